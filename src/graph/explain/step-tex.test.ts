import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { schedule } from '../steps.ts';
import type { Values } from '../tensor.ts';
import { explain } from './explain.ts';
import { stepTex } from './step-tex.ts';

const format = (value: number): string => String(Number(value.toPrecision(4)));

/** One text a beat. */
function texts(source: string, values: Values, along?: string): readonly (string | undefined)[] {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const node = along === undefined ? undefined : graph.names.get(along);
	const plan = schedule(graph, graph.output, node === undefined ? undefined : { node, entry: 0 });
	const numbers = run();
	return plan.beats.map((_, beat) =>
		stepTex(explain(graph, numbers, plan, { kind: 'beat', beat }, { format }), format)?.replace(
			/\\begin\{aligned\}\n|\n\\end\{aligned\}/g,
			''
		)
	);
}

test('a step is written as it is shown, without the marks of the page', () => {
	const neuron = texts('z = w*x + b\nf = sigmoid(z)', { w: 1, x: 3, b: -2 });
	expect(neuron[1]).toBe('v_{1} &= {w} \\times {x} \\\\\n&= 1 \\times 3 \\\\\n&= 3');
	expect(neuron[4]).toBe('\\frac{\\partial f}{\\partial f} &= 1');
	expect(neuron[7]).toBe(
		[
			'\\frac{\\partial f}{\\partial w} &= \\frac{\\partial f}{\\partial v_{1}} \\cdot \\frac{\\partial v_{1}}{\\partial w}',
			'&= \\frac{\\partial f}{\\partial v_{1}} \\cdot x',
			'&= 0.1966 \\cdot 3 = 0.5898',
			'\\frac{\\partial f}{\\partial x} &= \\frac{\\partial f}{\\partial v_{1}} \\cdot \\frac{\\partial v_{1}}{\\partial x}',
			'&= \\frac{\\partial f}{\\partial v_{1}} \\cdot w',
			'&= 0.1966 \\cdot 1 = 0.1966'
		].join(' \\\\\n')
	);
});

test('where paths meet their sum is written, and what is still to come', () => {
	const told = texts('d = b + 1\nc = a + b\ne = c*d', { a: 2, b: 1 });
	expect(told.at(-1)).toContain('\\frac{\\partial e}{\\partial b} &= 2 + 3 = 5');
});

test('forward mode is written with derivatives by its input, and tensors in brackets', () => {
	const pushed = texts('f = sigmoid(w*x)', { w: 2, x: 0 }, 'x');
	expect(pushed.at(-1)).toContain(
		'\\frac{\\partial f}{\\partial x} &= \\frac{\\partial v_{1}}{\\partial x} \\cdot \\frac{\\partial f}{\\partial v_{1}}'
	);
	const layer = texts('f = sum(W*x)', { W: [[1, 2]], x: [[3], [-2]] });
	expect(layer[1]).toContain('&= \\begin{bmatrix} -1 \\end{bmatrix}');
	expect(layer.every((text) => text !== undefined && !text.includes('html'))).toBe(true);
});
