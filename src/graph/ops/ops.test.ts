import { describe, expect, test } from 'vitest';
import { partsOf } from '../emit/expression.ts';
import { parse } from '../emit/parse.ts';
import { operationNames, operations, type OperationName } from './index.ts';
import { ruleLoops, type Numbers } from './loops.ts';
import type { Elementwise } from './elementwise.ts';
import { slopes, valueAt, type Rule } from './testing/rules.ts';

const elementwise = operationNames.flatMap((name): [OperationName, Elementwise][] => {
	const operation = operations[name];
	return operation.kind === 'elementwise' ? [[name, operation]] : [];
});

/** The slope at `point` along `slot`, by Richardson’s extrapolation of central differences. */
function difference(operation: Elementwise, point: readonly number[], slot: number): number {
	const at = (offset: number): number =>
		valueAt(
			operation,
			point.map((number, i) => (i === slot ? number + offset : number))
		);
	const central = (step: number): number => (at(step) - at(-step)) / (2 * step);
	const step = 1e-3 * Math.max(1, Math.abs(point[slot] ?? 0));
	return (4 * central(step / 2) - central(step)) / 3;
}

const partialTex = (operation: Elementwise): ((...parts: readonly string[]) => string)[] =>
	operation.partials.map(({ tex }) => tex);

const names = ['{a}', '{b}', '{c}'];
const closes = (tex: string, open: string, close: string): boolean =>
	tex.split(open).length === tex.split(close).length;

describe.each(elementwise)('%s', (name, operation) => {
	const probes: readonly (readonly number[])[] = operation.probes;

	// The error of the extrapolation is of order step⁴ ≈ 1e-12 times the fifth derivative, and rounding adds
	// about 1e-16 / step ≈ 1e-13; 1e-8 leaves room for curves as steep as tan and powers at 0.25.
	test('each local derivative agrees with central differences at its probes', () => {
		expect(probes.length).toBeGreaterThan(0);
		for (const point of probes)
			slopes(operation, point).forEach((slope, slot) => {
				const expected = difference(operation, point, slot);
				// (−3)^b has no slope along b, and no difference either.
				if (Number.isNaN(expected)) return expect(slope).toBeNaN();
				expect(Math.abs(slope - expected)).toBeLessThanOrEqual(1e-8 * Math.max(1, Math.abs(slope)));
			});
	});

	test('every probe is away from a kink', () => {
		const { kink } = operation;
		const at = kink?.at as Rule<boolean> | undefined;
		expect(probes.filter((point) => at?.(...point))).toEqual([]);
	});

	test('every text is there and asks for known values only', () => {
		const { title, symbol, says, keeps } = operation;
		expect([...symbol].length).toBeLessThanOrEqual(4);
		expect([title, symbol, says, keeps].every((text) => text.trim() !== '')).toBe(true);
		expect(says).toContain('{y=}');
		expect(says).toMatch(/\.$/);
		expect(keeps).toMatch(/\.$/);
		const known = [
			'{y}',
			'{y=}',
			...names.slice(0, operation.arity).flatMap((a) => [a, a.replace('}', '=}')])
		];
		expect((says.match(/\{[^}]*\}/g) ?? []).filter((hole) => !known.includes(hole))).toEqual([]);
		expect(keeps).not.toContain('{');
		if (operation.kink) expect(operation.kink.says).not.toMatch(/\.$/);
	});

	test('its TeX is balanced and mentions what it is given', () => {
		const inputs = ['p', 'q', 's'].slice(0, operation.arity);
		const printed = [
			operation.tex(...inputs),
			...partialTex(operation).map((tex) => tex(...inputs, 'r'))
		];
		for (const input of inputs) expect(printed[0]).toContain(input);
		for (const tex of printed) {
			expect(tex).not.toMatch(/undefined|NaN/);
			expect(closes(tex, '{', '}') && closes(tex, '\\left', '\\right')).toBe(true);
		}
		expect(operation.needs).toHaveLength(operation.arity);
	});

	test('its local derivatives are NumPy of the kind that is translated, made of its inputs and its result alone', () => {
		const inputs = ['p', 'q', 's'].slice(0, operation.arity);
		for (const { code } of operation.partials as readonly {
			code: (...parts: string[]) => string;
		}[]) {
			const parts = [...partsOf(parse(code(...inputs, 'r')))];
			const names = parts.flatMap((part) => (part.kind === 'name' ? [part.name] : []));
			expect(names.filter((name) => ![...inputs, 'r', 'np.pi'].includes(name))).toEqual([]);
		}
	});

	test('the language can call it, and nothing else by the same name', () => {
		const { operator, functions } = operation.syntax;
		expect(functions.length + (operator === undefined ? 0 : 1)).toBeGreaterThan(0);
		for (const [other, { syntax }] of elementwise) {
			if (other === name) continue;
			expect(syntax.functions.filter((it) => functions.includes(it))).toEqual([]);
			if (operator !== undefined) expect(syntax.operator).not.toBe(operator);
		}
	});
});

test.each([
	['relu', [[0]], [[1e-300], [-1e-300]]],
	['abs', [[0], [-0]], [[1e-300], [-2]]],
	['sqrt', [[0]], [[1e-300], [4]]],
	[
		'max',
		[
			[2, 2],
			[0, -0]
		],
		[[2, 2 + 1e-15]]
	],
	['min', [[-1, -1]], [[-1, 1]]],
	['sign', [[0], [-0]], [[1e-300], [-2]]],
	['cbrt', [[0]], [[1e-300], [-8]]],
	['asin', [[1], [-1]], [[0], [1 - 1e-16]]],
	['acos', [[1], [-1]], [[0], [1 - 1e-16]]],
	[
		'atan2',
		[
			[0, 0],
			[-0, 0]
		],
		[
			[0, 1],
			[1e-300, 0]
		]
	],
	['leaky_relu', [[0]], [[1e-300], [-1e-300]]],
	['hard_sigmoid', [[3], [-3]], [[0], [3 + 1e-15]]]
] as const)('%s has its kink at %j and not at %j', (name, kinks, smooth) => {
	const at = operations[name].kink?.at as Rule<boolean>;
	expect(kinks.map((point) => at(...point))).not.toContain(false);
	expect(smooth.map((point) => at(...point))).not.toContain(true);
});

