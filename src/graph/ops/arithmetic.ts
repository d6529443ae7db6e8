import { ofProduct, ofQuotient, ofSum, plainly } from './breaks.ts';
import { binary, unary } from './elementwise.ts';
import type { StepWords } from './step-words.ts';
import { product, raised, term } from './tex.ts';

export const add = binary({
	title: 'add',
	symbol: '+',
	syntax: { operator: 'add', functions: [] },
	value: (a, b) => a + b,
	partials: [
		{ of: () => 1, code: () => '1', tex: () => '1' },
		{ of: () => 1, code: () => '1', tex: () => '1' }
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++) values[i] = values[first[i]!]! + values[second[i]!]!;
		},
		pull({ adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream;
				adjoints[second[i]!]! += upstream;
			}
		}
	},
	tex: (a, b) => `${a} + ${term(b)}`,
	precedence: 1,
	needs: [1, 2],
	gate: 'copies',
	symbolic: true,
	says: '{y} adds {a} and {b}: {a=} + {b=} = {y=}.',
	keeps: 'Nothing: a sum’s slope is 1 along each input, whatever their values.',
	breaks: ofSum,
	code: { numpy: ([a = '', b = '']) => `${a} + ${b}`, torch: ([a = '', b = '']) => `${a} + ${b}` },
	probes: [
		[2, -3],
		[0.5, 0.25]
	]
});

export const subtract = binary({
	title: 'subtract',
	symbol: '−',
	syntax: { operator: 'subtract', functions: [] },
	value: (a, b) => a - b,
	partials: [
		{ of: () => 1, code: () => '1', tex: () => '1' },
		{ of: () => -1, code: () => '-1', tex: () => '-1' }
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++) values[i] = values[first[i]!]! - values[second[i]!]!;
		},
		pull({ adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream;
				adjoints[second[i]!]! -= upstream;
			}
		}
	},
	tex: (a, b) => `${a} - ${term(b)}`,
	precedence: 1,
	needs: [1, 2],
	gate: 'copies',
	symbolic: true,
	says: '{y} subtracts {b} from {a}: {a=} − {b=} = {y=}.',
	keeps:
		'Nothing: the slope is 1 along the first input and −1 along the second, whatever their values.',
	step: (_values, fixed) =>
		fixed.includes(true)
			? {}
			: { keeps: 'Nothing: the slope is 1 along {a} and −1 along {b}, whatever their values.' },
	breaks: ofSum,
	code: { numpy: ([a = '', b = '']) => `${a} - ${b}`, torch: ([a = '', b = '']) => `${a} - ${b}` },
	probes: [
		[2, -3],
		[0.5, 4]
	]
});

export const multiply = binary({
	title: 'multiply',
	symbol: '×',
	syntax: { operator: 'multiply', functions: [] },
	value: (a, b) => a * b,
	partials: [
		{ of: (_a, b) => b, code: (_a, b) => b, tex: (_a, b) => b },
		{ of: (a) => a, code: (a) => a, tex: (a) => a }
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++) values[i] = values[first[i]!]! * values[second[i]!]!;
		},
		pull({ values, adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream * values[second[i]!]!;
				adjoints[second[i]!]! += upstream * values[first[i]!]!;
			}
		}
	},
	tex: product,
	precedence: 2,
	needs: [2, 4],
	gate: 'swaps',
	symbolic: true,
	says: '{y} multiplies {a} and {b}: {a=} × {b=} = {y=}.',
	keeps: 'Both inputs: a product’s slope along one of them is the other one.',
	step: (_values, [first = false, second = false]) =>
		first || second
			? { keeps: `Nothing but the constant ${first ? '{a}' : '{b}'}: the slope is that.` }
			: {},
	breaks: ofProduct,
	code: { numpy: ([a = '', b = '']) => `${a} * ${b}`, torch: ([a = '', b = '']) => `${a} * ${b}` },
	probes: [
		[2, -3],
		[0, 4]
	]
});

function divideWords([above = false, below = false]: readonly boolean[]): StepWords {
	const why = [
		'A step in {a} is divided by {b}, just as {a} is: the slope is 1 ÷ {b=} = {s=}.',
		'The larger {b} gets, the nearer {y} comes to 0: the slope is −{y} ÷ {b} = {s=}.'
	];
	if (below) return { keeps: 'Nothing but the divisor {b}: the slope is 1 ÷ {b}.', why };
	if (above) return { keeps: 'The divisor and the result: the slope is −{y} ÷ {b}.', why };
	return {
		keeps: 'The divisor and the result: the slope is 1 ÷ {b} along {a}, and −{y} ÷ {b} along {b}.',
		why
	};
}

export const divide = binary({
	title: 'divide',
	symbol: '÷',
	syntax: { operator: 'divide', functions: [] },
	value: (a, b) => a / b,
	partials: [
		{ of: (_a, b) => 1 / b, code: (_a, b) => `1 / ${b}`, tex: (_a, b) => `\\frac{1}{${b}}` },
		// (a/b)/b, not a/b²: the square would overflow or vanish first.
		{
			of: (_a, b, y) => -y / b,
			code: (_a, b, y) => `-${y} / ${b}`,
			tex: (a, b) => `-\\frac{${a}}{${raised(b, '2')}}`
		}
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++) values[i] = values[first[i]!]! / values[second[i]!]!;
		},
		pull({ values, adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const below = values[second[i]!]!;
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream * (1 / below);
				adjoints[second[i]!]! += upstream * (-values[i]! / below);
			}
		}
	},
	tex: (a, b) => `\\frac{${a}}{${b}}`,
	precedence: 4,
	needs: [1, 1],
	gate: 'scales',
	symbolic: true,
	says: '{y} divides {a} by {b}: {a=} ÷ {b=} = {y=}.',
	keeps:
		'The divisor and the result: one slope is 1 divided by the divisor, the other minus the result divided by it.',
	step: (_values, fixed) => divideWords(fixed),
	breaks: ofQuotient,
	code: { numpy: ([a = '', b = '']) => `${a} / ${b}`, torch: ([a = '', b = '']) => `${a} / ${b}` },
	probes: [
		[3, 2],
		[-1.5, -4],
		[0, 0.5]
	]
});

export const negate = unary({
	title: 'negate',
	symbol: '−',
	syntax: { operator: 'unaryMinus', functions: [] },
	value: (x) => -x,
	partials: [{ of: () => -1, code: () => '-1', tex: () => '-1' }],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = -values[first[i]!]!;
		},
		pull({ adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--) adjoints[first[i]!]! -= adjoints[i]!;
		}
	},
	tex: (x) => `-${x}`,
	precedence: 3,
	needs: [4],
	gate: 'copies',
	symbolic: true,
	says: '{y} turns the sign of {a}: {a=} becomes {y=}.',
	keeps: 'Nothing: the slope is −1 everywhere.',
	breaks: plainly,
	code: { numpy: ([a = '']) => `-${a}`, torch: ([a = '']) => `-${a}` },
	probes: [[2], [-3]]
});
