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

interface Written {
	readonly source: string;
	readonly values?: Values;
	readonly target?: string;
	/** Every operation that can be opened is. */
	readonly opened?: boolean;
}

const x = [[3], [-2]];
const W = [[1, 2]];

const AWKWARD: readonly Written[] = [
	{ source: 'f = sigmoid(W @ x + b)', values: { W, x, b: 2 } },
	{
		source: 'h = tanh(W1 @ x + b1)\nL = cross_entropy((W2 @ h)[:, 1] + b2, 2)',
		values: {
			W1: [
				[0.5, -1],
				[2, 1]
			],
			x,
			b1: [[0.1], [-0.2]],
			W2: [
				[1, -1],
				[0.5, 2],
				[0, 1]
			],
			b2: [0.5, 0, -1]
		}
	},
	{
		source: 'y = x .* x + x',
		values: {
			x: [
				[1, 2, 3],
				[4, 5, 6]
			]
		}
	},
	{
		source: 'm = mean(X, axis=1)\nf = sum((X - m)^2)/2 + sum(X[1, :] .* X[2, :])',
		values: {
			X: [
				[1, 2, 4],
				[3, 5, 6]
			]
		}
	},
	{
		source: "a = x' + x'\nb = reshape(x, [1, 4])\nf = sum(a) + sum(b .* b)",
		values: {
			x: [
				[1, 2],
				[3, 4]
			]
		}
	},
	{ source: 'f = x[1] * x[2] + x[1] * max(x) + sum(x[2:3] .* [4, 5])', values: { x: [1, 7, 3] } },
	{
		source: 'f = sum(softmax(z + z) .* [1, 2, 3]) + sum(softmax(z + z) .* [1, 2, 3])',
		values: { z: [1, 2, 3] }
	},
	{ source: 'g(a, b) = a*b + sigmoid(a)\nf = g(x, y) + g(y, x)', values: { x: 2, y: -3 } },
	{
		source: 'g(a, b) = a*b + sigmoid(a)\nf = g(x, y) + silu(g(y, x))',
		values: { x: 2, y: -3 },
		opened: true
	},
	{
		source: 'f = sum(layer_norm(x, g, b))*mse(x, 0.25)',
		values: {
			x: [
				[1, 2, 4],
				[0, 1, -1]
			],
			g: [1, 2, 3],
			b: [0, 1, 2]
		},
		opened: true
	},
	{
		source: 'lambda = np*len + w₁*w1\nprint = lambda*dx + x/def\nf = print + μ*in + eval',
		values: { np: 2, len: 3, w1: 4, dx: 2, x: 5, def: 7, in: 1.5, eval: 1 }
	},
	{ source: 'f = x*2 + y*0\nq = x*z', values: { x: 2, y: 3, z: 4 }, target: 'f' },
	{ source: 'f = (x < 3)*x + (x > 1 ? x^2 : -x) + (2 < 3)', values: { x: 2 } },
	{ source: 'f = x < y', values: { x: 2, y: 3 } },
	{ source: 'f = 2^0.5*x + 1/3 + (-2)^2*x', values: { x: 1e-7 } },
	{ source: 'f = a/b + a^b + 1/(a*0 + 4)', values: { a: 2, b: 3 } },
	{ source: 'f = x^n + n^x', values: { x: 0, n: 2 } },
	{ source: 'f = 1/x', values: { x: 0 } },
	{ source: 'f = log(x)*0 + max(x, 3) + min(2, x) + where(x, x, 2)', values: { x: 2.5 } },
	{ source: 'f = max(x, y, 3) + 2*min(x, 3, y, z)', values: { x: 3, y: 3, z: 3 } },
	{
		source: 'f = sum(max(X, y, z, 2) .* [1, 2, 3])',
		values: {
			X: [
				[2, 4, 1],
				[3, 5, 2]
			],
			y: [2, 5, 2],
			z: 2
		}
	},
	{ source: 'f = x', values: { x: 2 } },
	{ source: 'f = 2*3\nx', values: { x: 2 }, target: 'f' },
	{ source: 'f = exp(-[1, 2; 3, 4] @ v)', values: { v: [0.5, -0.25] } }
];

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
