import type { Line } from './lines.ts';
import type { Names } from './names.ts';

/** The functions of the text that the body of each one calls. */
export type Calls = ReadonlyMap<string, readonly string[]>;

export const callsOf = (lines: readonly Line[], { defined }: Names): Calls =>
	new Map(
		[...defined].map(([name, { line }]) => {
			const { expression = [] } = lines[line] ?? {};
			const called = expression.filter(
				({ kind, text }, at) =>
					kind === 'name' && defined.has(text) && expression[at + 1]?.kind === 'open'
			);
			return [name, [...new Set(called.map(({ text }) => text))]];
		})
	);
