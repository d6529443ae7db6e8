/** The words of a record, with names, numbers and shapes in their places. */
import type { NodeId, OperationNode } from '../../graph.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { text, type Phrase } from '../phrase.ts';

const SLOTS = 'abcdefgh';

/** What stands in the place of `{word}`; undefined leaves it out. */
export type Filling = (word: string) => readonly Phrase[] | undefined;

export const filledWith = (words: string, filling: Filling): readonly Phrase[] =>
	words
		.split(/(\{[^}]*\})/)
		.flatMap((part) =>
			part.startsWith('{') ? (filling(part.slice(1, -1)) ?? []) : part === '' ? [] : [text(part)]
		);

/** The node of a letter: `y` is the result, `a` the first input. */
export const lettered = (node: OperationNode, letter: string): NodeId | undefined =>
	letter === 'y' ? node.id : node.inputs[SLOTS.indexOf(letter)];

/** A name in its place. */
export function nameIn(
	context: Context,
	node: OperationNode,
	letter: string
): readonly Phrase[] | undefined {
	const id = letter.length === 1 ? lettered(node, letter) : undefined;
	return id === undefined ? undefined : [called(context, id)];
}

/** "column", "row", or "line along axis 2": what becomes one entry where an axis is taken together. */
export function lineAlong(rank: number, axis: number): string {
	if (rank !== 2) return `line along axis ${axis + 1}`;
	return axis === 0 ? 'column' : 'row';
}

/** The axis along which an operation works, from 0; undefined where it takes all entries together. */
export function axisOf(context: Context, node: OperationNode): number | undefined {
	const [first] = node.inputs;
	const rank = first === undefined ? 0 : nodeAt(context, first).shape.length;
	// one that keeps its input’s rank works on rows unless it is told otherwise
	const usual = rank > 0 && node.shape.length === rank && !node.options?.keepdims;
	return node.options?.axis ?? (usual ? rank - 1 : undefined);
}
