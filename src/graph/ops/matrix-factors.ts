/** The factors of a matrix product as stacks of matrices, by NumPy’s rules for `@`. */
import { broadcast, sizeOf, stridesOf, type Shape } from '../tensor.ts';
import { planOf, turned, type Side } from './multiply-add.ts';
import { places } from './places.ts';

/** A vector on the left is a row, and one on the right a column. */
export const asLeft = (shape: Shape): Shape => (shape.length === 1 ? [1, ...shape] : shape);
export const asRight = (shape: Shape): Shape => (shape.length === 1 ? [...shape, 1] : shape);

export const stackOf = (matrices: Shape): Shape => matrices.slice(0, -2);

/** Where each matrix of a stack starts, repeated along the axes on which a smaller stack is spread over `stack`. */
function starts(matrices: Shape, stack: Shape): Int32Array {
	const own = stridesOf(matrices);
	const missing = stack.length - (matrices.length - 2);
	const strides = stack.map((_, axis) =>
		(matrices[axis - missing] ?? 1) === 1 ? 0 : own[axis - missing]!
	);
	return places(stack, strides);
}

const sideOf = (matrices: Shape, stack: Shape): Side => ({
	down: matrices.at(-1) ?? 1,
	across: 1,
	starts: starts(matrices, stack)
});

/** The plans of `left · right`, of `upstream · rightᵀ` and of `leftᵀ · upstream`, for matrices that fit. */
export function matrixPlans(left: Shape, right: Shape): readonly Int32Array[] {
	const [rows = 1, inner = 1] = left.slice(-2);
	const columns = right.at(-1) ?? 1;
	const stack = broadcast(stackOf(left), stackOf(right)) ?? [];
	const [a, b] = [sideOf(left, stack), sideOf(right, stack)];
	const y: Side = {
		down: columns,
		across: 1,
		starts: Int32Array.from({ length: sizeOf(stack) }, (_, i) => i * rows * columns)
	};
	return [
		planOf([rows, columns, inner], a, b, y.starts),
		planOf([rows, inner, columns], y, turned(b), a.starts),
		planOf([inner, columns, rows], turned(a), y, b.starts)
	];
}
