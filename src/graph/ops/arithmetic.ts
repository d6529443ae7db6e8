import { binary, unary } from './operation.ts';

export const add = binary({
	title: 'add',
	symbol: '+',
	syntax: { operator: 'add', functions: [] },
	value: (a, b) => a + b,
	partials: [
		{ of: () => 1, tex: () => '1' },
		{ of: () => 1, tex: () => '1' }
	],
	tex: (a, b) => `${a} + ${b}`,
	precedence: 1,
	needs: [1, 1],
	gate: 'copies',
	says: '{y} adds {a} and {b}: {a=} + {b=} = {y=}.',
	keeps: 'Nothing: a sum’s slope is 1 along each input, whatever their values.',
	probes: [
		[2, -3],
		[0.5, 0.25]
	]
});

export const multiply = binary({
	title: 'multiply',
	symbol: '×',
	syntax: { operator: 'multiply', functions: [] },
	value: (a, b) => a * b,
	partials: [
		{ of: (_a, b) => b, tex: (_a, b) => b ?? '' },
		{ of: (a) => a, tex: (a) => a ?? '' }
	],
	tex: (a, b) => `${a} \\, ${b}`,
	precedence: 2,
	needs: [2, 3],
	gate: 'swaps',
	says: '{y} multiplies {a} and {b}: {a=} × {b=} = {y=}.',
	keeps: 'A product’s slope along one input is the other input, so both are remembered.',
	probes: [
		[2, -3],
		[0, 4]
	]
});

export const negate = unary({
	title: 'negate',
	symbol: '−',
	syntax: { operator: 'unaryMinus', functions: [] },
	value: (x) => -x,
	partials: [{ of: () => -1, tex: () => '-1' }],
	tex: (x) => `-${x}`,
	precedence: 3,
	needs: [3],
	gate: 'copies',
	says: '{y} turns the sign of {a}: {y=}.',
	keeps: 'Nothing: the slope is −1 everywhere.',
	probes: [[2], [-3]]
});
