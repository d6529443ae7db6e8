/**
 * What operations that only move numbers share. Two tables a slot: which places of that input are taken, and
 * where in the output each of them goes. Every place of the output is filled once.
 */
import type { Whole } from './operation.ts';

export const gatherRules: Pick<Whole, 'apply' | 'pull' | 'push'> = {
	apply({ inputs, output, tables }) {
		for (let slot = 0; slot < inputs.length; slot++) {
			const [from, to] = [tables[2 * slot]!, tables[2 * slot + 1]!];
			const input = inputs[slot]!;
			for (let i = 0; i < from.length; i++) output[to[i]!] = input[from[i]!]!;
		}
	},
	pull({ tables }, slot, upstream, into) {
		const [from, to] = [tables[2 * slot]!, tables[2 * slot + 1]!];
		for (let i = 0; i < from.length; i++) into[from[i]!]! += upstream[to[i]!]!;
	},
	push({ tables }, slot, tangent, into) {
		const [from, to] = [tables[2 * slot]!, tables[2 * slot + 1]!];
		for (let i = 0; i < from.length; i++) into[to[i]!]! += tangent[from[i]!]!;
	}
};
