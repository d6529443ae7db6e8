/** Which number an input has: the text’s, the document’s, or a first guess. */
import type { InputNode } from '$graph/graph.ts';
import type { Program, ProgramInput } from '$graph/program.ts';
import type { Document } from './document.ts';
import { type Range, rangeAround, widened } from './range.ts';

/** The number that the text itself gives to an input, and where it stands. */
export function literalOf(program: Program, input: ProgramInput): InputNode['literal'] {
	const node = program.graph.nodes[input.node];
	return node?.kind === 'input' ? node.literal : undefined;
}

/** One number for every input; a literal of the text comes before what the document remembers. */
export function currentValues(
	program: Program,
	document: Document
): Readonly<Record<string, number>> {
	return Object.fromEntries(
		program.inputs.map((input) => {
			const { name, value } = input;
			const given = literalOf(program, input)?.value ?? own(document.values, name);
			return [name, given ?? (typeof value === 'number' ? value : 0)];
		})
	);
}

/**
 * The document with a number and a range for every input, so that neither changes when the text
 * around it does.
 */
export function completed(document: Document, program: Program): Document {
	const values = currentValues(program, document);
	const ranges = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			widened(usable(own(document.ranges, name)) ?? rangeAround(value), value)
		])
	);
	return {
		...document,
		values: { ...document.values, ...values },
		ranges: { ...document.ranges, ...ranges }
	};
}

/** A range that a slider can show; one from a link may be wider than any number. */
const usable = (range: Range | undefined): Range | undefined =>
	range && Number.isFinite((range.max - range.min) / range.step) ? range : undefined;

/** The entry of a name, and nothing that a record inherits: the text may call an input `constructor`. */
export function own<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
