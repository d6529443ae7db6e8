/** A pass in which numbers stop being finite: where that begins, and how far it goes. */
import type { EdgeId, NodeId } from '../graph.ts';
import type { Phase } from '../steps.ts';

export interface Trouble {
	readonly phase: Phase;
	/** Forward the node whose value it is; backward the operation whose rule made it. */
	readonly node: NodeId;
	/** Backward, the edge whose contribution it is. */
	readonly edge?: EdgeId;
	/**
	 * `made` of finite numbers; `given` as an input, a constant or a start; `sum`: finite contributions whose sum is not;
	 * `inherited`: a backward rule used a value that was not finite any more.
	 */
	readonly how: 'made' | 'given' | 'sum' | 'inherited';
	/** Of the value or the contribution: its first entry that is not finite, that entry, how many there are, of how many. */
	readonly entry: number;
	readonly number: number;
	readonly count: number;
	readonly size: number;
	/** Indexed by node: 1 where the value, or the gradient, is spoiled. */
	readonly nodes: Uint8Array;
	/** Indexed by edge: 1 where such a number travels. */
	readonly edges: Uint8Array;
	/** Forward, the fewest edges from there to the target; Infinity where it ends before. */
	readonly steps: number;
	/** Where an infinite number became an undefined one, if it did. */
	readonly turned?: NodeId;
	/** How many other places make such numbers of finite ones. */
	readonly others: number;
}

/** The two passes are told apart: values can be fine where gradients are not, and the other way round. */
export interface Poison {
	readonly forward?: Trouble;
	readonly backward?: Trouble;
}

/** The first entry that is no finite number, and how many there are. */
export function brokenEntries(
	data: Float64Array
): Pick<Trouble, 'entry' | 'number' | 'count' | 'size'> {
	let [entry, count] = [0, 0];
	for (let at = data.length - 1; at >= 0; at--)
		if (!Number.isFinite(data[at])) [entry, count] = [at, count + 1];
	return { entry, number: data[entry] ?? NaN, count, size: data.length };
}
