import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { schedule } from '../steps.ts';
import { explain } from './explain.ts';
import type { Moment } from './moment.ts';
import { plain } from './plain.ts';

/** Four significant digits and a real minus, as the page writes numbers. */
function format(value: number): string {
	if (Number.isNaN(value)) return 'undefined';
	if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
	const text = String(Number(Math.abs(value).toPrecision(4))).replace('e-', 'e−');
	return value < 0 ? `−${text}` : text;
}

function programOf(source: string, values: Record<string, number>): Program {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program;
}

/** Every sentence of a program: before the start, beat by beat, at rest. */
function sentences(source: string, values: Record<string, number> = {}): string[] {
	const program = programOf(source, values);
	const run = program.run();
	const steps = schedule(program.graph);
	const moments: Moment[] = [
		{ kind: 'start' },
		...steps.beats.map((_beat, beat) => ({ kind: 'beat', beat }) as const),
		{ kind: 'rest' }
	];
	return moments.map((moment) =>
		plain(explain(program.graph, run, steps, moment, { format }).sentence, format)
	);
}

/** The sentences of the backward pass alone, and of the rest. */
const backward = (source: string, values: Record<string, number> = {}): string[] => {
	const all = sentences(source, values);
	return all.slice(all.findIndex((said) => said.includes('∂')) + 1);
};

test('the neuron is told from start to rest', () => {
	expect(
		sentences('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)', { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 })
	).toEqual([
		'Nothing is computed yet: the forward pass finds f from its inputs, one step at a time.',
		'The inputs take their values: w1 = 1, x1 = 3, w2 = 2, x2 = −2 and b = 2.',
		'v1 multiplies w1 and x1: 1 × 3 = 3.',
		'v2 multiplies w2 and x2: 2 × (−2) = −4.',
		'v3 adds v1 and v2: 3 + (−4) = −1.',
		'z adds v3 and b: −1 + 2 = 1.',
		'f squashes z to a number between 0 and 1: the sigmoid of 1 is 0.7311.',
		'The backward pass starts at f: ∂f/∂f = 1.',
		'f receives 1 and multiplies it by the slope of σ at z = 1: z gets 1 × 0.1966 = 0.1966.',
		'z is a sum: it passes 0.1966 unchanged to v3 and b.',
		'v3 is a sum: it passes 0.1966 unchanged to v1 and v2.',
		'v2 receives 0.1966 and multiplies it by the other input: w2 gets 0.1966 × (−2) = −0.3932, x2 gets 0.1966 × 2 = 0.3932.',
		'v1 receives 0.1966 and multiplies it by the other input: w1 gets 0.1966 × 3 = 0.5898, x1 gets 0.1966 × 1 = 0.1966.',
		'f is 0.7311, and a small step in w1 moves it most: by 0.5898 times that step.'
	]);
});

test('where two paths meet, the sentence adds them', () => {
	expect(backward('d = b + 1\nc = a + b\ne = c * d', { a: 2, b: 1 })).toEqual([
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
	expect(backward(source, values).slice(-told.length)).toEqual(told);
});

test('an undefined value is told with what made it, and what follows from it', () => {
	const told = sentences('q = a / b\nf = q + 1', { a: 0, b: 0 });
	expect(told).toContain('q is undefined because 0 ÷ 0 could be any number, so it has no value.');
	expect(told).toContain('f is undefined because q is.');
});

const broken: readonly (readonly [string, Record<string, number>, string])[] = [
	[
		'f = x / y',
		{ x: 2, y: 0 },
		'f is +∞ because the quotient grows without end as the divisor nears 0. Move y away from 0.'
	],
	[
		'f = a/(x - y) + 1',
		{ a: 2, x: 1, y: 1 },
		'f is +∞ because in v2, the quotient grows without end as the divisor nears 0. v1 must not be 0.'
	],
	[
		'f = sqrt(x)',
		{ x: -3 },
		'f is undefined because a negative number has no square root. Move x up.'
	],
	[
		'f = log(x)',
		{ x: 0 },
		'f is −∞ because the logarithm falls without end as its input nears 0. Move x up.'
	],
	[
		'f = exp(x)',
		{ x: 800 },
		'f is +∞ because the exponential of 800 is too large: the largest number that a computer holds here is about 1.8 × 10³⁰⁸. Move x down.'
	]
];

test.each(broken)('at rest %s at %o names what has no finite value', (source, values, told) => {
	expect(sentences(source, values).at(-1)).toBe(told);
});

test('an equation whose shown digits do not give the shown result says ≈', () => {
	expect(backward('f = y*sin(x)', { x: 1.2, y: 1.2 })[0]).toBe(
		'f receives 1 and multiplies it by the other input: y gets 1 × 0.932 = 0.932, v1 gets 1 × 1.2 = 1.2.'
	);
	expect(sentences('f = y*sin(x)', { x: 2.5, y: 3 })).toContain(
		'f multiplies y and v1: 3 × 0.5985 ≈ 1.795.'
	);
});

test('an operation without a name is called by the name on its card, like any other', () => {
	expect(backward('f = 1 + exp(x)', { x: 0 })).toContain(
		'v1 receives 1 and multiplies it by the slope of exp at x = 0: x gets 1 × 1 = 1.'
	);
	expect(backward('f = leaky_relu(x)', { x: 2 })[0]).toContain(
		'f receives 1 and multiplies it by the slope of leaky ReLU at x = 2'
	);
});

test('a node used twice after another use tells both parts and the whole sum', () => {
	expect(backward('u = x + x\nf = u + x*3', { x: 1 })).toContain(
		'u uses x in both places and passes 1 back twice, on top of the 3 that came through v1: 3 + 1 + 1 = 5.'
	);
});

test('no sentence puts an undefined number into an equation', () => {
	for (const source of ['f = log(x) * 0', 'f = x/x + sqrt(x - 1)', 'f = x^y - x^y'])
		for (const x of [0, -1])
			for (const said of sentences(source, source.includes('y') ? { x, y: -0.5 } : { x }))
				expect(said).not.toMatch(/[×+=] \(?undefined|NaN/);
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
