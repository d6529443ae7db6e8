/** Programs whose emitted code is run and compared with the engine: every example, every operation, and what is awkward. */
import { assemble } from '../assemble.ts';
import { examples } from '../examples.ts';
import type { Edge, Graph, GraphNode, NodeId } from '../graph.ts';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { operationNames, operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import {
	broadcast,
	sizeOf,
	tensorOf,
	valueOf,
	type Shape,
	type Value,
	type Values
} from '../tensor.ts';
import { AWKWARD, type Written } from './awkward.ts';
import { specialPoints } from './special-points.ts';

export interface EmitCase {
	readonly title: string;
	readonly program: Program;
	readonly values: Values;
	readonly target: NodeId;
	/** Absent: ones. */
	readonly seed?: Value;
	/** What it is about, for a test of all operations. */
	readonly op?: OperationName;
}

/** Numbers that no rule can mistake for one another. */
const irregular = (shape: Shape): Value =>
	valueOf({
		shape,
		data: Float64Array.from(
			{ length: sizeOf(shape) },
			(_, i) => Math.round(100 * Math.cos(1.3 * i + 2)) / 50
		)
	});

const shapeOf = (value: Value): Shape => tensorOf(value)?.shape ?? [];

/** One operation on inputs a, b, c, … */
function operationCase(
	op: OperationName,
	inputs: readonly Value[],
	options: Options = NO_OPTIONS
): EmitCase {
	const names = inputs.map((_, slot) => 'abcdefghij'.charAt(slot));
	const values = Object.fromEntries(names.map((name, slot) => [name, inputs[slot] ?? NaN]));
	const graph = graphOf(op, names, inputs.map(shapeOf), options);
	const shape = graph.nodes.at(-1)!.shape;
	const title = `${op} of ${inputs.map((value) => JSON.stringify(value)).join(', ')} ${JSON.stringify(options)}`;
	return {
		title,
		op,
		values,
		program: programOf(graph, values),
		target: graph.output,
		seed: irregular(shape)
	};
}

function programOf(graph: Graph, values: Values): Program {
	const compiled = assemble('', { ok: true, statements: [], graph, diagnostics: [] }, values);
	if (compiled.ok) return compiled.program;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}

function graphOf(
	op: OperationName,
	names: readonly string[],
	shapes: readonly Shape[],
	options: Options
): Graph {
	const spans = [{ from: 0, to: 0 }];
	const inputs = names.map((name, id): GraphNode => {
		const shape = shapes[id] ?? [];
		return { id, kind: 'input', key: name, label: name, name, shape, spans };
	});
	const record: Operation = operations[op];
	const shape = record.kind === 'whole' ? record.shape(shapes, options) : spreadOver(shapes);
	if ('misfit' in shape) throw new TypeError(shape.misfit);
	const id = names.length;
	const slots = names.map((_, slot) => slot);
	const node = {
		id,
		kind: 'operation',
		key: 'y',
		label: 'y',
		name: 'y',
		op,
		inputs: slots,
		options,
		shape,
		spans
	} as const;
	const edges: Edge[] = slots.map((slot) => ({ id: slot, from: slot, to: id, slot }));
	const named = new Map([...names, 'y'].map((name, each) => [name, each]));
	return { nodes: [...inputs, node], edges, groups: [], output: id, names: named };
}

const spreadOver = (shapes: readonly Shape[]): Shape =>
	shapes.reduce((all, shape) => broadcast(all, shape) ?? [], []);

/** Its probes, and for a rule of single numbers all of them as lists, and spread over one another. */
function operationCases(op: OperationName): readonly EmitCase[] {
	const record: Operation = operations[op];
	if (record.kind === 'whole')
		return record.probes.map(({ inputs, options }) => operationCase(op, inputs, options));
	const probes: readonly (readonly number[])[] = record.probes;
	const slots = Array.from({ length: record.arity }, (_, slot) => slot);
	const lists = slots.map((slot) => probes.map((probe) => probe[slot]!));
	const [first = [], ...others] = probes[0] ?? [];
	return [
		...probes.map((probe) => operationCase(op, probe)),
		operationCase(op, lists),
		...(others.length === 0
			? []
			: [
					operationCase(op, [
						[[first], [first]],
						...others.map((number) => [number, number, number])
					]),
					operationCase(op, [first, ...others.map((number) => [[number, number]])])
				])
	];
}

const isFinite = (value: Value): boolean =>
	tensorOf(value)?.data.every((number) => Number.isFinite(number)) ?? false;

/** Corners, ties, zeros, and numbers far out: those of a rule of single numbers as lists. */
function specialCases(op: OperationName): readonly EmitCase[] {
	const record: Operation = operations[op];
	const points = specialPoints(op).filter(({ inputs }) => inputs.every(isFinite));
	if (record.kind === 'whole')
		return points.map(({ inputs, options }) => operationCase(op, inputs, options));
	const slots = Array.from({ length: record.arity }, (_, slot) => slot);
	return [
		operationCase(
			op,
			slots.map((slot) => points.map(({ inputs }) => Number(inputs[slot])))
		)
	];
}

function writtenCase({ source, values = {}, target, opened }: Written): EmitCase {
	const program = opened ? openedProgram(source, values) : programFor(source, values);
	return {
		title: source.replaceAll('\n', '; ') + (opened ? ' (opened)' : ''),
		program,
		values: Object.fromEntries(program.inputs.map(({ name, value }) => [name, value])),
		target:
			(target === undefined ? undefined : program.graph.names.get(target)) ?? program.graph.output
	};
}

function programFor(source: string, values: Values, open = new Set<string>()): Program {
	const compiled = compile(source, values, { open });
	if (compiled.ok) return compiled.program;
	throw new Error(`${source}: ${compiled.diagnostics.map(({ message }) => message).join(' ')}`);
}

function openedProgram(source: string, values: Values): Program {
	const open = new Set<string>();
	for (;;) {
		const program = programFor(source, values, new Set(open));
		const before = open.size;
		for (const node of program.graph.nodes)
			if (node.kind === 'operation' && node.opens !== undefined) open.add(node.opens);
		if (open.size === before) return program;
	}
}

export const emitCases = (): readonly EmitCase[] => [
	...examples.map(({ source, values }) => writtenCase({ source, values })),
	...examples.map(({ source, values }) => writtenCase({ source, values, opened: true })),
	...AWKWARD.map(writtenCase),
	...operationNames.flatMap(operationCases)
];

/** Slopes that lose all their digits in the form of a lecture: what libraries find of themselves is 0. */
export const saturatedCases = (): readonly EmitCase[] =>
	[
		{ source: 'f = 1e18*sigmoid(x) + 1e20*tanh(y)', values: { x: 40, y: 25 } },
		{ source: 'f = 1e18*sum(sigmoid(x) + tanh(x))', values: { x: [40, 0.5, -40, 20] } }
	].map(writtenCase);

/** Where libraries have slopes of their own. */
export const specialEmitCases = (): readonly EmitCase[] => operationNames.flatMap(specialCases);
