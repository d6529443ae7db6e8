import { ofAngle, ofWave, plainly } from './breaks.ts';
import { binary, unary } from './elementwise.ts';
import { call, raised } from './tex.ts';

export const sin = unary({
	title: 'sine',
	symbol: 'sin',
	syntax: { functions: ['sin'] },
	value: (x) => Math.sin(x),
	partials: [{ of: (x) => Math.cos(x), code: (x) => `np.cos(${x})`, tex: (x) => call('\\cos', x) }],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.sin(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * Math.cos(values[first[i]!]!);
		}
	},
	tex: (x) => call('\\sin', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the sine of {a}: the sine of {a=} radians is {y=}.',
	keeps: 'Its input: the slope of the sine is the cosine of the same angle.',
	breaks: ofWave,
	code: { numpy: ([a = '']) => `np.sin(${a})`, torch: ([a = '']) => `torch.sin(${a})` },
	probes: [[0], [1], [-2.5]]
});

export const cos = unary({
	title: 'cosine',
	symbol: 'cos',
	syntax: { functions: ['cos'] },
	value: (x) => Math.cos(x),
	partials: [
		{ of: (x) => -Math.sin(x), code: (x) => `-np.sin(${x})`, tex: (x) => `-${call('\\sin', x)}` }
	],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.cos(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * -Math.sin(values[first[i]!]!);
		}
	},
	tex: (x) => call('\\cos', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the cosine of {a}: the cosine of {a=} radians is {y=}.',
	keeps: 'Its input: the slope of the cosine is minus the sine of the same angle.',
	breaks: ofWave,
	code: { numpy: ([a = '']) => `np.cos(${a})`, torch: ([a = '']) => `torch.cos(${a})` },
	probes: [[0], [1], [-2.5]]
});

export const tan = unary({
	title: 'tangent',
	symbol: 'tan',
	syntax: { functions: ['tan'], elsewhere: ['tg', 'tang'] },
	value: (x) => Math.tan(x),
	partials: [
		{
			of: (_x, y) => 1 + y * y,
			code: (_x, y) => `1 + ${y} ** 2`,
			tex: (_x, y) => `1 + ${raised(y, '2')}`
		}
	],
	tex: (x) => call('\\tan', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} takes the tangent of {a}: the tangent of {a=} radians is {y=}.',
	keeps: 'Its own result: the slope of the tangent is 1 plus its square.',
	breaks: ofWave,
	code: { numpy: ([a = '']) => `np.tan(${a})`, torch: ([a = '']) => `torch.tan(${a})` },
	probes: [[0], [1], [-0.7]],
	definition: () => 'tan(x) = sin(x)/cos(x)'
});

export const asin = unary({
	title: 'inverse sine',
	symbol: 'asin',
	syntax: { functions: ['asin'], elsewhere: ['arcsin'] },
	value: (x) => Math.asin(x),
	// (1 − x)(1 + x) keeps the digits of 1 − x² where x is close to ±1.
	partials: [
		{
			of: (x) => 1 / Math.sqrt((1 - x) * (1 + x)),
			code: (x) => `1 / np.sqrt((1 - ${x}) * (1 + ${x}))`,
			tex: (x) => `\\frac{1}{\\sqrt{1 - ${raised(x, '2')}}}`,
			cancels: { plain: (x) => 1 / Math.sqrt(1 - x * x) }
		}
	],
	tex: (x) => call('\\arcsin', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} finds the angle in radians whose sine is {a}: the angle for {a=} is {y=}.',
	keeps: 'Its input: the slope is 1 divided by the root of 1 minus its square.',
	breaks: ofAngle('sine'),
	code: { numpy: ([a = '']) => `np.arcsin(${a})`, torch: ([a = '']) => `torch.asin(${a})` },
	probes: [[0], [0.5], [-0.9]],
	kink: {
		at: (x) => Math.abs(x) === 1,
		says: 'The curve of the inverse sine stands upright at −1 and 1, so its slope there is +∞'
	}
});

