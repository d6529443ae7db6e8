/** The forward and the backward pass as assignments, in NumPy’s expressions: what NumPy and TypeScript write alike. */
import { activeNodes } from '../active.ts';
import type { Edge, EdgeId, Graph, NodeId, OperationNode } from '../graph.ts';
import { operations } from '../ops/index.ts';
import { summedTo } from '../ops/backward-code.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import { schedule, type Phase } from '../steps.ts';
import type { Shape } from '../tensor.ts';
import { nameOf, type Expression, type Place } from './expression.ts';
import type { Identifiers } from './identifiers.ts';
import { factorCode } from './numbers.ts';
import { parse } from './parse.ts';
import type { Source } from './source.ts';
import { pythonText, inNumpy } from './python-text.ts';
import { times } from './products.ts';

export interface Assignment {
	readonly name: string;
	readonly sign: '=' | '+=';
	/** The part of a tensor that is added to. */
	readonly part?: readonly Place[];
	readonly value: Expression | 'zeros';
	readonly shape: Shape;
	/** It is added to later, or made of zeros first. */
	readonly grows: boolean;
	readonly node: NodeId;
	readonly edge?: EdgeId;
	readonly phase: Phase;
	readonly beat: number;
	/** Behind the number of the step. */
	readonly note?: string;
}

/** The code of an operation’s input: its name, or the number of a constant. */
export const argument =
	(graph: Graph, names: Identifiers, writing: 'numpy' | 'torch' | 'jax') =>
	(id: NodeId): string => {
		const node = graph.nodes[id];
		return node?.kind === 'constant' && node.tensor === undefined
			? factorCode(node.value, writing)
			: names.value(id);
	};

/** A whole expression of one operation in NumPy. */
export function forwardCode(
	graph: Graph,
	{ op, inputs, options = NO_OPTIONS }: OperationNode,
	args: readonly string[]
): string {
	const shapes = inputs.map((input) => graph.nodes[input]!.shape);
	return operations[op].code.numpy(args, options, shapes);
}

export function forwardStatements(graph: Graph, names: Identifiers): readonly Assignment[] {
	const code = argument(graph, names, 'numpy');
	const { beats } = schedule(graph);
	return beats.flatMap(({ kind, node: id }, beat): Assignment[] => {
		const node = id === undefined ? undefined : graph.nodes[id];
		if (kind !== 'apply' || node?.kind !== 'operation') return [];
		const note = callNote(graph, node);
		return [
			{
				name: names.value(node.id),
				sign: '=',
				value: parse(forwardCode(graph, node, node.inputs.map(code))),
				shape: node.shape,
				grows: false,
				node: node.id,
				phase: 'forward',
				beat,
				...(note && { note })
			}
		];
	});
}

/** The calls in which a line stands, innermost first: `in sigmoid`. */
export function callNote(graph: Graph, { group }: OperationNode): string | undefined {
	const labels: string[] = [];
	for (let at = group; at !== undefined; at = graph.groups[at]?.outer)
		labels.push((graph.groups[at]?.label ?? '').replace(/[^\p{L}\p{N}_]/gu, ''));
	return labels.length === 0 ? undefined : `in ${labels.join(', in ')}`;
}

/** Everything after the seed; gradients of inputs that the target does not depend on are not among them. */
export function backwardStatements(source: Source): readonly Assignment[] {
	const { graph, target } = source;
	const { beats, steps } = schedule(graph, target);
	const paths = pathCounts(graph, target);
	const begun = new Set<NodeId>();
	return beats.flatMap(({ from, to }, beat) =>
		steps
			.slice(from, to)
			.flatMap((step) => (step.kind === 'pull' ? [graph.edges[step.edge]!] : []))
			.flatMap((edge) => {
				const first = !begun.has(edge.from);
				begun.add(edge.from);
				return passed(source, edge, { first, several: paths[edge.from]! > 1, beat });
			})
	);
}

/** Index into the beats. */
export const seedBeat = (graph: Graph, target: NodeId): number =>
	schedule(graph, target).beats.findIndex(({ kind }) => kind === 'seed');

/** How many edges bring a gradient to each node. */
function pathCounts(graph: Graph, target: NodeId): Uint32Array {
	const active = activeNodes(graph, target);
	const counts = new Uint32Array(graph.nodes.length);
	for (const { from, to } of graph.edges) if (active[from] && active[to]) counts[from]!++;
	return counts;
}

interface Arrival {
	readonly first: boolean;
	readonly several: boolean;
	readonly beat: number;
}

/**
 * What one edge passes on. A tensor that several paths meet in, or of which only a part gets something, starts with
 * zeros: adding to what it was first set to might change another gradient, of which that was a view.
 */
function passed(
	source: Source,
	edge: Edge,
	{ first, several, beat }: Arrival
): readonly Assignment[] {
	const { graph, names } = source;
	const node = graph.nodes[edge.to] as OperationNode;
	const shape = graph.nodes[edge.from]!.shape;
	const value = contribution(source, node, edge.slot);
	const part = partOf(graph, node);
	const zeros = first && (part !== undefined || (several && (shape.length > 0 || isView(value))));
	const common = {
		name: names.gradient(edge.from),
		shape,
		node: edge.from,
		edge: edge.id,
		phase: 'backward',
		beat,
		grows: several || part !== undefined
	} as const;
	const added: Assignment = {
		...common,
		sign: zeros || !first ? '+=' : '=',
		value,
		...(part && { part })
	};
	return zeros ? [{ ...common, sign: '=', value: 'zeros' }, added] : [added];
}

const isView = (value: Expression): boolean => value.kind === 'call' && value.head === 'np.reshape';

function partOf(graph: Graph, { op, inputs, options = NO_OPTIONS }: OperationNode) {
	const record: Operation = operations[op];
	if (record.kind === 'elementwise' || record.part === undefined) return undefined;
	const code = record.part(
		options,
		inputs.map((input) => graph.nodes[input]!.shape)
	);
	const index = parse(`x[${code}]`);
	return index.kind === 'index' ? index.at : undefined;
}

function contribution(
	{ graph, names, slopes }: Source,
	node: OperationNode,
	slot: number
): Expression {
	const record: Operation = operations[node.op];
	const code = argument(graph, names, 'numpy');
	const inputs = node.inputs.map(code);
	const output = names.value(node.id);
	const upstream = names.gradient(node.id);
	const shapes = node.inputs.map((input) => graph.nodes[input]!.shape);
	if (record.kind === 'whole')
		return parse(
			record.backward(slot, { upstream, inputs, output }, node.options ?? NO_OPTIONS, shapes)
		);
	const local = slopes(node, slot, [...inputs, output]);
	const product = times(nameOf(upstream), parse(local));
	return parse(summedTo(pythonText(product, inNumpy), node.shape, shapes[slot] ?? []));
}
