/** The gradient or the tangent of a node as a sum: what has arrived, what arrives now, what is to come. */
import type { EdgeId, NodeId } from '$graph/graph.ts';
import type { Frame } from './frame.ts';
import type { Shown } from './known.ts';

export interface Sum {
	/** Paths that end here, the start being one. */
	readonly paths: number;
	/** How many of them had arrived before this stretch. */
	readonly arrived: number;
	/** What arrives in this stretch. */
	readonly arriving: number;
	/** The edges among them. */
	readonly earlier: readonly EdgeId[];
	readonly now: readonly EdgeId[];
	/** Whether the start is among them. */
	readonly seeded: boolean;
	readonly seeding: boolean;
}

export function sumAt(frame: Frame, node: NodeId, shown: Shown | null): Sum {
	const paths = frame.structure.paths.get(node) ?? [];
	const now = paths.filter((id) => isIn(shown, id));
	const earlier = paths.filter((id) => frame.known.pulled[id] === 1 && !now.includes(id));
	const seeding = shown?.steps.some((step) => step.kind === 'seed' && step.node === node) === true;
	const { target, along } = frame.schedule;
	const starts = node === (along?.node ?? target);
	const seeded = starts && frame.known.seeded && !seeding;
	return {
		paths: paths.length + (starts ? 1 : 0),
		arrived: earlier.length + (seeded ? 1 : 0),
		arriving: seeding ? 1 : now.length,
		earlier,
		now: seeding ? [] : now,
		seeded,
		seeding
	};
}

const isIn = (shown: Shown | null, edge: EdgeId): boolean =>
	shown?.steps.some((step) => 'edge' in step && step.edge === edge) === true;

/** The terms of a sum of single numbers: all that had arrived as one, and each that arrives. */
export function termsOf({ derivatives }: Frame, sum: Sum, landed: boolean): readonly number[] {
	const seed = derivatives.start.data[0] ?? 0;
	const before = sum.earlier.reduce((total, id) => total + derivatives.numberBy(id), 0);
	const arriving = sum.seeding ? [seed] : sum.now.map((id) => derivatives.numberBy(id));
	return [
		...(sum.arrived > 0 ? [before + (sum.seeded ? seed : 0)] : []),
		...(landed ? arriving : [])
	];
}

/** Entry by entry, of a tensor. */
export function entriesSoFar({ derivatives }: Frame, sum: Sum, landed: boolean): Float64Array {
	const seed = sum.seeded || (sum.seeding && landed) ? [derivatives.start.data] : [];
	const edges = [...sum.earlier, ...(landed ? sum.now : [])];
	const terms = [...seed, ...edges.map((id) => derivatives.broughtBy(id).data)];
	return Float64Array.from(terms[0] ?? [], (_, i) =>
		terms.reduce((total, term) => total + (term[i] ?? 0), 0)
	);
}

/** "1 more path to come", "all paths are in" */
export function pathsToCome(count: number, short: boolean): string {
	if (count === 0) return short ? 'all are in' : 'all paths are in';
	if (short) return `${count} more to come`;
	return `${count} more ${count === 1 ? 'path' : 'paths'} to come`;
}
