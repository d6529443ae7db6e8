/** A program in another language, line by line. */
import type { EdgeId, NodeId } from '../graph.ts';
import type { Phase } from '../steps.ts';

export const LANGUAGES = ['numpy', 'torch', 'jax', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface EmittedLine {
	readonly text: string;
	/** The node that gets its value here, or the one that gets a gradient. */
	readonly node?: NodeId;
	/** What passes that gradient on. */
	readonly edge?: EdgeId;
	readonly phase?: Phase;
	/** Index into the beats of the schedule: all lines of one beat belong to one step of the page. */
	readonly beat?: number;
}

export interface EmittedCode {
	readonly language: Language;
	readonly lines: readonly EmittedLine[];
}

export const codeText = ({ lines }: EmittedCode): string =>
	lines.map(({ text }) => `${text}\n`).join('');
