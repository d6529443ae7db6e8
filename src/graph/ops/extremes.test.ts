import { expect, test } from 'vitest';
import { operations } from './index.ts';
import { slopes, valueAt } from './testing/rules.ts';

test.each([
	['sigmoid', 700, 1],
	['sigmoid', -700, Math.exp(-700)],
	['sigmoid', -Infinity, 0],
	['sigmoid', Infinity, 1],
	['tanh', 700, 1],
	['tanh', -700, -1],
	['tanh', Infinity, 1],
	['softplus', 700, 700],
	['softplus', -700, Math.exp(-700)],
	['softplus', 5000, 5000],
	['softplus', Infinity, Infinity],
	['log', 0, -Infinity],
	['log1p', 1e-20, 1e-20],
	['expm1', 1e-20, 1e-20],
	['expm1', -700, -1],
	['log2', 2 ** -1000, -1000],
	['log10', 0, -Infinity],
	['cbrt', -8, -2],
	['atan', Infinity, Math.PI / 2],
	['sinh', 700, Math.sinh(700)],
	['leaky_relu', -700, -7],
	['elu', -700, -1],
	['elu', -1e-20, -1e-20],
	['gelu', 700, 700],
	['gelu', -700, -0],
	['silu', 700, 700],
	['silu', -700, -700 * Math.exp(-700)],
	['softsign', 700, 700 / 701],
	['hard_sigmoid', 700, 1],
	['hard_sigmoid', -Infinity, 0]
] as const)('%s of %d is %d', (name, x, expected) => {
	expect(valueAt(operations[name], [x])).toBe(expected);
});

// x = torch.tensor(v, requires_grad=True); y = F.gelu(x); y.backward(); y, x.grad
test.each([
	['gelu', Infinity, Infinity, NaN],
	['gelu', -Infinity, NaN, NaN],
	['silu', Infinity, Infinity, NaN],
	['silu', -Infinity, NaN, NaN],
	['softsign', Infinity, NaN, NaN],
	['softsign', -Infinity, NaN, NaN],
	['hard_sigmoid', Infinity, 1, 0],
	['hard_sigmoid', NaN, NaN, 1 / 6],
	['relu', Infinity, Infinity, 1],
	['relu', -Infinity, 0, 0],
	['relu', NaN, NaN, 1],
	['leaky_relu', -Infinity, -Infinity, 0.01],
	['leaky_relu', NaN, NaN, 0.01],
	['elu', -Infinity, -1, 0]
] as const)('%s of %d is %d with the slope %d, as in PyTorch', (name, x, y, slope) => {
	expect(valueAt(operations[name], [x])).toBe(y);
	expect(slopes(operations[name], [x])).toEqual([slope]);
});

const ENDLESS = ['gelu', 'silu', 'softsign'] as const;

test.each([
	...(['sigmoid', 'tanh', 'softplus', 'relu', 'abs', 'sign', 'cbrt', 'expm1', 'atan'] as const),
	...(['leaky_relu', 'elu', 'hard_sigmoid', 'sinh', 'cosh'] as const),
	...ENDLESS
])('%s and its slope are numbers for every number', (name) => {
	const infinite = ENDLESS.some((each) => each === name) ? [] : [Infinity];
	for (const x of [0, -0, 1e-320, 1, 40, 355, 700, 710, 750, 1e5, 1e308, ...infinite])
		for (const point of [[x], [-x]]) {
			expect(valueAt(operations[name], point)).not.toBeNaN();
			expect(slopes(operations[name], point)).not.toContain(NaN);
		}
});

test.each([
	['sigmoid', 40, Math.exp(-40)],
	['sigmoid', 2.2, Math.exp(-2.2) / (1 + Math.exp(-2.2)) ** 2],
	['tanh', 20, 4 * Math.exp(-40)],
	['tanh', -360, 4 * Math.exp(-720)],
	['tanh', 1.5, Math.cosh(1.5) ** -2],
	['elu', -40, Math.exp(-40)],
	['expm1', -40, Math.exp(-40)],
	// Python: erfc(10/√2)/2 − 10·exp(−50)/√(2π).
	['gelu', -10, -7.618400096464813e-22]
] as const)('%s keeps the digits of its slope at %d', (name, x, expected) => {
	const [slope = NaN] = slopes(operations[name], [x]);
	expect(slope / expected).toBeCloseTo(1, 12);
});

// Python’s erfc(−x/√2)/2, at points of all three of our formulas.
test.each([
	[-37, 5.725571222525139e-300],
	[-10, 7.619853024160593e-24],
	[-2.2, 0.01390344751349861],
	[-2, 0.02275013194817922],
	[-1, 0.15865525393145707],
	[1, 0.8413447460685429],
	[2.2, 0.9860965524865014],
	[5, 0.9999997133484281]
])('gelu of %d is that times its share of the bell curve', (x, share) => {
	expect(valueAt(operations.gelu, [x]) / x / share).toBeCloseTo(1, 12);
});
