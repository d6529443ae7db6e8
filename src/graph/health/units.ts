/** Units through which hardly any gradient comes back at the numbers of this run: saturated or dead. */
import { nodeAt, type Context } from '../explain/context.ts';
import { inputsOf } from '../explain/links.ts';
import type { NodeId, OperationNode } from '../graph.ts';
import type { OperationName } from '../ops/index.ts';
import { lines } from '../ops/lines.ts';

export interface Unit {
	readonly node: NodeId;
	/** `one-hot`: a softmax whose largest share is all but 1. */
	readonly kind: 'saturated' | 'dead' | 'one-hot';
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

/** Curves that level off on both sides. */
const SATURATING: ReadonlySet<OperationName> = new Set([
	'sigmoid',
	'tanh',
	'softsign',
	'hard_sigmoid',
	'erf'
]);
/** What has a slope of exactly 0 on one side, or rounds to it. */
const DYING: ReadonlySet<OperationName> = new Set([
	'relu',
	'elu',
	'gelu',
	'silu',
	'softplus',
	'clip'
]);

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
	if (SATURATING.has(node.op)) return flatEntries(context, node, 'saturated', 0);
	if (DYING.has(node.op)) return flatEntries(context, node, 'dead', 0);
	if (node.op === 'max' || node.op === 'min') return rectifier(context, node);
	return node.op === 'softmax' ? oneHot(context, node) : undefined;
}

/** max(0, x) is a ReLU that is written out; where both sides vary, one of them always passes. */
function rectifier(context: Context, node: OperationNode): Unit | undefined {
	const free = node.inputs.filter((input) => nodeAt(context, input).kind !== 'constant');
	const slot = node.inputs.findIndex((input) => input === free[0]);
	return free.length === 1 ? flatEntries(context, node, 'dead', slot) : undefined;
}

/** The entries whose slope along one input is flat: below the bound, or exactly 0 where units die. */
function flatEntries(
	{ graph, run }: Context,
	node: OperationNode,
	kind: Unit['kind'],
	slot: number
): Unit | undefined {
	const edge = inputsOf(graph, node.id)[slot];
	const slopes = edge && run.partialOf(edge.id)?.data;
	if (!slopes) return undefined;
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
