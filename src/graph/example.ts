/** What an example of the gallery is made of. */
import type { Role } from './program.ts';
import type { Values } from './tensor.ts';

export interface Example {
	/** Stands in links: `/?example=neuron`. */
	readonly slug: string;
	readonly title: string;
	readonly source: string;
	readonly values: Values;
	readonly roles: Readonly<Record<string, Role>>;
	/** One sentence, with code between backticks. */
	readonly notice: string;
	/** Inputs that the Check tab, which is then open, moves by the same step. */
	readonly together?: readonly string[];
}

export const parameters = (...names: string[]): Record<string, Role> =>
	Object.fromEntries(names.map((name) => [name, 'parameter']));
export const data = (...names: string[]): Record<string, Role> =>
	Object.fromEntries(names.map((name) => [name, 'data']));
