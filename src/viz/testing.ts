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
	['powers of one', program('f = x*x*x*x + x*x')]
]);
