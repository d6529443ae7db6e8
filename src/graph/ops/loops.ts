/**
 * Many operations of one kind at a time, over flat arrays. All arithmetic is IEEE: an adjoint of 0 is
 * multiplied like any other, so 0·∞ shows up as NaN instead of vanishing. Nothing is allocated by intent.
 *
 * Every number in `first` and `second`, and every offset asked for, lies inside the arrays: hence the `!`.
 */
import type { Binary, Unary } from './operation.ts';

/** The numbers of one run, each at its own offset, and the offsets of every operation’s inputs. */
export interface Numbers {
	readonly values: Float64Array;
	readonly adjoints: Float64Array;
	readonly first: Int32Array;
	readonly second: Int32Array;
}

/** Works through the operations from `start` up to, and without, `end`. */
export type Loop = (numbers: Numbers, start: number, end: number) => void;

export function applyUnary({ value }: Unary, numbers: Numbers, start: number, end: number): void {
	const { values, first } = numbers;
	for (let i = start; i < end; i++) values[i] = value(values[first[i]!]!);
}

export function applyBinary({ value }: Binary, numbers: Numbers, start: number, end: number): void {
	const { values, first, second } = numbers;
	for (let i = start; i < end; i++) values[i] = value(values[first[i]!]!, values[second[i]!]!);
}

export function pullUnary(
	{ partials: [{ of }] }: Unary,
	{ values, adjoints, first }: Numbers,
	start: number,
	end: number
): void {
	for (let i = end - 1; i >= start; i--)
		adjoints[first[i]!]! += adjoints[i]! * of(values[first[i]!]!, values[i]!);
}

/** Along one slot alone, where the other input takes no gradient. */
export function pullSlot(
	{ partials }: Binary,
	slot: 0 | 1,
	{ values, adjoints, first, second }: Numbers,
	start: number,
	end: number
): void {
	const { of } = partials[slot];
	const receivers = slot === 0 ? first : second;
	for (let i = end - 1; i >= start; i--)
		adjoints[receivers[i]!]! +=
			adjoints[i]! * of(values[first[i]!]!, values[second[i]!]!, values[i]!);
}

export function pullBoth(
	{ partials: [along, across] }: Binary,
	{ values, adjoints, first, second }: Numbers,
	start: number,
	end: number
): void {
	for (let i = end - 1; i >= start; i--) {
		const a = values[first[i]!]!;
		const b = values[second[i]!]!;
		const upstream = adjoints[i]!;
		adjoints[first[i]!]! += upstream * along.of(a, b, values[i]!);
		adjoints[second[i]!]! += upstream * across.of(a, b, values[i]!);
	}
}
