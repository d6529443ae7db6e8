/** Where a value stops being a finite number, why, and which way a slider leads out of there. */
import type { NodeId, OperationNode } from '../graph.ts';
import { called, inputValues, nodeAt, operationAt, recordOf, type Context } from './context.ts';
import { filled } from './forward-words.ts';
import { pullOrder } from './links.ts';
import { enumeration, equation, number, say, type Phrase } from './phrase.ts';

/** Relative to a value of usual size: the nearest place where an operation is asked again. */
const NEAR = 1e-3;
const FAR = [1, 10, 100, 1000, 1e4];

const finite = (values: readonly number[]): boolean => values.every(Number.isFinite);

/** The first operation that the target needs and that makes no finite number out of finite ones. */
export function firstBroken(context: Context): OperationNode | undefined {
	const { graph, run, schedule } = context;
	const needed = new Set([schedule.target]);
	for (const { id, ...node } of graph.nodes.toReversed())
		if (needed.has(id) && node.kind === 'operation')
			for (const input of node.inputs) needed.add(input);
	for (const node of graph.nodes)
		if (node.kind === 'operation' && needed.has(node.id) && !Number.isFinite(run.primal(node.id)))
			if (finite(inputValues(context, node))) return node;
	return undefined;
}

/** The first operation on the way back whose slope is no finite number. */
export function firstSteep(context: Context): OperationNode | undefined {
	for (const id of pullOrder(context.schedule).keys()) {
		const edge = context.graph.edges[id];
		if (edge && !Number.isFinite(context.run.partial(id))) return operationAt(context, edge.to);
	}
	return undefined;
}

/** "0 ÷ 0 has no value", "2 ÷ 0 has no finite value", "e to the power 800 is too large to compute with". */
export function why(context: Context, node: OperationNode): readonly Phrase[] {
	const [, work] =
		/: (.*?)(?: = \{y=\}|(?:, that)? is \{y=\}| becomes \{y=\})\.$/.exec(recordOf(node).says) ?? [];
	const missing = Number.isNaN(context.run.primal(node.id))
		? 'has no value'
		: overflows(context, node)
			? 'is too large to compute with'
			: 'has no finite value';
	return work === undefined
		? say`there is no value at ${places(context, node)}`
		: say`${filled(context, node, work)} ${missing}`;
}

/** "x = 2 and y = 0". */
const places = (context: Context, node: OperationNode): readonly Phrase[] =>
	enumeration(
		node.inputs.map((input) => [
			equation`${called(context, input)} = ${number(context.run.primal(input), 'forward')}`
		])
	);

/** The value with one input moved. */
function moved(context: Context, node: OperationNode, slot: number, by: number): number {
	const values = inputValues(context, node).map((value, at) => (at === slot ? value + by : value));
	const { value } = recordOf(node) as { value: (...values: readonly number[]) => number };
	return value(...values);
}

const step = (value: number): number => NEAR * (1 + Math.abs(value));

/** Too large, rather than undefined: whichever input moves a little, infinity is still near. */
const overflows = (context: Context, node: OperationNode): boolean =>
	inputValues(context, node).every((value, slot) =>
		[-1, 1].some((way) => Math.abs(moved(context, node, slot, way * step(value))) === Infinity)
	);

type Way = 'away' | 'up' | 'down';

/** Which way one input must go for the operation to have a value. */
function wayOut(context: Context, node: OperationNode, slot: number): Way | undefined {
	const at = inputValues(context, node)[slot] ?? NaN;
	const has = (by: number): boolean => Number.isFinite(moved(context, node, slot, by));
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