/** f(a, a) and f(a, b) with upstream gradients ½ and −3; the numbers stand at 0, 1, and the results at 2, 3. */
const pair = (a: number, b: number): Numbers => ({
	values: Float64Array.of(a, b, 0, 0),
	adjoints: Float64Array.of(0, 0, 0.5, -3),
	first: Int32Array.of(0, 0, 0, 0),
	second: Int32Array.of(0, 0, 0, 1),
	third: Int32Array.of(0, 0, 0, 0),
	uses: []
});

const looped = elementwise
	.map(([, operation]) => operation)
	.filter((operation) => operation.loops !== undefined);

test.each(looped)(
	'the loops of $title give the numbers of its rules, to the last bit',
	(operation) => {
		const rule = ruleLoops(operation);
		for (const a of [2, -0.3, 0, -0, 1, 40, -40, 700, -700, 1e-300, Infinity, -Infinity, NaN])
			for (const b of [-3, 0.1, 0, -0, 2, 0.5, Infinity, -Infinity, NaN]) {
				const [own, plain] = [pair(a, b), pair(a, b)];
				operation.loops?.apply(own, 2, 4);
				rule.apply(plain, 2, 4);
				expect(own).toEqual(plain);
				operation.loops?.pull(own, 2, 4);
				rule.pull(plain, 2, 4);
				expect(own).toEqual(plain);
			}
	}
);

test('some operations have loops of their own', () => {
	expect(looped.map(({ title }) => title)).toContain('multiply');
});

test('only the operations with a corner or an upright tangent name a kink', () => {
	expect(elementwise.flatMap(([name, { kink }]) => (kink ? [name] : [])).sort()).toEqual(
		['abs', 'max', 'min', 'relu', 'sqrt', 'sign', 'cbrt', 'asin', 'acos', 'atan2']
			.concat(['leaky_relu', 'hard_sigmoid', 'clip'])
			.concat(['equal', 'not_equal', 'less', 'less_equal', 'greater', 'greater_equal'])
			.sort()
	);
});

test.each([
	['relu', [0], [0]],
	['abs', [0], [0]],
	['abs', [-0], [0]],
	['max', [3, 3], [0.5, 0.5]],
	['min', [3, 3], [0.5, 0.5]],
	['sqrt', [0], [Infinity]],
	['sqrt', [-0], [Infinity]],
	['log', [0], [Infinity]],
	['pow', [0, 0], [0, 0]],
	['pow', [0, 2], [0, 0]],
	['pow', [0, 1], [1, 0]],
	['pow', [-2, 0], [0, NaN]],
	['pow', [-3, 2], [-6, NaN]],
	['divide', [1, 0], [Infinity, -Infinity]],
	['divide', [1e-200, 1e-200], [1e200, -1e200]],
	['sign', [0], [0]],
	['cbrt', [0], [Infinity]],
	['cbrt', [-0], [Infinity]],
	['log2', [-0], [Infinity]],
	['log10', [0], [Infinity]],
	['asin', [1], [Infinity]],
	['asin', [-1], [Infinity]],
	['acos', [1], [-Infinity]],
	['acos', [-1], [-Infinity]],
	['asin', [1.5], [NaN]],
	['atan2', [0, 0], [NaN, NaN]],
	['atan2', [0, -1], [-1, -0]],
	['atan2', [1e200, 0], [0, -1e-200]],
	['atan2', [0, 1e-200], [1e200, -0]],
	['leaky_relu', [0], [0.01]],
	['leaky_relu', [-0], [0.01]],
	['elu', [0], [1]],
	['hard_sigmoid', [3], [0]],
	['hard_sigmoid', [-3], [0]],
	['softsign', [0], [1]],
	['gelu', [0], [0.5]],
	['silu', [0], [0.5]]
] as const)('%s at %j has the slopes %j', (name, point, expected) => {
	expect(slopes(operations[name], point)).toEqual(expected);
});

test.each([
	['pow', 0, ['x', '2', 'y'], '2 \\, x'],
	['pow', 0, ['x', '3', 'y'], '3 \\, x^{2}'],
	['pow', 0, ['x', '1', 'y'], '1'],
	['pow', 0, ['x', 'n', 'y'], 'n \\, x^{n - 1}'],
	['pow', 0, ['3', '2', '9'], '2 \\cdot 3'],
	['divide', 1, ['3', '(-2)', '(-1.5)'], '-\\frac{3}{(-2)^{2}}'],
	['tanh', 0, ['x', '2 \\times 10^{-5}'], '1 - \\left(2 \\times 10^{-5}\\right)^{2}'],
	['sigmoid', 0, ['z', '\\sigma'], '\\sigma \\left(1 - \\sigma\\right)']
] as const)('the slope of %s along slot %d for %j prints as %s', (name, slot, parts, tex) => {
	expect(partialTex(operations[name])[slot]?.(...parts)).toBe(tex);
});

test('a sum never shows two signs in a row', () => {
	expect(operations.add.tex('a', '-b')).toBe('a + \\left(-b\\right)');
	expect(operations.subtract.tex('a', '-b')).toBe('a - \\left(-b\\right)');
});
