import { plainly } from './breaks.ts';
import { binary, FLAT, ternary, unary } from './elementwise.ts';
import { absWords, extremeWords, whereWords } from './selection-words.ts';
import { call, oneIf } from './tex.ts';

/** What max passes on to `a`: all of it where `a` is the larger, half at a tie. */
function share(a: number, b: number): number {
	if (a > b) return 1;
	if (a < b) return 0;
	return a === b ? 0.5 : NaN;
}

export const abs = unary({
	title: 'absolute value',
	symbol: '|x|',
	syntax: { functions: ['abs'], elsewhere: ['absolute', 'fabs'] },
	value: (x) => Math.abs(x),
	// + 0 turns −0 into 0.
	partials: [
		{
			of: (x) => Math.sign(x) + 0,
			code: (x) => `np.sign(${x})`,
			tex: (x) => call('\\operatorname{sign}', x)
		}
	],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.abs(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * (Math.sign(values[first[i]!]!) + 0);
		}
	},
	tex: (x) => `\\left|${x}\\right|`,
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} drops the sign of {a}: {a=} becomes {y=}.',
	keeps: 'The sign of its input: the slope is 1 above 0 and −1 below.',
	step: absWords,
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.abs(${a})`,
		torch: ([a = '']) => `torch.abs(${a})`,
		jax: ([a = '']) => `np.maximum(${a}, -${a})`
	},
	probes: [[2], [-3]],
	kink: {
		at: (x) => x === 0,
		says: 'The absolute value has a corner at 0, and its slope there is taken as 0'
	}
});

export const sign = unary({
	title: 'sign',
	symbol: 'sgn',
	word: 'sign',
	syntax: { functions: ['sign'], elsewhere: ['sgn', 'signum'] },
	value: (x) => Math.sign(x),
	partials: [FLAT],
	tex: (x) => call('\\operatorname{sign}', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} keeps the sign of {a} alone: {a=} becomes {y=}.',
	keeps: 'Nothing: the sign is flat on both sides of 0, so no gradient passes.',
	breaks: plainly,
	code: { numpy: ([a = '']) => `np.sign(${a})`, torch: ([a = '']) => `torch.sign(${a})` },
	probes: [[2], [-3]],
	kink: { at: (x) => x === 0, says: 'The sign jumps at 0, and its slope there is taken as 0' }
});

export const min = binary({
	title: 'minimum',
	symbol: 'min',
	syntax: { functions: ['min'], elsewhere: ['minimum', 'amin', 'fmin'] },
	value: (a, b) => Math.min(a, b),
	partials: [
		{
			of: (a, b) => share(b, a),
			code: (a, b) => `(${a} < ${b}) + 0.5 * (${a} == ${b})`,
			tex: (a, b) => oneIf(`${a} < ${b}`)
		},
		{
			of: (a, b) => share(a, b),
			code: (a, b) => `(${b} < ${a}) + 0.5 * (${a} == ${b})`,
			tex: (a, b) => oneIf(`${b} < ${a}`)
		}
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++)
				values[i] = Math.min(values[first[i]!]!, values[second[i]!]!);
		},
		pull({ values, adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const a = values[first[i]!]!;
				const b = values[second[i]!]!;
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream * share(b, a);
				adjoints[second[i]!]! += upstream * share(a, b);
			}
		}
	},
	tex: (a, b) => call('\\min', a, b),
	precedence: 5,
	needs: [1, 1],
	gate: 'routes',
	fades: 'dead',
	says: '{y} takes the smaller of {a} and {b}: of {a=} and {b=} that is {y=}.',
	keeps: 'Which input was the smaller: it gets the whole gradient, the other one nothing.',
	step: ([a, b]) => extremeWords('smaller', b - a, 'down'),
	breaks: plainly,
	code: {
		numpy: ([a = '', b = '']) => `np.minimum(${a}, ${b})`,
		torch: ([a = '', b = '']) => `torch.minimum(${a}, ${b})`
	},
	probes: [
		[2, -3],
		[-1, 0.5]
	],
	kink: {
		at: (a, b) => a === b,
		says: 'Both inputs of min are equal, so the gradient is shared: half to each'
	}
});

export const max = binary({
	title: 'maximum',
	symbol: 'max',
	syntax: { functions: ['max'], elsewhere: ['maximum', 'amax', 'fmax'] },
	value: (a, b) => Math.max(a, b),
	partials: [
		{
			of: (a, b) => share(a, b),
			code: (a, b) => `(${a} > ${b}) + 0.5 * (${a} == ${b})`,
			tex: (a, b) => oneIf(`${a} > ${b}`)
		},
		{
			of: (a, b) => share(b, a),
			code: (a, b) => `(${b} > ${a}) + 0.5 * (${a} == ${b})`,
			tex: (a, b) => oneIf(`${b} > ${a}`)
		}
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++)
				values[i] = Math.max(values[first[i]!]!, values[second[i]!]!);
		},
		pull({ values, adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const a = values[first[i]!]!;
				const b = values[second[i]!]!;
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream * share(a, b);
				adjoints[second[i]!]! += upstream * share(b, a);
			}
		}
	},
	tex: (a, b) => call('\\max', a, b),
	precedence: 5,
	needs: [1, 1],
	gate: 'routes',
	fades: 'dead',
	says: '{y} takes the larger of {a} and {b}: of {a=} and {b=} that is {y=}.',
	keeps: 'Which input was the larger: it gets the whole gradient, the other one nothing.',
	step: ([a, b]) => extremeWords('larger', a - b, 'up'),
	breaks: plainly,
	code: {
		numpy: ([a = '', b = '']) => `np.maximum(${a}, ${b})`,
		torch: ([a = '', b = '']) => `torch.maximum(${a}, ${b})`
	},
	probes: [
		[2, -3],
		[-1, 0.5]
	],
	kink: {
		at: (a, b) => a === b,
		says: 'Both inputs of max are equal, so the gradient is shared: half to each'
	}
});

export const where = ternary({
	title: 'choose',
	symbol: 'if',
	syntax: { functions: ['where'], elsewhere: ['if', 'ifelse', 'iif', 'cond', 'select'] },
	// Like NumPy and PyTorch, which take an undefined condition for a yes: it is not 0.
	value: (c, a, b) => (c !== 0 ? a : b),
	partials: [
		FLAT,
		{ of: (c) => Number(c !== 0), code: (c) => `${c} != 0`, tex: (c) => oneIf(`${c} \\neq 0`) },
		{ of: (c) => Number(c === 0), code: (c) => `${c} == 0`, tex: (c) => oneIf(`${c} = 0`) }
	],
	tex: (c, a, b) => call('\\operatorname{where}', c, a, b),
	precedence: 5,
	needs: [1, 1, 1],
	gate: 'routes',
	says: '{y} takes {b} where {a} is not 0, and {c} where it is: with {a} = {a=}, that is {y=}.',
	keeps:
		'Which of the two was taken: it gets the whole gradient, the other one 0, and the condition nothing.',
	step: whereWords,
	breaks: plainly,
	code: {
		numpy: ([c = '', a = '', b = '']) => `np.where(${c} != 0, ${a}, ${b})`,
		torch: ([c = '', a = '', b = '']) => `torch.where(${c} != 0, ${a}, ${b})`
	},
	probes: [
		[1, 2, -3],
		[-0.5, 0.25, 4]
	]
});
