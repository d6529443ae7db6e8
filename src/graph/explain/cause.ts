/** Where a value stops being a finite number, why, and which way a slider leads out of there. */
import { isComputed } from '../computed.ts';
import type { ComputedNode, Edge, NodeId, OperationNode } from '../graph.ts';
import { called, inputValues, nodeAt, computedAt, recordOf, type Context } from './context.ts';
import { pullOrder } from './links.ts';
import { number, say, type Phrase } from './phrase.ts';
import { isFinite, isNumericEdge } from './tensors/size.ts';

/** Relative to a value of usual size: the nearest place where an operation is asked again. */
const NEAR = 1e-3;
const FAR = [1, 10, 100, 1000, 1e4];

/** The first operation that the target needs and that makes no finite number out of finite ones. */
export function firstBroken(context: Context): ComputedNode | undefined {
	const { graph, run, schedule } = context;
	const needed = new Set([schedule.target]);
	for (const node of graph.nodes.toReversed())
		if (needed.has(node.id) && isComputed(node)) for (const input of node.inputs) needed.add(input);
	const whole = (id: NodeId): boolean => isFinite(run.valueOf(id));
	for (const node of graph.nodes)
		if (isComputed(node) && needed.has(node.id) && !whole(node.id))
			if (node.inputs.every(whole)) return node;
	return undefined;
}

/** The first operation on the way back whose slope is no finite number. */
export function firstSteep(context: Context): ComputedNode | undefined {
	for (const id of pullOrder(context.schedule).keys()) {
		const edge = context.graph.edges[id];
		if (edge && !hasSlope(context, edge)) return computedAt(context, edge.to);
	}
	return undefined;
}

const hasSlope = (context: Context, edge: Edge): boolean =>
	isNumericEdge(context, edge)
		? Number.isFinite(context.run.partial(edge.id))
		: isFinite(context.run.contributionOf(edge.id));

/** The value with one input moved. */
function moved(node: OperationNode, inputs: readonly number[], slot: number, by: number): number {
	const values = inputs.map((value, at) => (at === slot ? value + by : value));
	const { value } = recordOf(node) as { value: (...values: readonly number[]) => number };
	return value(...values);
}

const step = (value: number): number => NEAR * (1 + Math.abs(value));

type Way = 'away' | 'up' | 'down';

/** Which way one input must go for the operation to have a value. */
function wayOut(context: Context, node: OperationNode, slot: number): Way | undefined {
	const values = inputValues(context, node);
	const at = values[slot] ?? NaN;
	const has = (by: number): boolean => Number.isFinite(moved(node, values, slot, by));
	if (has(step(at)) && has(-step(at))) return 'away';
	if (FAR.some((by) => has(by))) return 'up';
	return FAR.some((by) => has(-by)) ? 'down' : undefined;
}

/** " Move y away from 0.", or nothing where no input of the operation leads out alone. */
export function advice(context: Context, node: OperationNode): readonly Phrase[] {
	const ways = node.inputs.map((id, slot) => ({ id, way: wayOut(context, node, slot) }));
	const free = ways.filter(({ id, way }) => way && nodeAt(context, id).kind !== 'constant');
	const best = free.find(({ way }) => way === 'away') ?? free[0];
	return best?.way ? say` ${told(context, best.id, best.way)}.` : [];
}

function told(context: Context, id: NodeId, way: Way): readonly Phrase[] {
	const name = called(context, id);
	const here = number(context.run.primal(id), 'forward');
	const input = nodeAt(context, id).kind === 'input';
	if (way === 'away')
		return input ? say`Move ${name} away from ${here}` : say`${name} must not be ${here}`;
	if (input) return say`Move ${name} ${way}`;
	return say`${name} must be ${way === 'up' ? 'larger' : 'smaller'}`;
}
