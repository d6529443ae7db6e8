/** How much of a node's value and gradient is there at a position. */
import type { GraphNode } from '$graph/graph.ts';
import { px } from './curve.ts';
import type { Frame } from './frame.ts';
import { sumAt, type Sum } from './sums.ts';

/** Opacity of what the active stretch brings. */
const arriving = ({ acts }: Frame): number =>
	acts.find(({ role }) => role === 'active')?.motion.result ?? 0;

/** Opacity of the value; 0 while it is not computed. */
export function valueShown(frame: Frame, { id }: GraphNode): number {
	if (frame.known.valued[id] === 1) return 1;
	const arrives = frame.known.active?.steps.some(
		(step) => (step.kind === 'bind' || step.kind === 'apply') && step.node === id
	);
	return arrives ? px(arriving(frame)) : 0;
}

export type GradientShown =
	/** The target does not depend on it. */
	| { readonly kind: 'unused' }
	| { readonly kind: 'whole'; readonly opacity: number }
	/** Some paths are to come. */
	| {
			readonly kind: 'part';
			readonly opacity: number;
			readonly sum: Sum;
			readonly landed: boolean;
			readonly toCome: number;
	  };

/** Null while no gradient has arrived, and for what no input decides. */
export function gradientShown(frame: Frame, { id }: GraphNode): GradientShown | null {
	const { known, structure } = frame;
	if (!known.backward || structure.varying[id] === 0) return null;
	if (structure.taking[id] === 0) return known.rest ? { kind: 'unused' } : null;
	if (known.rest) return { kind: 'whole', opacity: 1 };
	const sum = sumAt(frame, id, known.active);
	const landing = sum.arriving > 0 ? arriving(frame) : 0;
	const count = sum.arrived + (landing > 0 ? sum.arriving : 0);
	if (count === 0) return null;
	const opacity = px(landing > 0 ? landing : 1);
	if (count === sum.paths) return { kind: 'whole', opacity };
	return { kind: 'part', opacity, sum, landed: landing > 0, toCome: sum.paths - count };
}

/** Whether the slot of the gradient has still to be filled. */
export const waitsForGradient = ({ known, structure }: Frame, { id }: GraphNode): boolean =>
	known.backward && !known.rest && structure.taking[id] === 1;
