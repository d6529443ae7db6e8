/** The test vectors that other tools and courses have published, by their number in our list of peers. */
import { describe, expect, test } from 'vitest';
import { compile } from './index.ts';
import type { Run } from './run.ts';
import { tensorOf, valueOf, type Value, type Values } from './tensor.ts';

function runOf(source: string, values: Values = {}): Run {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
	return compiled.program.run();
}

/** The digits of the source, unless a vector is known to the last one. */
function near(found: Value, expected: Value, digits = 9): void {
	const [a, b] = [tensorOf(found), tensorOf(expected)];
	expect(a?.shape).toEqual(b?.shape);
	a?.data.forEach((number, i) => expect(number).toBeCloseTo(b?.data[i] ?? NaN, digits));
}

const MICROGRAD =
	'c = a + b; d = a*b + b^3; c2 = c + c + 1; c3 = c2 + 1 + c2 - a; d2 = d + d*2 + relu(b + a); d3 = d2 + 3*d2 + relu(b - a); e = c3 - d3; f = e^2; g = f/2 + 10/f';

test.each<[string, string, Values, number, Values, number]>([
	['1', 'x*x', { x: 3 }, 9, { x: 6 }, 12],
	['2', 'x*sin(x)', { x: 2 }, 2 * Math.sin(2), { x: Math.sin(2) + 2 * Math.cos(2) }, 12],
	['3, Colah', '(a+b)*(b+1)', { a: 2, b: 1 }, 6, { a: 2, b: 5 }, 12],
	['4, CS231n', '(x+y)*z', { x: -2, y: 5, z: -4 }, -12, { x: -4, y: -4, z: 3 }, 12],
	[
		'5, CS231n',
		'1/(1 + exp(-(w0*x0 + w1*x1 + w2)))',
		{ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
		0.7311,
		{ w0: -0.1966, w1: -0.3932, w2: 0.1966, x0: 0.3932, x1: -0.5898 },
		4
	],
	[
		'6, CS231n',
		'(x + sigmoid(y))/(sigmoid(x) + (x + y)^2)',
		{ x: 3, y: -4 },
		1.5456,
		{ x: 2.0596, y: 1.5922 },
		4
	],
	[
		'7, CS231n',
		'2*(x*y + max(z, w))',
		{ x: 3, y: -4, z: 2, w: -1 },
		-20,
		{ x: -8, y: 6, z: 2, w: 0 },
		12
	],
	[
		'8, CS909',
		'(y - (w*x + b))^2 + w^2',
		{ w: 2, x: 3, b: 1, y: 10 },
		13,
		{ w: -14, x: -12, b: -6, y: 6 },
		12
	],
	[
		'9',
		'z = w*x + b; L = -log(sigmoid(z))',
		{ w: 1.15, x: 1.6, b: -0.8 },
		0.30266,
		{ z: -0.26115, w: -0.41784, x: -0.30032 },
		5
	],
	['10', '(w*x + b - 9)^2', { w: 3, b: 1, x: 2 }, 4, { w: -8, b: -4 }, 12],
	['10, after a step of 0.05', '(w*x + b - 9)^2', { w: 3.4, b: 1.2, x: 2 }, 1, {}, 9],
	['12', '(w*x + b - y)^2', { x: 2.1, y: 4, w: 1, b: 0 }, 3.61, { w: -7.98, b: -3.8 }, 9],
	['13, Baydin', 'ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 }, 11.6521, { x1: 5.5, x2: 1.7163 }, 4],
	['14, micrograd', MICROGRAD, { a: -4, b: 2 }, 24.7041, { a: 138.8338, b: 645.5773 }, 4],
	[
		'17, bias over a batch',
		'sum(X + b)',
		{
			X: [
				[1, 2],
				[3, 4],
				[5, 6]
			],
			b: [0, 0]
		},
		21,
		{ b: [3, 3] },
		12
	],
	['18, relu', 'relu(x)', { x: 0 }, 0, { x: 0 }, 12],
	['18, max', 'max(x, y)', { x: 1, y: 1 }, 1, { x: 0.5, y: 0.5 }, 12],
	['18, abs', 'abs(x)', { x: 0 }, 0, { x: 0 }, 12],
	['20', 'x/y', { x: 3, y: 2 }, 1.5, { x: 0.5, y: -0.75 }, 12],
	['20', '2^3^2 + 0*x', { x: 1 }, 512, { x: 0 }, 12],
	['20', '-x^2', { x: 3 }, -9, { x: -6 }, 12],
	['20', 'a-b-c', { a: 7, b: 2, c: 1 }, 4, { a: 1, b: -1, c: -1 }, 12],
	['20', 'a/b/c', { a: 12, b: 3, c: 2 }, 2, { a: 1 / 6, b: -2 / 3, c: -1 }, 12],
	['21, unused', 'u = 5*y; f = x^2', { x: 3, y: 1 }, 9, { x: 6, y: 0 }, 12],
	['22, constants', '2 + 3*4', {}, 14, {}, 12]
])('%s: %s', (_, source, values, value, gradients, digits) => {
	const run = runOf(source, values);
	near(valueOf(run.value()), value, digits);
	for (const [name, gradient] of Object.entries(gradients))
		near(valueOf(run.gradient(name)), gradient, digits);
});

test('11, Mazur: the loss after one step of 0.5 on the weights is 0.29102777369359933', () => {
	const source = 'h = sigmoid(W1*x + b1)\no = sigmoid(W2*h + b2)\nL = 0.5*sum((t - o).^2)';
	const values = {
		W1: [
			[0.15, 0.2],
			[0.25, 0.3]
		],
		W2: [
			[0.4, 0.45],
			[0.5, 0.55]
		],
		x: [0.05, 0.1],
		t: [0.01, 0.99],
		b1: 0.35,
		b2: 0.6
	};
	const run = runOf(source, values);
	expect(run.value().data[0]).toBeCloseTo(0.298371109, 9);
	const stepped = (name: 'W1' | 'W2'): Value => {
		const [before, gradient] = [run.value(name), run.gradient(name)];
		return valueOf({
			...before,
			data: before.data.map((w, i) => w - 0.5 * (gradient.data[i] ?? NaN))
		});
	};
	const after = runOf(source, { ...values, W1: stepped('W1'), W2: stepped('W2') });
	expect(after.value().data[0]).toBeCloseTo(0.29102777369359933, 15);
});

describe('15, diamonds one behind the other', () => {
	test('have 2^30 paths, and take no longer for it', () => {
		const lines = Array.from(
			{ length: 30 },
			(_, i) => `d${i} = ${i ? `d${i - 1}` : 'x'} + ${i ? `d${i - 1}` : 'x'}`
		);
		const run = runOf(lines.join('\n'), { x: 1 });
		expect(valueOf(run.gradient('x'))).toBe(2 ** 30);
	});
});

test('16, matrices 5×10 and 10×3: the gradient of one factor is the other one, transposed', () => {
	const matrix = (rows: number, columns: number, step: number): number[][] =>
		Array.from({ length: rows }, (_, i) =>
			Array.from({ length: columns }, (__, j) => ((i * 7 + j * step) % 5) - 2)
		);
	const [W, X] = [matrix(5, 10, 3), matrix(10, 3, 2)];
	const run = runOf('f = sum(W*X)', { W, X });
	const sums = X.map((row) => row.reduce((sum, x) => sum + x, 0));
	near(
		valueOf(run.gradient('W')),
		W.map(() => sums),
		12
	);
	const columns = W[0]!.map((_, j) => W.reduce((sum, row) => sum + row[j]!, 0));
	near(
		valueOf(run.gradient('X')),
		columns.map((sum) => [sum, sum, sum]),
		12
	);
});

test('19, where(x > 0, sqrt(x), x) at −1: the value is right, and the branch not taken spoils the gradient as in PyTorch', () => {
	const run = runOf('where(x > 0, sqrt(x), x)', { x: -1 });
	expect(valueOf(run.value())).toBe(-1);
	expect(valueOf(run.gradient('x'))).toBeNaN();
});

test('23, the same value under two names: two inputs that never merge', () => {
	const run = runOf('a = 2\nb = 2\nf = a*b');
	expect([valueOf(run.gradient('a')), valueOf(run.gradient('b')), run.graph.nodes.length]).toEqual([
		2, 2, 3
	]);
});
