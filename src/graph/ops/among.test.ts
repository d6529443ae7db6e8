import { describe, expect, test } from 'vitest';
import { compile, type Values } from '../index.ts';

function told(source: string, values: Values): Record<string, readonly number[]> {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const run = compiled.program.run();
	const names = Object.keys(values);
	return {
		f: [...run.value().data],
		...Object.fromEntries(names.map((name) => [name, [...run.gradient(name).data]]))
	};
}

describe.each(['max', 'min'])('%s of several', (name) => {
	test('shares the gradient evenly among all inputs that are equal, however many there are', () => {
		const third = [1 / 3];
		const all = { f: [2], a: third, b: third, c: third };
		expect(told(`f = ${name}(a, b, c)`, { a: 2, b: 2, c: 2 })).toEqual(all);
		const four = told(`f = ${name}(a, b, c, d)`, { a: -1, b: -1, c: -1, d: -1 });
		expect(four).toEqual({ f: [-1], a: [0.25], b: [0.25], c: [0.25], d: [0.25] });
	});

	test('gives an input that is written twice the part of both places', () => {
		const found = told(`f = ${name}(a, b, a)`, { a: 1, b: 1 });
		expect(found['a']?.[0]).toBeCloseTo(2 / 3, 15);
		expect(found['b']?.[0]).toBeCloseTo(1 / 3, 15);
	});

	test('is undefined where one input is, and so is every slope', () => {
		expect(told(`f = ${name}(a, b, c)`, { a: 1, b: NaN, c: 2 })).toEqual({
			f: [NaN],
			a: [NaN],
			b: [NaN],
			c: [NaN]
		});
	});
});

test('the largest and the smallest of several are found entry by entry, and what is repeated adds up', () => {
	const values = {
		X: [
			[1, 5],
			[4, 2]
		],
		y: [3, 2],
		z: 2
	};
	expect(told('f = max(X, y, z)', values)).toEqual({
		f: [3, 5, 4, 2],
		X: [0, 1, 1, 1 / 3],
		y: [1, 1 / 3],
		z: [1 / 3]
	});
	expect(told('f = min(a, b, c, x)', { x: 3, a: 7, b: 5, c: 2 })['f']).toEqual([2]);
});

test('shapes that do not fit are told with what would', () => {
	const compiled = compile('f = max(a, b, c)', { a: [1, 2], b: [1, 2, 3], c: 1 });
	expect(compiled.ok || compiled.diagnostics[0]?.message).toBe(
		'`a` (2) and `b` (3) and `c` (scalar) do not fit. `max` goes entry by entry: what fits beside 2 is that shape itself, a single number, or a shape with 1 in place of a length, which is repeated.'
	);
});