export const acos = unary({
	title: 'inverse cosine',
	symbol: 'acos',
	syntax: { functions: ['acos'], elsewhere: ['arccos'] },
	value: (x) => Math.acos(x),
	partials: [
		{
			of: (x) => -1 / Math.sqrt((1 - x) * (1 + x)),
			code: (x) => `-1 / np.sqrt((1 - ${x}) * (1 + ${x}))`,
			tex: (x) => `-\\frac{1}{\\sqrt{1 - ${raised(x, '2')}}}`,
			cancels: { plain: (x) => -1 / Math.sqrt(1 - x * x) }
		}
	],
	tex: (x) => call('\\arccos', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} finds the angle in radians whose cosine is {a}: the angle for {a=} is {y=}.',
	keeps: 'Its input: the slope is −1 divided by the root of 1 minus its square.',
	breaks: ofAngle('cosine'),
	code: { numpy: ([a = '']) => `np.arccos(${a})`, torch: ([a = '']) => `torch.acos(${a})` },
	probes: [[0], [0.5], [-0.9]],
	kink: {
		at: (x) => Math.abs(x) === 1,
		says: 'The curve of the inverse cosine stands upright at −1 and 1, so its slope there is −∞'
	}
});

export const atan = unary({
	title: 'inverse tangent',
	symbol: 'atan',
	syntax: { functions: ['atan'], elsewhere: ['arctg', 'arctan'] },
	value: (x) => Math.atan(x),
	partials: [
		{
			of: (x) => 1 / (1 + x * x),
			code: (x) => `1 / (1 + ${x} ** 2)`,
			tex: (x) => `\\frac{1}{1 + ${raised(x, '2')}}`
		}
	],
	tex: (x) => call('\\arctan', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} finds the angle in radians whose tangent is {a}: the angle for {a=} is {y=}.',
	keeps: 'Its input: the slope is 1 divided by 1 plus its square.',
	breaks: plainly,
	code: { numpy: ([a = '']) => `np.arctan(${a})`, torch: ([a = '']) => `torch.atan(${a})` },
	probes: [[0], [1], [-3]]
});

const radius = (a: string, b: string): string => `${raised(a, '2')} + ${raised(b, '2')}`;

export const atan2 = binary({
	title: 'angle of a point',
	symbol: '∠',
	syntax: { functions: ['atan2'], elsewhere: ['arctan2'] },
	value: (a, b) => Math.atan2(a, b),
	// Divided twice by the distance, not once by its square, which would overflow or vanish first.
	partials: [
		{
			of: (a, b) => b / Math.hypot(a, b) / Math.hypot(a, b),
			code: (a, b) => `${b} / (${a} ** 2 + ${b} ** 2)`,
			tex: (a, b) => `\\frac{${b}}{${radius(a, b)}}`
		},
		{
			of: (a, b) => -a / Math.hypot(a, b) / Math.hypot(a, b),
			code: (a, b) => `-${a} / (${a} ** 2 + ${b} ** 2)`,
			tex: (a, b) => `-\\frac{${a}}{${radius(a, b)}}`
		}
	],
	tex: (a, b) => call('\\operatorname{atan2}', a, b),
	precedence: 5,
	needs: [1, 1],
	gate: 'scales',
	says: '{y} finds the angle in radians of the point {b} to the right and {a} up: the angle for {b=} and {a=} is {y=}.',
	keeps: 'Both inputs: each slope is the other input divided by the distance from 0 squared.',
	breaks: plainly,
	code: {
		numpy: ([a = '', b = '']) => `np.arctan2(${a}, ${b})`,
		torch: ([a = '', b = '']) => `torch.atan2(${a}, ${b})`
	},
	probes: [
		[1, 2],
		[-0.5, -3],
		[2, 0]
	],
	kink: {
		at: (a, b) => a === 0 && b === 0,
		says: 'The point 0, 0 lies in no direction, so the slopes there are undefined'
	}
});
