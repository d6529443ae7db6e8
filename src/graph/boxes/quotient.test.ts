import { describe, expect, test } from 'vitest';
import type { Graph } from '../graph.ts';
import { compile, type Program } from '../index.ts';
import type { Values } from '../tensor.ts';
import { closedProgram } from './closed-program.ts';

const LAYERS =
	'layer(W, x, b) = relu(W*x + b)\nh = layer(W1, x, b1)\ny = layer(W2, h, b2)\nf = y^2';

function program(source: string, values: Values = {}): Program {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
	return compiled.program;
}

const shown = ({ nodes }: Graph): string[] =>
	nodes.map((node) => (node.kind === 'box' ? `[${node.label}: ${node.text}]` : node.label));

/** The graph with the boxes closed that these labels of results name. */
const closing = (source: string, closed: readonly string[], values: Values = {}): Graph =>
	closedProgram(program(source, values), closed).program.graph;

const calls = (source: string, values: Values = {}): string[] =>
	program(source, values).graph.groups.map(({ key }) => key);

describe('a closed call', () => {
	test('is one card with an edge for each node that it uses', () => {
		const graph = closing(LAYERS, ['call:layer:n:h']);
		expect(shown(graph)).toEqual([
			...['W1', 'x', 'b1', '[h: layer(W1, x, b1)]', 'W2', 'b2', 'v3', 'v4', 'y', '2', 'f']
		]);
		const box = graph.nodes.find(({ kind }) => kind === 'box');
		expect(box).toMatchObject({
			calls: 'layer',
			body: 'relu(W1*x + b1)',
			operations: 3,
			uses: [1, 1, 1],
			opens: 'call:layer:n:h'
		});
		expect(graph.groups.map(({ key }) => key)).toEqual(['call:layer:n:y']);
		expect(graph.nodes.filter(({ group }) => group === 0).map(({ label }) => label)).toEqual([
			...['v3', 'v4', 'y']
		]);
	});

	test('has one edge for an input that it uses twice, with the sum', () => {
		const made = closedProgram(program('g(a) = a*sin(a)\nf = g(x)', { x: 2 }), ['call:g:n:f']);
		const run = made.program.run();
		expect(made.program.graph.edges).toHaveLength(1);
		expect(made.program.graph.nodes.at(-1)).toMatchObject({ uses: [2] });
		expect(run.contribution(0)).toBeCloseTo(Math.sin(2) + 2 * Math.cos(2), 12);
		expect(run.partial(0)).toBeCloseTo(Math.sin(2) + 2 * Math.cos(2), 12);
	});

	test('that calls another one hides its box, and one that is called stands in its box', () => {
		const source = 'g(t) = sin(t)*2\nk(t) = g(t) + t\nf = k(x)*3';
		const [outer = '', inner = ''] = calls(source);
		expect(shown(closing(source, [outer, inner]))).toEqual(['x', '[v3: k(x)]', '3', 'f']);
		const graph = closing(source, [inner]);
		expect(shown(graph)).toEqual(['x', '[v2: g(t)]', 'v3', '3', 'f']);
		expect(graph.nodes.map(({ group }) => group)).toEqual([
			...[undefined, 0, 0, undefined, undefined]
		]);
	});

	test('leaves outside what is used elsewhere too, and what that is made of', () => {
		const source = 'g(t) = exp(sin(t))*t\nf = g(x) + exp(sin(x))';
		const graph = closing(source, calls(source));
		expect(shown(graph)).toEqual(['x', 'v1', 'v2', '[v3: g(x)]', 'f']);
		expect(graph.nodes.find(({ kind }) => kind === 'box')).toMatchObject({ inputs: [2, 0] });
	});

	test('leaves outside what has a name, and the target', () => {
		const source = 'g(t) = exp(sin(t))\nf = g(x)\ns = sin(x)\nk = f*s';
		expect(shown(closing(source, calls(source)))).toEqual(['x', 's', '[f: g(x)]', 'k']);
		const whole = program(LAYERS);
		const target = whole.graph.nodes.findIndex(({ label }) => label === 'v1');
		const { program: drawn, shownOf } = closedProgram(whole, ['call:layer:n:h'], target);
		expect(drawn.graph.nodes[shownOf(target)]?.label).toBe('v1');
	});
});

describe('a closed line', () => {
	test('is one card, its numbers included', () => {
		const graph = closing('z = 2*x1 + w*x2 + b\nf = sigmoid(z)', ['line:z']);
		expect(shown(graph)).toEqual(['x1', 'w', 'x2', 'b', '[z: 2*x1 + w*x2 + b]', 'f']);
	});

	test('of one operation is no other card than it was', () => {
		expect(shown(closing('z = 2*x\nf = z + 1', ['line:z']))).toEqual(['x', '2', 'z', '1', 'f']);
	});

	test('hides a call that stands in it', () => {
		const source = 'g(t) = sin(t)*t\nz = g(x) + 1\nf = z*z';
		expect(shown(closing(source, ['line:z', ...calls(source)]))).toEqual([
			...['x', '[z: g(x) + 1]', 'f']
		]);
	});
});

test('keys that nothing has leave the program as it is', () => {
	const whole = program(LAYERS);
	expect(closedProgram(whole, ['call:layer:n:nothing', 'line:f', '']).program).toBe(whole);
});
