/** How many paths lead from a node to the target: counted node by node, without walking any. */
import { raised } from '../raised.ts';
import type { NodeId } from '../graph.ts';
import { edgesBetween, type Structure } from './ways-back.ts';

export interface PathCount {
	/** Exact, however many. */
	readonly paths: bigint;
	/** That lie on at least one of them: what the backward pass visits instead. */
	readonly edges: number;
}

/** One path of no edges from the target to itself; none where the target does not depend on the node. */
export function countPaths(structure: Structure, node: NodeId): PathCount {
	const edges = edgesBetween(structure, node);
	const counts = new Map<NodeId, bigint>([[node, 1n]]);
	for (const { from, to } of edges)
		counts.set(to, (counts.get(to) ?? 0n) + (counts.get(from) ?? 0n));
	return { paths: counts.get(structure.schedule.target) ?? 0n, edges: edges.length };
}

const WRITTEN_OUT = 1_000_000_000n;

/** 64, 1,048,576, “about 1.2 × 10¹²”. */
export function countText(count: bigint): string {
	if (count < WRITTEN_OUT) return count.toLocaleString('en');
	const digits = String(count);
	const power = raised(String(digits.length - 1));
	// cut, not rounded: 9.99 × 10⁹ must not become 10.0 × 10⁹
	return `about ${digits[0] ?? ''}.${digits[1] ?? ''} × 10${power}`;
}
