/** How much of a node's value and gradient is there at a position. */
import type { GraphNode, NodeId } from '$graph/graph.ts';
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
	/** 0: the target does not depend on it, or it does not depend on the input that forward mode goes along. */
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

/** Of its gradient or its tangent. Null while nothing has arrived, and for what no input decides. */
export function gradientShown(frame: Frame, { id }: GraphNode): GradientShown | null {
	const { known, structure } = frame;
	if (known.phase === 'forward' || structure.varying[id] === 0) return null;
	if (structure.taking[id] === 0) return isKnownToBe0(frame, id) ? { kind: 'unused' } : null;
	if (known.rest) return { kind: 'whole', opacity: 1 };
	const sum = sumAt(frame, id, known.active);
	const landing = sum.arriving > 0 ? arriving(frame) : 0;
	const count = sum.arrived + (landing > 0 ? sum.arriving : 0);
	if (count === 0) return null;
	const opacity = px(landing > 0 ? landing : 1);
	if (count === sum.paths) return { kind: 'whole', opacity };
	return { kind: 'part', opacity, sum, landed: landing > 0, toCome: sum.paths - count };
}

/** Forward mode starts with the zeros; that a gradient is 0 turns out when none has come. */
const isKnownToBe0 = ({ known, structure }: Frame, id: NodeId): boolean =>
	structure.unmoved[id] === 1 &&
	structure.later[id] === 0 &&
	(known.rest || known.phase === 'tangent');

/** Whether the slot of the gradient has still to be filled. */
export const waitsForGradient = ({ known, structure }: Frame, { id }: GraphNode): boolean =>
	known.phase !== 'forward' && !known.rest && structure.taking[id] === 1;
