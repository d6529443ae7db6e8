/**
 * Products of matrices over flat numbers. A plan says which: `[rows, columns, inner length, strides of the left
 * matrix down and across, strides of the right one down and across]`, then for each pair of matrices where the
 * left, the right and the result start. Strides turn a matrix over without a copy, so that the forward product
 * and both backward ones are this one loop. The result’s rows lie one behind the other.
 */
import type { Flat } from './use.ts';

const HEAD = 7;

/** Strides down and across of one matrix, and where it starts for each of the products. */
export interface Side {
	readonly down: number;
	readonly across: number;
	readonly starts: Int32Array;
}

export const turned = ({ down, across, starts }: Side): Side => ({
	down: across,
	across: down,
	starts
});

export function planOf(
	[rows, columns, inner]: readonly [number, number, number],
	left: Side,
	right: Side,
	into: Int32Array
): Int32Array {
	const plan = new Int32Array(HEAD + 3 * into.length);
	plan.set([rows, columns, inner, left.down, left.across, right.down, right.across]);
	into.forEach((start, i) =>
		plan.set([left.starts[i] ?? 0, right.starts[i] ?? 0, start], HEAD + 3 * i)
	);
	return plan;
}

/** Adds every product of the plan to `into`. */
export function multiplyAdd(plan: Int32Array, left: Flat, right: Flat, into: Flat): void {
	for (let at = HEAD; at < plan.length; at += 3) {
		addTiles(plan, at, left, right, into);
		addRest(plan, at, left, right, into);
	}
}

/** Two rows by four columns at a time: each number that is read serves several products (perf.md, section 2). */
function addTiles(plan: Int32Array, at: number, left: Flat, right: Flat, into: Flat): void {
	const columns = plan[1]!;
	const lastRow = plan[0]! - 1;
	const lastColumn = columns - 3;
	for (let i = 0; i < lastRow; i += 2)
		for (let j = 0; j < lastColumn; j += 4) addTile(plan, at, i, j, left, right, into);
}

function addTile(
	plan: Int32Array,
	at: number,
	row: number,
	column: number,
	left: Flat,
	right: Flat,
	into: Flat
): void {
	const down = plan[3]!;
	const step = plan[4]!;
	const fall = plan[5]!;
	const across = plan[6]!;
	let p = plan[at]! + row * down;
	let q = plan[at + 1]! + column * across;
	let a0 = 0;
	let a1 = 0;
	let a2 = 0;
	let a3 = 0;
	let b0 = 0;
	let b1 = 0;
	let b2 = 0;
	let b3 = 0;
	for (let k = plan[2]!; k > 0; k--, p += step, q += fall) {
		const upper = left[p]!;
		const lower = left[p + down]!;
		a0 += upper * right[q]!;
		b0 += lower * right[q]!;
		a1 += upper * right[q + across]!;
		b1 += lower * right[q + across]!;
		a2 += upper * right[q + 2 * across]!;
		b2 += lower * right[q + 2 * across]!;
		a3 += upper * right[q + 3 * across]!;
		b3 += lower * right[q + 3 * across]!;
	}
	const o = plan[at + 2]! + row * plan[1]! + column;
	addFour(into, o, a0, a1, a2, a3);
	addFour(into, o + plan[1]!, b0, b1, b2, b3);
}

function addFour(into: Flat, at: number, a: number, b: number, c: number, d: number): void {
	into[at]! += a;
	into[at + 1]! += b;
	into[at + 2]! += c;
	into[at + 3]! += d;
}

/** What the tiles leave: columns beyond a multiple of four, and an odd last row. */
function addRest(plan: Int32Array, at: number, left: Flat, right: Flat, into: Flat): void {
	const rows = plan[0]!;
	const columns = plan[1]!;
	for (let i = 0; i < rows; i++) {
		const tiled = i < (rows & ~1) ? columns & ~3 : 0;
		for (let j = tiled; j < columns; j++)
			into[plan[at + 2]! + i * columns + j]! += entry(plan, at, i, j, left, right);
	}
}

/** One row times one column. */
function entry(
	plan: Int32Array,
	at: number,
	row: number,
	column: number,
	left: Flat,
	right: Flat
): number {
	const step = plan[4]!;
	const fall = plan[5]!;
	let p = plan[at]! + row * plan[3]!;
	let q = plan[at + 1]! + column * plan[6]!;
	let sum = 0;
	for (let k = plan[2]!; k > 0; k--, p += step, q += fall) sum += left[p]! * right[q]!;
	return sum;
}
