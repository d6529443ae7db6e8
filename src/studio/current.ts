/** Which numbers an input has: the text’s, the document’s, or a first guess. */
import type { InputNode } from '$graph/graph.ts';
import type { Program, ProgramInput } from '$graph/program.ts';
import { sameShape, type Value, type Values } from '$graph/tensor.ts';
import { type Document, versioned } from './document.ts';
import { extent } from './grid/extent.ts';
import { shapeOf } from './grid/shape-of.ts';
import { type Range, rangeAround, widened } from './range.ts';

/** The number that the text itself gives to an input, and where it stands. */
export function literalOf(program: Program, input: ProgramInput): InputNode['literal'] {
	const node = program.graph.nodes[input.node];
	return node?.kind === 'input' ? node.literal : undefined;
}

/**
 * A value for every input, of the shape that the program has for it; a literal of the text comes before
 * what the document remembers, and `last` in place of what does not fit.
 */
export function currentValues(program: Program, document: Document, last: Values = {}): Values {
	return Object.fromEntries(
		program.inputs.map((input) => {
			const { name, value, shape } = input;
			const fitting = [own(document.values, name), own(last, name)].find(
				(given) => given !== undefined && sameShape(shapeOf(given), shape)
			);
			return [name, literalOf(program, input)?.value ?? fitting ?? value];
		})
	);
}

/** Whether the document has another shape for an input than the program that was made of it. */
export function reshapes(program: Program, document: Document): boolean {
	return program.inputs.some((input) => {
		const given = own(document.values, input.name);
		if (given === undefined || literalOf(program, input) !== undefined) return false;
		return !sameShape(shapeOf(given), input.shape);
	});
}

/**
 * The document with a value and a range for every input, so that neither changes when the text
 * around it does.
 */
export function completed(document: Document, program: Program): Document {
	const values = currentValues(program, document);
	const ranges = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			roomy(usable(own(document.ranges, name)), value)
		])
	);
	return versioned({
		...document,
		values: { ...document.values, ...values },
		ranges: { ...document.ranges, ...ranges }
	});
}

/** The range, wide enough for every number of the value; a new one around them where there is none. */
export function roomy(range: Range | undefined, value: Value): Range {
	const { least, most } = extent(value);
	const around = range ?? rangeAround(-least > most ? least : most);
	return widened(widened(around, least), most);
}

/** A range that a slider can show; one from a link may be wider than any number. */
const usable = (range: Range | undefined): Range | undefined =>
	range && Number.isFinite((range.max - range.min) / range.step) ? range : undefined;

/** The entry of a name, and nothing that a record inherits: the text may call an input `constructor`. */
export function own<T>(entries: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(entries, name) ? entries[name] : undefined;
}
