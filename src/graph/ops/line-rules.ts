/** The reductions as rules for one line: a value, and its slope along every number of the line. */
import { peakOf, restOf } from './log-sum-exp.ts';
import type { Flat } from './use.ts';
import type { LineRule } from './reduction.ts';

type Fold = (sum: number, number: number) => number;

function total(x: Flat, start: number, step: number, count: number): number {
	let sum = 0;
	for (let i = 0; i < count; i++) sum += x[start + i * step]!;
	return sum;
}

export const sumLine: LineRule = {
	value: total,
	slopes: (slopes, _x, _start, _step, count) => slopes.fill(1, 0, count)
};

export const meanLine: LineRule = {
	value: (x, start, step, count) => total(x, start, step, count) / count,
	slopes: (slopes, _x, _start, _step, count) => slopes.fill(1 / count, 0, count)
};

export const prodLine: LineRule = {
	value(x, start, step, count) {
		let product = 1;
		for (let i = 0; i < count; i++) product *= x[start + i * step]!;
		return product;
	},
	/** The product of all before times that of all behind: `y / x` would be 0/0 at a factor of 0. */
	slopes(slopes, x, start, step, count) {
		let before = 1;
		for (let i = 0; i < count; i++) {
			slopes[i] = before;
			before *= x[start + i * step]!;
		}
		let behind = 1;
		for (let i = count - 1; i >= 0; i--) {
			slopes[i]! *= behind;
			behind *= x[start + i * step]!;
		}
	}
};

/** How many numbers of a line equal `y`. */
export function ties(x: Flat, start: number, step: number, count: number, y: number): number {
	let found = 0;
	for (let i = 0; i < count; i++) if (x[start + i * step] === y) found++;
	return found;
}

/** All numbers that equal `y` share the gradient evenly; where `y` is undefined, so is the slope. */
const shared: LineRule['slopes'] = (slopes, x, start, step, count, y) => {
	const share = 1 / ties(x, start, step, count, y);
	const other = Number.isNaN(y) ? NaN : 0;
	for (let i = 0; i < count; i++) slopes[i] = x[start + i * step] === y ? share : other;
};

const extremum = (choose: Fold, first: number): LineRule => ({
	value(x, start, step, count) {
		let found = first;
		for (let i = 0; i < count; i++) found = choose(found, x[start + i * step]!);
		return found;
	},
	slopes: shared
});

export const maxLine = extremum((a, b) => Math.max(a, b), -Infinity);
export const minLine = extremum((a, b) => Math.min(a, b), Infinity);

const magnitude = extremum((a, b) => Math.max(a, Math.abs(b)), 0);

/** Squares of very large or small numbers would overflow or vanish; a power of two takes no digit from them. */
function scaleFor(largest: number): number {
	if (largest > 1e100) return 2 ** 600;
	return largest < 1e-100 ? 2 ** -600 : 1;
}

export const normLine: LineRule = {
	value(x, start, step, count) {
		const largest = magnitude.value(x, start, step, count);
		if (largest === 0 || !Number.isFinite(largest)) return largest;
		const scale = scaleFor(largest);
		let squares = 0;
		for (let i = 0; i < count; i++) squares += (x[start + i * step]! / scale) ** 2;
		return scale * Math.sqrt(squares);
	},
	slopes(slopes, x, start, step, count, y) {
		for (let i = 0; i < count; i++) slopes[i] = y === 0 ? 0 : x[start + i * step]! / y;
	}
};

export const logsumexpLine: LineRule = {
	value(x, start, step, count) {
		const peak = peakOf(x, start, count, step);
		if (!Number.isFinite(x[peak])) return maxLine.value(x, start, step, count);
		return x[peak]! + Math.log1p(restOf(x, peak, start, count, step));
	},
	slopes(slopes, x, start, step, count, y) {
		if (!Number.isFinite(y)) return shared(slopes, x, start, step, count, y);
		let sum = 0;
		for (let i = 0; i < count; i++) {
			slopes[i] = Math.exp(x[start + i * step]! - y);
			sum += slopes[i]!;
		}
		// They add up to 1 but for the digits that y has lost where it is large.
		for (let i = 0; i < count; i++) slopes[i]! /= sum;
	}
};
