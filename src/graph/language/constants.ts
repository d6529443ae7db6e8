/** The names that stand for a number where the program gives them no value of their own. */
import type { Diagnostic } from '../diagnostic.ts';
import { replace } from './report.ts';
import type { Line } from './lines.ts';
import { quote } from './quote.ts';

export interface NamedConstant {
	readonly value: number;
	readonly label: string;
	readonly shown: string;
}

const PI: NamedConstant = { value: Math.PI, label: 'π', shown: '3.14159…' };

const CONSTANTS: ReadonlyMap<string, NamedConstant> = new Map([
	['e', { value: Math.E, label: 'e', shown: '2.71828…' }],
	['pi', PI],
	['π', PI]
]);

export const namedConstant = (name: string): NamedConstant | undefined => CONSTANTS.get(name);

/** Says once for each name that it is read as a number, with the change that makes it an input. */
export function tellConstants(lines: readonly Line[]): readonly Diagnostic[] {
	const assigned = new Set(lines.map(({ name, parameters }) => (parameters ? '' : name?.text)));
	const told = new Map<string, Diagnostic>();
	for (const { parameters, expression } of lines)
		for (const { kind, text, from, to } of expression) {
			const constant = kind === 'name' && !assigned.has(text) ? CONSTANTS.get(text) : undefined;
			if (constant === undefined || told.has(text)) continue;
			if (parameters?.some((parameter) => parameter.text === text)) continue;
			told.set(text, {
				severity: 'info',
				message: `${quote(text)} is read as the number ${constant.shown}`,
				from,
				to,
				fix: {
					title: `Make ${quote(text)} an input`,
					edits: [replace({ from: 0, to: 0 }, `${text} = 1\n`)]
				}
			});
		}
	return [...told.values()];
}
