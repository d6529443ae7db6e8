import { expect, test } from 'vitest';
import { schedule } from '../steps.ts';
import { explain } from './explain.ts';
import { plain } from './plain.ts';
import { backwardOf, format, programOf } from './testing/sentences-of.ts';

test('where two paths meet, the sentence adds them', () => {
	expect(backwardOf('d = b + 1\nc = a + b\ne = c * d', { a: 2, b: 1 })).toEqual([
		'e receives 1 and multiplies it by the other input: c gets 1 × 2 = 2, d gets 1 × 3 = 3.',
		'c is a sum: it passes 2 unchanged to a and b; b waits for 1 more path.',
		'd passes 3 to b, on top of the 2 that came through c: 2 + 3 = 5.',
		'e is 6, and a small step in b moves it most: by 5 times that step.'
	]);
});

const table: readonly (readonly [string, Record<string, number>, readonly string[]])[] = [
	[
		'f = x * x',
		{ x: 3 },
		[
			'f uses x in both places, and each use passes a gradient back: 3 + 3 = 6.',
			'f is 9, and a small step in x moves it by 6 times that step.'
		]
	],
	[
		'f = x * sin(x)',
		{ x: 2 },
		[
			'f receives 1 and multiplies it by the other input: x gets 1 × 0.9093 = 0.9093, v1 gets 1 × 2 = 2; x waits for 1 more path.',
			'v1 passes −0.8323 to x, on top of the 0.9093 that came through f: 0.9093 + (−0.8323) = 0.077.',
			'f is 1.819, and a small step in x moves it by 0.077 times that step.'
		]
	],
	[
		'f = relu(w*x)',
		{ w: 1, x: -2 },
		[
			'f receives 1, but v1 = −2 is below 0, where the slope of ReLU is 0: v1 gets 0.',
			'v1 receives 0, so nothing passes to w and x.',
			'f is 0, and a small step in any of its inputs leaves it there.'
		]
	],
	[
		'f = relu(x)',
		{ x: 2 },
		[
			'f receives 1. x = 2 is above 0, where the slope of ReLU is 1: x gets 1 unchanged.',
			'f is 2, and a small step in x moves it by just as much.'
		]
	],
	[
		'f = relu(x)',
		{ x: 0 },
		[
			'f receives 1. ReLU has a corner at 0, and its slope there is taken as 0; x gets 1 × 0 = 0.',
			'f is 0, and a small step in any of its inputs leaves it there.'
		]
	],
	[
		'f = sigmoid(x)',
		{ x: 12 },
		[
			'f receives 1, but it is saturated: at x = 12 the slope of σ is only 0.000006144, and x gets just 0.000006144.',
			'f is 1, and a small step in x moves it by 0.000006144 times that step.'
		]
	],
	[
		'f = max(a, b)',
		{ a: 3, b: 1 },
		[
			'f equals a here, so a gets the whole gradient, 1, and b gets 0.',
			'f is 3, and a small step in a moves it most: by just as much.'
		]
	],
	[
		'f = max(a, b)',
		{ a: 3, b: 3 },
		[
			'f receives 1. Both inputs of max are equal, so the gradient is shared: half to each; a gets 1 × 0.5 = 0.5, b gets 1 × 0.5 = 0.5.',
			'f is 3, and a small step in a or b moves it most: by 0.5 times that step.'
		]
	],
	[
		'f = a - b',
		{ a: 3, b: 1 },
		[
			'f is a difference: it passes 1 unchanged to a, and −1, with the sign turned, to b.',
			'f is 2, and a small step in a or b moves it most: by just as much, up or down.'
		]
	],
	[
		'f = a / b',
		{ a: 0, b: 0 },
		[
			'f has no slope along b at a = 0 and b = 0, so the gradient of b is undefined; f passes +∞ to a.',
			'f is undefined because 0 ÷ 0 could be any number, so it has no value. Move b away from 0.'
		]
	],
	[
		'f = x^y',
		{ x: -2, y: 2 },
		[
			'f has no slope along y at x = −2 and y = 2, so the gradient of y is undefined; f passes −4 to x.',
			'f is 4, but it has no finite slope at x = −2 and y = 2, so not every gradient has a value.'
		]
	],
	[
		'f = sqrt(x)',
		{ x: 0 },
		[
			'f receives 1. The curve of a square root stands upright at 0, so its slope there is +∞; x gets 1 × (+∞) = +∞.',
			'f is 0, but it has no finite slope at x = 0, so not every gradient has a value.'
		]
	],
	[
		'f = x^2',
		{ x: 3 },
		[
			'f receives 1 and multiplies it by the slope of x² at x = 3: x gets 1 × 6 = 6.',
			'f is 9, and a small step in x moves it by 6 times that step.'
		]
	]
];

test.each(table)('the backward pass of %s at %o is told in words', (source, values, told) => {
	expect(backwardOf(source, values).slice(-told.length)).toEqual(told);
});

test('an operation without a name is called by the name on its card, like any other', () => {
	expect(backwardOf('f = 1 + exp(x)', { x: 0 })).toContain(
		'v1 receives 1 and multiplies it by the slope of exp at x = 0: x gets 1 × 1 = 1.'
	);
	expect(backwardOf('f = leaky_relu(x)', { x: 2 })[0]).toContain(
		'f receives 1 and multiplies it by the slope of leaky ReLU at x = 2'
	);
});

test('a node used twice after another use tells both parts and the whole sum', () => {
	expect(backwardOf('u = x + x\nf = u + x*3', { x: 1 })).toContain(
		'u uses x in both places and passes 1 back twice, on top of the 3 that came through v1: 3 + 1 + 1 = 5.'
	);
});

test('one pull alone is told for its own receiver', () => {
	const program = programOf('f = a * b', { a: 2, b: 5 });
	const steps = schedule(program.graph);
	const run = program.run();
	const last = steps.steps.length - 1;
	const { sentence } = explain(program.graph, run, steps, { kind: 'step', step: last }, { format });
	expect(plain(sentence, format)).toBe(
		'f receives 1 and multiplies it by the other input: b gets 1 × 2 = 2.'
	);
});
