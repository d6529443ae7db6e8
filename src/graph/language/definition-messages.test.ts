import { expect, test } from 'vitest';
import { read } from './read.ts';
import { told } from './told.ts';

const NAMES =
	'Between the parentheses of a function that is defined stand names, parted by commas, as in `f(a, b) = a*b`.';

test.each([
	[
		'f(x) = «f»(x - 1)\nf(2)',
		'`f` calls itself. A function cannot call itself: every call would need another one.',
		undefined
	],
	[
		'f(x) = «g»(x)\ng(x) = f(x)\nf(2)',
		'`f` calls `g`, which calls `f` again. A function cannot call itself: every call would need another one.',
		undefined
	],
	[
		'f(x) = «g»(x)\ng(x) = h(x)\nh(x) = f(x)\nf(2)',
		'`f` calls `g`, which calls `h`, which calls `f` again. A function cannot call itself: every call would need another one.',
		undefined
	],
	[
		'f(x) = «g»(x)\ng(x) = h(x)\nh(x) = k(x)\nk(x) = l(x)\nl(x) = f(x)\nf(2)',
		'`f` calls `g`, which calls `h`, which calls `k`, and so on back to `f`. A function cannot call itself: every call would need another one.',
		undefined
	],
	[
		'f(x) = «g»(x)\ng(x) = h(x)\nh(x) = k(x)\nk(x) = f(x)\nf(2)',
		'`f` calls `g`, which calls `h`, which calls `k`, which calls `f` again. A function cannot call itself: every call would need another one.',
		undefined
	],
	[
		'f(a, b, c, d, e) = a*b*c*d*e\n«f(1)»',
		'`f` takes 5 inputs, `a`, `b`, `c` and so on, and here is one.',
		undefined
	],
	[
		'y = «f»(2)\nf(x) = x\ny',
		'`f` is defined below, in line 2. Move its definition up, above this line.',
		undefined
	],
	[
		'f(x) = x\n«f»(x) = 2x\nf(1)',
		'`f` is a function already, defined in line 1. Choose another name here.',
		undefined
	],
	[
		'f = 3\n«f»(x) = x\nf(1)',
		'`f` already has a value, given in line 1. Choose another name here.',
		undefined
	],
	[
		'«relu»(x) = relu(x) + 1\nrelu(3)',
		'`relu` is one of the functions that are there already. Choose another name for your own.',
		'relu1(x) = relu(x) + 1\nrelu1(3)'
	],
	[
		'f(x, «x») = x\nf(1, 2)',
		'`x` stands twice between the parentheses. Choose another name.',
		undefined
	],
	[
		'«f»(x) = x^2',
		'There is nothing to compute yet: this line defines `f`. Call it in a line below, as in `f(x)`.',
		'f(x) = x^2\nf(x)'
	],
	['f(x, y) = x*y\n«f(2)»', '`f` takes two inputs, `x` and `y`, and here is one.', undefined],
	[
		'f(x, y) = x*y\n«f» + 1',
		'`f` is a function: put its input in parentheses, as in `f(x, y)`.',
		undefined
	],
	['f(x) = x^2\n«f 3»', '`f` is a function: put its input in parentheses.', 'f(x) = x^2\nf(3)'],
	[
		'f(x) = x^2\nf(«x=2»)',
		'`f` takes inputs alone. Write its inputs in order, without their names.',
		undefined
	],
	[
		'layer(x) = x\n«layr»(2)',
		'`layr` is not a known function. Did you mean `layer`?',
		'layer(x) = x\nlayer(2)'
	],
	['f(x) «:=» x^2\nf(2)', 'Use a single `=`, without the colon.', 'f(x) = x^2\nf(2)'],
	['«f()» = 3', NAMES, undefined],
	['«f(2)» = 3', NAMES, undefined],
	[
		'f(g) = «g(2)»\nf(1)',
		'`g` is a name, not a function. For a product write `g*(2)`.',
		'f(g) = g*(2)\nf(1)'
	],
	[
		'f(w) = w*«x»\nx = 3\nf(1)',
		'`x` is used before it gets its value in line 2. Move that line up, above this one.',
		undefined
	]
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});

test('a circle of functions is told once, and every other circle as well', () => {
	const text = 'f(x) = g(x)\ng(x) = h(x)\nh(x) = f(x)\na(x) = b(x) + h(x)\nb(x) = a(x)\nf(1)';
	expect(read(text).diagnostics.map(({ from }) => text.slice(0, from).split('\n').length)).toEqual([
		1, 4
	]);
});

test('a function below that is in no circle with the one above has to move up', () => {
	const text = 'f(x) = g(x) + f(x)\ng(x) = h(x)\nh(x) = g(x)';
	expect(read('a(x) = b(x)\nb(x) = x\na(1)').diagnostics[0]?.message).toMatch(
		/Move its definition/
	);
	expect(read(text).diagnostics.map(({ message }) => message.slice(0, 30))).toEqual([
		'`g` is defined below, in line ',
		'`g` calls `h`, which calls `g`'
	]);
});

test('a function that calls itself is not told to be called as well', () => {
	expect(read('f(x) = f(x)').diagnostics).toHaveLength(1);
});

test('what a function leaves unused is an info', () => {
	const infos = (source: string): unknown =>
		read(source).diagnostics.map(({ severity, message, from, to }) => [
			severity,
			source.slice(from, to),
			message
		]);
	expect(infos('f(x, y) = x\nf(1, 2)')).toEqual([['info', 'y', '`f` does not use its input `y`.']]);
	expect(infos('f(x) = x\n2')).toEqual([['info', 'f', '`f` is never called.']]);
	expect(infos('f(e) = e*pi1\nf(1)')).toEqual([]);
});

test.each([
	['a parameter hides a constant', 'f(e) = e^2\nf(3)'],
	['a parameter hides a function', 'f(max) = max + 1\nf(2)'],
	['a parameter hides a name of the text', 'x = 3\nf(x) = 2x\nf(1)*x'],
	['a name in a body may be an input', 'f(w) = w*x\nf(2) + x'],
	['T is a power where it has a value', 'T = 2\nx^T'],
	['an option may stand in a line of its own', 'sum([1, 2],\n axis=1)'],
	['end is a name outside of an index', 'end*2'],
	['a range may have no ends', 'x = [1, 2, 3]\nx[:] + x[:end] + x[1:]']
])('%s', (_what, source) => {
	expect(read(source).ok).toBe(true);
});
