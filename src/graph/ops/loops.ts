/**
 * Many operations of one kind at a time, over flat arrays. All arithmetic is IEEE: an adjoint of 0 is
 * multiplied like any other, so 0·∞ shows up as NaN instead of vanishing. Nothing is allocated by intent.
 *
 * Every number in `first` and `second`, and every offset asked for, lies inside the arrays: hence the `!`.
 */
import type { Binary, Operation, Unary } from './operation.ts';

/** The numbers of one run, each at its own offset, and the offsets of every operation’s inputs. */
export interface Numbers {
	readonly values: Float64Array;
	readonly adjoints: Float64Array;
	readonly first: Int32Array;
	readonly second: Int32Array;
}

/** Works through the operations from `start` up to, and without, `end`. */
export type Loop = (numbers: Numbers, start: number, end: number) => void;

export interface Loops {
	/** Ascends: an operation may stand behind another one whose value it takes. */
	readonly apply: Loop;
	/** Descends, and adds a contribution along every slot, a constant’s too. */
	readonly pull: Loop;
}

/** The loops that call an operation’s rules: right for every operation, and fast enough for most. */
export const ruleLoops = (operation: Operation): Loops =>
	operation.arity === 1 ? unaryLoops(operation) : binaryLoops(operation);

const unaryLoops = ({ value, partials: [{ of }] }: Unary): Loops => ({
	apply({ values, first }, start, end) {
		for (let i = start; i < end; i++) values[i] = value(values[first[i]!]!);
	},
	pull({ values, adjoints, first }, start, end) {
		for (let i = end - 1; i >= start; i--)
			adjoints[first[i]!]! += adjoints[i]! * of(values[first[i]!]!, values[i]!);
	}
});

const binaryLoops = ({ value, partials: [along, across] }: Binary): Loops => ({
	apply({ values, first, second }, start, end) {
		for (let i = start; i < end; i++) values[i] = value(values[first[i]!]!, values[second[i]!]!);
	},
	pull({ values, adjoints, first, second }, start, end) {
		for (let i = end - 1; i >= start; i--) {
			const a = values[first[i]!]!;
			const b = values[second[i]!]!;
			const upstream = adjoints[i]!;
			adjoints[first[i]!]! += upstream * along.of(a, b, values[i]!);
			adjoints[second[i]!]! += upstream * across.of(a, b, values[i]!);
		}
	}
});
