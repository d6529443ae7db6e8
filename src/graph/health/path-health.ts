/** How much of a gradient is left at each step of one way from the target back to a node. */
import { named, type Context, type Named } from '../explain/context.ts';
import { isNumericEdge } from '../explain/tensors/size.ts';
import type { Edge } from '../graph.ts';
import type { Tensor } from '../tensor.ts';

export interface PathStep {
	/** Where the gradient arrives. */
	readonly at: Named;
	/** The operation it comes through. */
	readonly through: Named;
	/**
	 * The local derivative. Where tensors are, how much the rule shortens or lengthens what reaches it: the norm of what
	 * the edge passes on, divided by that of the upstream gradient.
	 */
	readonly factor: number;
	/** Of all factors up to here. */
	readonly product: number;
}

export interface PathHealth {
	readonly from: Named;
	readonly to: Named;
	readonly steps: readonly PathStep[];
	/** Whether a factor is a ratio of norms. */
	readonly norms: boolean;
	/** The first step whose |product| is under 1/1000, and the first where it is over 1000. */
	readonly vanishes?: number;
	readonly explodes?: number;
}

export const VANISHED = 1e-3;
export const EXPLODED = 1e3;

/** `way` leads from the target back: each edge begins where the one before it ended. */
export function pathHealth(context: Context, way: readonly Edge[]): PathHealth {
	const steps = stepsOf(context, way);
	const vanishes = steps.findIndex(({ product }) => Math.abs(product) < VANISHED);
	const explodes = steps.findIndex(({ product }) => Math.abs(product) > EXPLODED);
	return {
		from: named(context, context.schedule.target),
		to: steps.at(-1)?.at ?? named(context, context.schedule.target),
		steps,
		norms: way.some((edge) => !isNumericEdge(context, edge)),
		...(vanishes >= 0 && { vanishes }),
		...(explodes >= 0 && { explodes })
	};
}

function stepsOf(context: Context, way: readonly Edge[]): readonly PathStep[] {
	let product = 1;
	return way.map((edge) => {
		const factor = factorOf(context, edge);
		product *= factor;
		const through = named(context, edge.to);
		return { at: named(context, edge.from), through, factor, product };
	});
}

function factorOf(context: Context, edge: Edge): number {
	const { run } = context;
	if (isNumericEdge(context, edge)) return run.partial(edge.id);
	const passed = norm(run.contributionOf(edge.id));
	// 0 of 0 is nothing, and stays nothing
	return passed === 0 ? 0 : passed / norm(run.gradientOf(edge.to));
}

/** Of each entry’s share of the largest, so that no square overflows. */
function norm({ data }: Tensor): number {
	const peak = data.reduce((most, each) => Math.max(most, Math.abs(each)), 0) || 1;
	return peak * Math.sqrt(data.reduce((sum, each) => sum + (each / peak) ** 2, 0));
}
