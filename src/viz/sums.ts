/** The gradient of a node as a sum of paths: what has arrived, what arrives now, what is to come. */
import type { EdgeId, NodeId } from '$graph/graph.ts';
import type { Frame } from './frame.ts';
import type { Shown } from './known.ts';

export interface Sum {
	/** Paths that end here, the start of the backward pass being one. */
	readonly paths: number;
	/** How many of them had arrived before this stretch, and their sum. */
	readonly arrived: number;
	readonly before: number;
	/** What arrives in this stretch. */
	readonly arriving: readonly number[];
}

export function sumAt(frame: Frame, node: NodeId, shown: Shown | null): Sum {
	const paths = frame.structure.paths.get(node) ?? [];
	const now = paths.filter((id) => isIn(shown, id));
	const earlier = paths.filter((id) => frame.known.pulled[id] === 1 && !now.includes(id));
	const seeding = shown?.steps.some((step) => step.kind === 'seed' && step.node === node) === true;
	const seeded = node === frame.schedule.target && frame.known.seeded && !seeding;
	const { run } = frame;
	return {
		paths: paths.length + (node === frame.schedule.target ? 1 : 0),
		arrived: earlier.length + (seeded ? 1 : 0),
		before: earlier.reduce((sum, id) => sum + run.contribution(id), 0) + (seeded ? 1 : 0),
		arriving: seeding ? [1] : now.map((id) => run.contribution(id))
	};
}

const isIn = (shown: Shown | null, edge: EdgeId): boolean =>
	shown?.steps.some((step) => step.kind === 'pull' && step.edge === edge) === true;

/** "1 more path to come" */
export function pathsToCome(count: number, short: boolean): string {
	if (short) return `${count} more to come`;
	return `${count} more ${count === 1 ? 'path' : 'paths'} to come`;
}
