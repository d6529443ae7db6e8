/** Which entries of its factors an entry of a product of matrices is made of, and where an entry of a factor goes. */
import { broadcast, sizeOf, type Shape } from '../tensor.ts';
import { operations, type OperationName } from '../ops/index.ts';
import { stackOf } from '../ops/matrix-factors.ts';
import type { Operation } from '../ops/operation.ts';
import { spreadFrom } from './spread.ts';

interface Product {
	readonly left: Shape;
	readonly right: Shape;
	readonly stack: Shape;
	readonly rows: number;
	readonly inner: number;
	readonly columns: number;
}

/** Undefined for any other operation. */
export function productOf(op: OperationName, shapes: readonly Shape[]): Product | undefined {
	const record: Operation = operations[op];
	if (record.kind !== 'whole' || record.matrixProduct === undefined) return undefined;
	const [left, right] = record.matrixProduct.matrices(shapes);
	const [rows = 1, inner = 1] = left.slice(-2);
	const stack = broadcast(stackOf(left), stackOf(right)) ?? [];
	return { left, right, stack, rows, inner, columns: right.at(-1) ?? 1 };
}

/** A row times a column: the offsets of the two factors of each term. */
export function termsOf(
	{ left, right, stack, rows, inner, columns }: Product,
	out: number
): { readonly count: number; at(term: number): readonly [number, number] } {
	const matrix = Math.floor(out / (rows * columns));
	const row = Math.floor(out / columns) % rows;
	const column = out % columns;
	const a = spreadFrom(stackOf(left), stack, matrix) * rows * inner + row * inner;
	const b = spreadFrom(stackOf(right), stack, matrix) * inner * columns + column;
	return { count: inner, at: (term) => [a + term, b + term * columns] };
}

/** The entries of the result that an entry of the factor in `slot` is part of, each with the entry of the other factor there. */
export function usesIn(
	product: Product,
	slot: number,
	entry: number
): readonly { readonly out: number; readonly other: number }[] {
	const { left, right, stack, rows, inner, columns } = product;
	const own = stackOf(slot === 0 ? left : right);
	const size = slot === 0 ? rows * inner : inner * columns;
	const [fixed, term] =
		slot === 0
			? [Math.floor(entry / inner) % rows, entry % inner]
			: [entry % columns, Math.floor(entry / columns) % inner];
	const matrix = Math.floor(entry / size);
	return Array.from({ length: sizeOf(stack) }, (_, at) => at)
		.filter((at) => spreadFrom(own, stack, at) === matrix)
		.flatMap((at) =>
			Array.from({ length: slot === 0 ? columns : rows }, (_, free) => {
				const out =
					at * rows * columns + (slot === 0 ? fixed * columns + free : free * columns + fixed);
				return { out, other: termsOf(product, out).at(term)[slot === 0 ? 1 : 0] };
			})
		);
}
