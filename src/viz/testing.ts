/** Programs for the tests of this folder. */
import { examples } from '$graph/examples.ts';
import { compile, type Program } from '$graph/index.ts';
import type { Values } from '$graph/tensor.ts';

/** Compiles, or fails the test with what is wrong. */
export function program(source: string, values: Values = {}): Program {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program;
}

/** Numbers of either sign, some of them 0. */
export const filled = (rows: number, columns: number): number[][] =>
	Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => ((row * 7 + column * 3) % 11) - 5)
	);

const LAYER = { W: [[1, 2]], x: [[3], [-2]], b: [[2]] };
const LAYERS = {
	W: filled(4, 3),
	x: [0.5, -1, 2],
	b: filled(1, 4)[0] ?? [],
	V: filled(2, 4),
	t: [1, 0]
};
const SPREAD = { X: filled(3, 2), b: [1, -1] };
const STACK = [filled(2, 3), filled(2, 3), filled(2, 3)];

/** Every example of the gallery, and shapes that none of them has. */
export const programs: ReadonlyMap<string, Program> = new Map([
	...examples.map((example): [string, Program] => [
		example.slug,
		program(example.source, example.values)
	]),
	['one input', program('x')],
	['constants alone', program('2 + 3')],
	['an unused line', program('a = x * y\nb = exp(x)\nf = a + 1')],
	['a deep chain', program(`f = ${'sin('.repeat(20)}x${')'.repeat(20)}`)],
	['a wide sum', program(`f = ${Array.from({ length: 12 }, (_, i) => `w${i}*x`).join(' + ')}`)],
	['long names', program('learning_rate_now = momentum * velocity\nf = learning_rate_now / loss')],
	['powers of one', program('f = x*x*x*x + x*x')],
	['a layer', program('u = W*x\nz = u + b\nf = sigmoid(z)', LAYER)],
	['two layers', program('h = tanh(W*x + b)\nf = sum((V*h - t)^2)', LAYERS)],
	['a column beside numbers', program('f = sum(w*x) + sum(x) + k*m', { x: [1, 2, 3] })],
	['spread over rows', program('y = X + b\nf = sum(y / (1 + y^2))', SPREAD)],
	['a stack of matrices', program('f = sum(tanh(T)) + sum(T)', { T: STACK })],
	['large', program('f = sum(A*B)', { A: filled(64, 40), B: filled(40, 64) })],
	['a long row', program('f = sum(x^2 + x)', { x: filled(1, 30)[0] ?? [] })]
]);
