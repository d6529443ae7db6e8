/**
 * Many operations of one kind at a time, over flat arrays. All arithmetic is IEEE: an adjoint of 0 is
 * multiplied like any other, so 0·∞ shows up as NaN instead of vanishing; along a slot that is flat nothing is. Nothing is allocated by intent.
 *
 * Every number in `first` and `second`, and every offset asked for, lies inside the arrays: hence the `!`.
 */
import type { Binary, Elementwise, Ternary, Unary } from './elementwise.ts';
import type { Use } from './use.ts';

/** The numbers of one run, each at its own offset, and the offsets of every operation’s inputs. */
export interface Numbers {
	readonly values: Float64Array;
	readonly adjoints: Float64Array;
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly third: Int32Array;
	/** The whole operations, in the order of the plan, each with views of the arrays above. */
	readonly uses: readonly WiredUse[];
}

/** A use of a whole operation with the adjoints of its output and of its inputs. */
export interface WiredUse extends Use {
	readonly upstream: Float64Array;
	readonly into: readonly Float64Array[];
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
export function ruleLoops(operation: Elementwise): Loops {
	switch (operation.arity) {
		case 1:
			return unaryLoops(operation);
		case 2:
			return binaryLoops(operation);
		case 3:
			return ternaryLoops(operation);
		default:
			return operation satisfies never;
	}
}

const unaryLoops = ({ value, partials: [{ of, flat }] }: Unary): Loops => ({
	apply({ values, first }, start, end) {
		for (let i = start; i < end; i++) values[i] = value(values[first[i]!]!);
	},
	pull({ values, adjoints, first }, start, end) {
		if (flat) return;
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
			if (!along.flat) adjoints[first[i]!]! += upstream * along.of(a, b, values[i]!);
			if (!across.flat) adjoints[second[i]!]! += upstream * across.of(a, b, values[i]!);
		}
	}
});

const ternaryLoops = ({ value, partials: [p, q, r] }: Ternary): Loops => ({
	apply({ values, first, second, third }, start, end) {
		for (let i = start; i < end; i++)
			values[i] = value(values[first[i]!]!, values[second[i]!]!, values[third[i]!]!);
	},
	pull({ values, adjoints, first, second, third }, start, end) {
		for (let i = end - 1; i >= start; i--) {
			const a = values[first[i]!]!;
			const b = values[second[i]!]!;
			const c = values[third[i]!]!;
			const upstream = adjoints[i]!;
			if (!p.flat) adjoints[first[i]!]! += upstream * p.of(a, b, c, values[i]!);
			if (!q.flat) adjoints[second[i]!]! += upstream * q.of(a, b, c, values[i]!);
			if (!r.flat) adjoints[third[i]!]! += upstream * r.of(a, b, c, values[i]!);
		}
	}
});
