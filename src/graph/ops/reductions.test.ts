import { describe, expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import type { Value } from '../tensor.ts';
import { operations } from './index.ts';
import type { Options } from './options.ts';

const names = ['sum', 'mean', 'prod', 'max_of', 'min_of', 'norm', 'logsumexp'] as const;
type Name = (typeof names)[number];

/** The result and what an upstream gradient of 1, 2, 3, … passes on. */
function both(name: Name, value: Value, options?: Options): { y: number[]; slopes: number[] } {
	const operation = operations[name];
	const use = useOf(operation, [value], options);
	const upstream = use.output.map((_, i) => i + 1);
	return { y: [...use.output], slopes: [...pulled(operation, use, 0, upstream)] };
}

describe.each(names)('the shape of %s', (name) => {
	test.each([
		[[2, 3, 4], {}, []],
		[[2, 3, 4], { keepdims: true }, [1, 1, 1]],
		[[2, 3, 4], { axis: 0 }, [3, 4]],
		[[2, 3, 4], { axis: 1 }, [2, 4]],
		[[2, 3, 4], { axis: 2, keepdims: true }, [2, 3, 1]],
		[[3], { axis: 0 }, []],
		[[], {}, []]
	] as const)('of %j with %j is %j', (shape, options, expected) => {
		expect(operations[name].shape([shape], options)).toEqual(expected);
	});

	test('does not exist along an axis that is not there, and says so', () => {
		expect(operations[name].shape([[2, 3]], { axis: 2 })).toEqual({
			misfit: expect.stringMatching(/axis 3.*2×3/) as string
		});
	});
});

/*
 * Printed by PyTorch 1.13, with 1, 2, 3, … as the upstream gradient:
 *
 *   torch.set_default_dtype(torch.float64)
 *   x = torch.tensor([[0.5, -1., 2.], [3., 0.25, -0.5]], requires_grad=True)
 *   y = torch.logsumexp(x, dim=1)       # torch.linalg.vector_norm(x, dim=0), torch.prod(x, dim=0), …
 *   (y * torch.arange(1., y.numel() + 1).reshape(y.shape)).sum().backward()
 *   print(y.flatten().tolist(), x.grad.flatten().tolist())
 */
test.each([
	[
		'logsumexp',
		{ axis: 1 },
		[2.241311296657157, 3.0899551806546066],
		[
			0.1752903921400367, 0.03911257327068745, 0.7855970345892758, 1.8279442959732817,
			0.11685656924657274, 0.05519913478014524
		]
	],
	[
		'norm',
		{ axis: 0 },
		[3.0413812651491097, 1.0307764064044151, 2.0615528128088303],
		[
			0.1643989873053573, -1.9402850002906638, 2.9104275004359956, 0.9863939238321437,
			0.48507125007266594, -0.7276068751089989
		]
	],
	['prod', { axis: 0 }, [1.5, -0.25, -1], [3, 0.5, -1.5, 0.5, -2, 6]],
	['max_of', { axis: 1 }, [2, 3], [0, 0, 1, 2, 0, 0]],
	['mean', { axis: 0, keepdims: true }, [1.75, -0.375, 0.75], [0.5, 1, 1.5, 0.5, 1, 1.5]]
] as const)('%s with %j is what PyTorch makes of it', (name, options, y, slopes) => {
	const x = [
		[0.5, -1, 2],
		[3, 0.25, -0.5]
	];
	const found = both(name, x, options);
	found.y.forEach((number, i) => expect(number).toBeCloseTo(y[i] ?? NaN, 14));
	found.slopes.forEach((number, i) => expect(number).toBeCloseTo(slopes[i] ?? NaN, 14));
	expect([found.y.length, found.slopes.length]).toEqual([y.length, slopes.length]);
});

test.each([
	['prod', [2, 0, 3, 4], 0, [0, 24, 0, 0]],
	['prod', [2, 0, 3, 0], 0, [0, 0, 0, 0]],
	['prod', [0], 0, [1]],
	['max_of', [1, 5, 5, 2], 5, [0, 0.5, 0.5, 0]],
	['max_of', [0, -0], 0, [0.5, 0.5]],
	['max_of', [-Infinity, -Infinity], -Infinity, [0.5, 0.5]],
	['max_of', [1, NaN], NaN, [NaN, NaN]],
	['min_of', [3, -1, -1, -1], -1, [0, 1 / 3, 1 / 3, 1 / 3]],
	['norm', [0, 0], 0, [0, 0]],
	['norm', [3, 4], 5, [0.6, 0.8]],
	['norm', [3 * 2 ** 700, 4 * 2 ** 700], 5 * 2 ** 700, [0.6, 0.8]],
	['norm', [3 * 2 ** -700, 4 * 2 ** -700], 5 * 2 ** -700, [0.6, 0.8]],
	['norm', [Infinity, 1], Infinity, [NaN, 0]],
	['norm', [NaN, Infinity], NaN, [NaN, NaN]],
	['logsumexp', [700, -700, 700], 700 + Math.log(2), [0.5, 0, 0.5]],
	['logsumexp', [-700, -700], -700 + Math.log(2), [0.5, 0.5]],
	['logsumexp', [0, -40], Math.exp(-40), [1, Math.exp(-40)]],
	['logsumexp', [1e308, 1e308], 1e308, [0.5, 0.5]],
	['logsumexp', [-Infinity, 0], 0, [0, 1]],
	['logsumexp', [-Infinity, -Infinity], -Infinity, [0.5, 0.5]],
	['logsumexp', [Infinity, 1, Infinity], Infinity, [0.5, 0, 0.5]],
	['logsumexp', [NaN, 1], NaN, [NaN, NaN]],
	['logsumexp', [-3], -3, [1]]
] as const)('%s of %j is %d, with the slopes %j', (name, x, y, slopes) => {
	const found = both(name, x);
	expect(found.y).toEqual([y]);
	found.slopes.forEach((slope, i) => {
		const expected = slopes[i] ?? NaN;
		if (Number.isNaN(expected)) expect(slope).toBeNaN();
		else expect(Math.abs(slope - expected)).toBeLessThanOrEqual(2e-16 * Math.max(1, expected));
	});
});

test.each([
	[
		'max_of',
		[
			[1, 2],
			[3, 3]
		],
		{},
		true
	],
	[
		'max_of',
		[
			[1, 2],
			[3, 2]
		],
		{ axis: 0 },
		true
	],
	[
		'max_of',
		[
			[1, 2],
			[3, 2]
		],
		{ axis: 1 },
		false
	],
	[
		'min_of',
		[
			[1, 1],
			[3, 2]
		],
		{ axis: 1 },
		true
	],
	[
		'min_of',
		[
			[1, 2],
			[3, 3]
		],
		{},
		false
	],
	[
		'norm',
		[
			[0, 0],
			[3, 0]
		],
		{ axis: 1 },
		true
	],
	[
		'norm',
		[
			[0, 0],
			[3, 0]
		],
		{},
		false
	]
] as const)('%s of %j with %j is at a kink: %j', (name, value, options, expected) => {
	const operation = operations[name];
	expect(operation.kink?.at(useOf(operation, [value], options))).toBe(expected);
});

test.each([
	['mean', { axis: 1 }, 'mean(x) = sum(x, axis=2)/3'],
	['mean', {}, 'mean(x) = sum(x)/6'],
	['norm', {}, 'norm(x) = where(sum(x^2) == 0, 0, sqrt(where(sum(x^2) == 0, 1, sum(x^2))))'],
	['logsumexp', {}, 'logsumexp(x) = max(x) + log(sum(exp(x - max(x))))'],
	[
		'logsumexp',
		{ axis: 0 },
		'logsumexp(x) = max(x, axis=1) + log(sum(exp(x - max(x, axis=1, keepdims=true)), axis=1))'
	]
] as const)('%s with %j opens as its definition', (name, options, expected) => {
	expect(operations[name].definition?.(options, [[2, 3]])).toBe(expected);
});

test('the formula of a norm is its definition without the care for 0', () => {
	const options = { axis: 0, keepdims: true };
	expect(operations.norm.formula?.(options, [[2, 3]])).toBe(
		'norm(x) = sqrt(sum(x^2, axis=1, keepdims=true))'
	);
});

test.each([
	['sum', {}, 'np.sum(x)', 'torch.sum(x)'],
	['sum', { keepdims: true }, 'np.sum(x, keepdims=True)', 'torch.sum(x).reshape((1, 1))'],
	[
		'prod',
		{ axis: 1, keepdims: true },
		'np.prod(x, axis=1, keepdims=True)',
		'torch.prod(x, dim=1, keepdim=True)'
	],
	['max_of', { keepdims: true }, 'np.max(x, keepdims=True)', 'torch.amax(x, keepdim=True)'],
	['logsumexp', {}, 'np.logaddexp.reduce(x, axis=None)', 'torch.logsumexp(torch.flatten(x), dim=0)']
] as const)('%s with %j in Python', (name, options, numpy, torch) => {
	const { code } = operations[name];
	expect([code.numpy(['x'], options, [[2, 3]]), code.torch(['x'], options, [[2, 3]])]).toEqual([
		numpy,
		torch
	]);
});
