import { unary } from './operation.ts';
import { call, raised } from './tex.ts';

export const sin = unary({
	title: 'sine',
	symbol: 'sin',
	syntax: { functions: ['sin'] },
	value: (x) => Math.sin(x),
	partials: [{ of: (x) => Math.cos(x), tex: (x) => call('\\cos', x) }],
	tex: (x) => call('\\sin', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} takes the sine of {a}: the sine of {a=} radians is {y=}.',
	keeps: 'Its input: the slope of the sine is the cosine of the same angle.',
	probes: [[0], [1], [-2.5]]
});

export const cos = unary({
	title: 'cosine',
	symbol: 'cos',
	syntax: { functions: ['cos'] },
	value: (x) => Math.cos(x),
	partials: [{ of: (x) => -Math.sin(x), tex: (x) => `-${call('\\sin', x)}` }],
	tex: (x) => call('\\cos', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} takes the cosine of {a}: the cosine of {a=} radians is {y=}.',
	keeps: 'Its input: the slope of the cosine is minus the sine of the same angle.',
	probes: [[0], [1], [-2.5]]
});

export const tan = unary({
	title: 'tangent',
	symbol: 'tan',
	syntax: { functions: ['tan'] },
	value: (x) => Math.tan(x),
	partials: [{ of: (_x, y) => 1 + y * y, tex: (_x, y) => `1 + ${raised(y, '2')}` }],
	tex: (x) => call('\\tan', x),
	precedence: 5,
	needs: [1],
	gate: 'scales',
	says: '{y} takes the tangent of {a}: the tangent of {a=} radians is {y=}.',
	keeps: 'Its own result: the slope of the tangent is 1 plus its square.',
	probes: [[0], [1], [-0.7]]
});
