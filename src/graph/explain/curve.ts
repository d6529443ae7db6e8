/** The picture of a slope: an operation of one input as a curve, with its tangent where the input stands. */
import type { OperationNode } from '../graph.ts';
import type { Operation } from '../ops/operation.ts';
import { named, recordOf, wordOf, type Context, type Named } from './context.ts';

export interface Curve {
	/** What the operation is called: σ, tanh, softsign. */
	readonly symbol: string;
	readonly input: Named;
	/** Where the curve is defined; gaps between pieces. */
	readonly pieces: readonly (readonly (readonly [x: number, y: number])[])[];
	readonly x: readonly [from: number, to: number];
	readonly y: readonly [from: number, to: number];
	readonly point: readonly [x: number, y: number];
	readonly slope: number;
}

const SAMPLES = 120;

/** Bounded, and flat on both sides: sigmoid and tanh, but not sin or exp. */
export function saturates(record: Operation): boolean {
	if (record.arity !== 1) return false;
	return [-50, 50].every((x) => {
		const y = record.value(x);
		return Math.abs(y) <= 1 && Math.abs(record.partials[0].of(x, y)) < 1e-9;
	});
}

/** Undefined where there is no curve to draw: two inputs, or nothing finite at the point. */
export function curve(context: Context, node: OperationNode): Curve | undefined {
	const record = recordOf(node);
	const [input] = node.inputs;
	if (record.arity !== 1 || record.gate === 'copies' || input === undefined) return undefined;
	const at = context.run.primal(input);
	const height = record.value(at);
	const slope = record.partials[0].of(at, height);
	if (![at, height, slope].every(Number.isFinite)) return undefined;
	const x = window(record, at);
	const pieces = sampled(record.value, x);
	const y = extent(pieces, height, slope * (x[1] - x[0]));
	return {
		symbol: wordOf(record) ?? record.symbol,
		input: named(context, input),
		pieces,
		x,
		y,
		point: [at, height],
		slope
	};
}

/** A curve that saturates is shown whole, any other one around the point. */
function window(record: Operation, at: number): readonly [number, number] {
	if (saturates(record)) {
		const reach = Math.max(4, 1.25 * Math.abs(at));
		return [-reach, reach];
	}
	const reach = Math.min(4, Math.max(2, Math.abs(at)));
	return [at - reach, at + reach];
}

function sampled(
	value: (x: number) => number,
	[from, to]: readonly [number, number]
): readonly (readonly (readonly [number, number])[])[] {
	const pieces: (readonly [number, number])[][] = [[]];
	for (let index = 0; index <= SAMPLES; index++) {
		const x = from + ((to - from) * index) / SAMPLES;
		const y = value(x);
		if (Number.isFinite(y)) pieces.at(-1)?.push([x, y]);
		else if (pieces.at(-1)?.length !== 0) pieces.push([]);
	}
	return pieces.filter((piece) => piece.length > 1);
}

/** All of the curve, unless it runs away from the point much faster than the tangent. */
function extent(
	pieces: readonly (readonly (readonly [number, number])[])[],
	height: number,
	rise: number
): readonly [number, number] {
	const limit = Math.max(1, 0.75 * Math.abs(rise));
	let [low, high] = [height, height];
	for (const [, y] of pieces.flat()) {
		low = Math.min(low, Math.max(y, height - limit));
		high = Math.max(high, Math.min(y, height + limit));
	}
	return low === high ? [low - 1, high + 1] : [low, high];
}
