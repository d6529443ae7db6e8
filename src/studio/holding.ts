/** What an input was given, though the graph on screen may not be that of the text. */
import type { Program, ProgramInput } from '$graph/program.ts';
import type { Value, Values } from '$graph/tensor.ts';
import { literalOf, own } from './current.ts';
import type { Document } from './document.ts';
import { writtenLiteral } from './grid/written-literal.ts';
import type { Range } from './range.ts';
import type { Holding } from './rewritten.ts';

/** The parts of a session that this is about. */
export interface Held {
	/** The last one that could be read, and the values that fit it. */
	readonly program: Program;
	readonly values: Values;
	readonly document: Document;
	/** Whether the text cannot be read, and whether that is for more than shapes that do not fit. */
	readonly stale: boolean;
	readonly illegible: boolean;
}

export function heldBy({ program, values, document, stale }: Held, name: string): Value {
	const fitting = own(values, name) ?? 0;
	if (!stale) return fitting;
	const input = inputOf(program, name);
	const literal = input && literalOf(program, input);
	if (literal) return writtenLiteral(document.source, name)?.value ?? fitting;
	return own(document.values, name) ?? fitting;
}

/** Undefined where the text that gives the numbers cannot be read. */
export function holdingOf(held: Held, name: string, range: Range): Holding | undefined {
	const { program, document, stale, illegible } = held;
	const input = inputOf(program, name);
	const literal = input && literalOf(program, input);
	if (!input || (literal && illegible)) return undefined;
	const written = stale ? writtenLiteral(document.source, name) : literal;
	if (literal && !written) return undefined;
	const span = literal && written?.span;
	return { name, value: heldBy(held, name), range, literal: span };
}

const inputOf = ({ inputs }: Program, name: string): ProgramInput | undefined =>
	inputs.find((input) => input.name === name);
