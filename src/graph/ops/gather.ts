/**
 * What operations that only move numbers share. Two tables a slot: which places of that input are taken, and
 * where in the output each of them goes. Every place of the output is filled once.
 */
import type { Flat } from './use.ts';
import type { Whole } from './whole.ts';

export const gatherRules: Pick<Whole, 'apply' | 'pull' | 'push'> = {
	apply({ inputs, output, tables }) {
		// Any number added to −0 stays what it is, and −0 itself does too.
		output.fill(-0);
		for (let slot = 0; slot < inputs.length; slot++)
			move(inputs[slot]!, tables[2 * slot]!, output, tables[2 * slot + 1]!);
	},
	pull({ tables }, slot, upstream, into) {
		move(upstream, tables[2 * slot + 1]!, into, tables[2 * slot]!);
	},
	push({ tables }, slot, tangent, into) {
		move(tangent, tables[2 * slot]!, into, tables[2 * slot + 1]!);
	}
};

/** Adds each of the numbers at `from` to the place that stands beside it in `to`. */
function move(numbers: Flat, from: Int32Array, into: Flat, to: Int32Array): void {
	for (let i = 0; i < from.length; i++) into[to[i]!]! += numbers[from[i]!]!;
}
