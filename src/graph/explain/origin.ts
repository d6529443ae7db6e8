/** Where numbers stop being finite: the one node that a reader has to look at, and what it spoils. */
import { derivativesOf } from '../derivatives.ts';
import type { NodeId } from '../graph.ts';
import type { Tensor } from '../tensor.ts';
import { firstBroken, firstSteep } from './cause.ts';
import type { Context } from './context.ts';
import { isFinite } from './tensors/size.ts';

export interface Origin {
	readonly node: NodeId;
	/** In which pass it happens: its value, or the first slope on the way of the gradients or the tangents. */
	readonly phase: 'forward' | 'backward';
	/** 1 for every node whose value, or whose gradient, is not finite for it. */
	readonly reached: Uint8Array;
}

/** Undefined as long as all that the target needs, and all gradients, are finite. */
export function originOf(context: Context): Origin | undefined {
	const { run, schedule } = context;
	if (!isFinite(run.valueOf(schedule.target))) {
		const node = firstBroken(context)?.id;
		return node === undefined
			? undefined
			: { node, phase: 'forward', reached: notFinite(context, (id) => run.valueOf(id)) };
	}
	const reached = notFinite(context, derivativesOf(run, schedule).of);
	const node = reached.includes(1) ? firstSteep(context)?.id : undefined;
	return node === undefined ? undefined : { node, phase: 'backward', reached };
}

const notFinite = ({ graph }: Context, of: (node: NodeId) => Tensor): Uint8Array =>
	Uint8Array.from(graph.nodes, ({ id }) => (isFinite(of(id)) ? 0 : 1));
