import { plainly } from './breaks.ts';
import { binary, FLAT, type Binary } from './elementwise.ts';

interface Comparison {
	readonly title: string;
	readonly symbol: string;
	/** mathjs’s name for the sign. */
	readonly operator: string;
	/** With what it says of `{a}` and `{b}`: "is less than". */
	readonly words: string;
	readonly tex: string;
	readonly python: string;
	/** NumPy’s function, which gives an array for plain numbers too. */
	readonly numpy: string;
	readonly holds: (a: number, b: number) => boolean;
}

/** 1 where it holds and 0 where it does not; with an undefined input nothing holds but ≠, as everywhere. */
const comparison = ({ title, symbol, operator, words, tex, ...it }: Comparison): Binary =>
	binary({
		title,
		symbol,
		syntax: { operator, functions: [] },
		value: (a, b) => Number(it.holds(a, b)),
		partials: [FLAT, FLAT],
		// Iverson’s brackets: 1 where the statement in them is true, else 0.
		tex: (a, b) => `\\left[${a} ${tex} ${b}\\right]`,
		precedence: 5,
		needs: [1, 1],
		gate: 'scales',
		says: `{y} asks whether {a} ${words} {b}, with 1 for yes and 0 for no: the answer to {a=} ${symbol} {b=} is {y=}.`,
		keeps:
			'Nothing: a small change of an input leaves the answer as it is, so both slopes are 0 and no gradient passes.',
		step: ([a, b]) => ({
			says: `{y} asks whether {a} ${words} {b}: {a=} ${symbol} {b=} ${it.holds(a, b) ? 'holds, so {y} is 1 (yes)' : 'does not hold, so {y} is 0 (no)'}.`
		}),
		breaks: plainly,
		code: {
			numpy: ([a = '', b = '']) => `np.${it.numpy}(${a}, ${b}).astype(float)`,
			torch: ([a = '', b = '']) => `(${a} ${it.python} ${b}).double()`
		},
		probes: [
			[2, -3],
			[-1, 0.5]
		],
		kink: {
			at: (a, b) => a === b,
			says: 'The answer of a comparison jumps where both inputs are equal, and its slopes there are taken as 0'
		}
	});

export const less = comparison({
	title: 'less than',
	symbol: '<',
	operator: 'smaller',
	words: 'is less than',
	tex: '<',
	python: '<',
	numpy: 'less',
	holds: (a, b) => a < b
});

export const greater = comparison({
	title: 'greater than',
	symbol: '>',
	operator: 'larger',
	words: 'is greater than',
	tex: '>',
	python: '>',
	numpy: 'greater',
	holds: (a, b) => a > b
});

export const less_equal = comparison({
	title: 'at most',
	symbol: '≤',
	operator: 'smallerEq',
	words: 'is at most',
	tex: '\\le',
	python: '<=',
	numpy: 'less_equal',
	holds: (a, b) => a <= b
});

export const greater_equal = comparison({
	title: 'at least',
	symbol: '≥',
	operator: 'largerEq',
	words: 'is at least',
	tex: '\\ge',
	python: '>=',
	numpy: 'greater_equal',
	holds: (a, b) => a >= b
});

export const equal = comparison({
	title: 'equal to',
	symbol: '=',
	operator: 'equal',
	words: 'is equal to',
	tex: '=',
	python: '==',
	numpy: 'equal',
	holds: (a, b) => a === b
});

export const not_equal = comparison({
	title: 'not equal to',
	symbol: '≠',
	operator: 'unequal',
	words: 'differs from',
	tex: '\\neq',
	python: '!=',
	numpy: 'not_equal',
	holds: (a, b) => a !== b
});
