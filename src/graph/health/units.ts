/** Units through which hardly any gradient comes back at the numbers of this run: saturated or dead. */
import { nodeAt, recordOf, type Context } from '../explain/context.ts';
import { inputsOf } from '../explain/links.ts';
import type { NodeId, OperationNode } from '../graph.ts';
import type { Fading } from '../ops/described.ts';
import { lines } from '../ops/lines.ts';

export interface Unit {
	readonly node: NodeId;
	readonly kind: Fading;
	/** The input that gets no gradient. */
	readonly slot: number;
	/** How many of its entries, or rows of shares, are so, of how many. */
	readonly count: number;
	readonly size: number;
	/** The largest |slope| among them. */
	readonly slope: number;
}

/** A smaller slope lets next to nothing through: three such units in a row leave a billionth. */
export const FLAT = 1e-3;

/** By node; only units that have such an entry. */
export function unitsOf(context: Context): ReadonlyMap<NodeId, Unit> {
	const units = new Map<NodeId, Unit>();
	for (const node of context.graph.nodes) {
		const unit = node.kind === 'operation' ? unitOf(context, node) : undefined;
		if (unit) units.set(node.id, unit);
	}
	return units;
}

function unitOf(context: Context, node: OperationNode): Unit | undefined {
	const { fades } = recordOf(node);
	if (fades === undefined) return undefined;
	return fades === 'one-hot' ? oneHot(context, node) : flatEntries(context, node, fades);
}

/** max(0, x) is a ReLU that is written out; where both sides vary, one of them always passes. */
function onlyVarying(context: Context, { inputs }: OperationNode): number | undefined {
	const varying = inputs.filter((input) => nodeAt(context, input).kind !== 'constant');
	return varying.length === 1 ? inputs.indexOf(varying[0]!) : undefined;
}

/** The entries whose slope along the input that varies is flat: below the bound, or exactly 0 where units die. */
function flatEntries(
	context: Context,
	node: OperationNode,
	kind: Exclude<Fading, 'one-hot'>
): Unit | undefined {
	const { graph, run } = context;
	const slot = onlyVarying(context, node);
	const edge = inputsOf(graph, node.id).find((each) => each.slot === slot);
	const slopes = edge && run.partialOf(edge.id)?.data;
	if (slot === undefined || !slopes) return undefined;
	const flat = slopes.filter((slope) => (kind === 'dead' ? slope === 0 : Math.abs(slope) < FLAT));
	return flat.length === 0
		? undefined
		: { node: node.id, kind, slot, count: flat.length, size: slopes.length, slope: most(flat) };
}

/** The slopes of a softmax are y(1 − y) and −y·y′, so none is larger than the largest y(1 − y). */
function oneHot({ run }: Context, node: OperationNode): Unit | undefined {
	const { shape, data } = run.valueOf(node.id);
	const [starts, [length = 1, step = 1] = []] = lines(
		shape,
		node.options?.axis ?? shape.length - 1
	) as [Int32Array, Int32Array];
	// alone on its line a share is always 1
	if (length === 1) return undefined;
	const slopes = Array.from(starts, (start) =>
		most(Array.from({ length }, (_, i) => slopeAt(data[start + i * step] ?? NaN)))
	);
	const flat = slopes.filter((slope) => slope < FLAT);
	return flat.length === 0
		? undefined
		: {
				node: node.id,
				kind: 'one-hot',
				slot: 0,
				count: flat.length,
				size: slopes.length,
				slope: most(flat)
			};
}

const slopeAt = (share: number): number => share * (1 - share);

const most = (numbers: Iterable<number>): number =>
	[...numbers].reduce((largest, each) => Math.max(largest, Math.abs(each)), 0);
