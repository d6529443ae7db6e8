import { expect, test } from 'vitest';
import { compile, type Program, type Values } from './index.ts';

function program(source: string, values: Values = {}): Program {
	const compiled = compile(source, values);
	if (compiled.ok) return compiled.program;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}

const messages = (source: string, values: unknown): string[] => {
	const compiled = compile(source, values as Values);
	const { diagnostics } = compiled.ok ? compiled.program : compiled;
	return diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
};

const NEURON_VALUES = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };
const FUSED = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';
const WRITTEN_OUT = 'f = 1/(1 + exp(-(w1*x1 + w2*x2 + b)))';

// Computed with 50 digits by Python’s mpmath, then rounded to the nearest double.
const NEURON = {
	f: 0.7310585786300049,
	w1: 0.5898357997244456,
	w2: -0.3932238664829637,
	b: 0.19661193324148185,
	x1: 0.19661193324148185,
	x2: 0.3932238664829637
};

test.each([
	['fused', FUSED],
	['written out', WRITTEN_OUT]
])('the neuron %s has the value and the gradients of the notebook', (_form, source) => {
	const run = program(source, NEURON_VALUES).run();
	expect(Math.abs((run.value('f').data[0] ?? NaN) - NEURON.f)).toBeLessThanOrEqual(1e-15);
	for (const name of ['w1', 'w2', 'b', 'x1', 'x2'] as const)
		expect(Math.abs((run.gradient(name).data[0] ?? NaN) - NEURON[name])).toBeLessThanOrEqual(1e-15);
});

test('the fused and the written-out neuron agree to 1e-15 wherever the weights are', () => {
	const fused = program(FUSED, NEURON_VALUES);
	const written = program(WRITTEN_OUT, NEURON_VALUES);
	for (let w1 = -10; w1 <= 10; w1 += 0.37)
		for (const name of ['w1', 'w2', 'b', 'x1', 'x2']) {
			const [one, other] = [fused, written].map(
				(it) => it.run({ w1 }).gradient(name).data[0] ?? NaN
			);
			const tolerance = 1e-15 * Math.max(1, Math.abs(one ?? NaN));
			expect(Math.abs((one ?? NaN) - (other ?? NaN))).toBeLessThanOrEqual(tolerance);
		}
});

const MICROGRAD = `c = a + b
d = a*b + b^3
c2 = c + (c + 1)
c3 = c2 + (1 + c2 + (-a))
d2 = d + (d*2 + relu(b + a))
d3 = d2 + (3*d2 + relu(b - a))
e = c3 - d3
f = e^2
g0 = f/2
g = g0 + 10/f`;

// peers.md sections 3 and 8; digits beyond the sources’ from mpmath in the same way.
test.each([
	['x*x', { x: 3 }, 9, { x: 6 }],
	['x*x+x', { x: 3 }, 12, { x: 7 }],
	['x*sin(x)', { x: 2 }, 2 * Math.sin(2), { x: Math.sin(2) + 2 * Math.cos(2) }],
	['(a+b)*(b+1)', { a: 2, b: 1 }, 6, { a: 2, b: 5 }],
	['(x+y)*z', { x: -2, y: 5, z: -4 }, -12, { x: -4, y: -4, z: 3 }],
	[
		'sigmoid(w0*x0 + w1*x1 + w2)',
		{ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 },
		NEURON.f,
		{ w0: -NEURON.b, w1: NEURON.w2, w2: NEURON.b, x0: -NEURON.w2, x1: -NEURON.w1 }
	],
	[
		'(x+sigmoid(y))/(sigmoid(x)+(x+y)^2)',
		{ x: 3, y: -4 },
		1.5456448841066441,
		{ x: 2.059569795572165, y: 1.5922327514838093 }
	],
	['2*(x*y+max(z,w))', { x: 3, y: -4, z: 2, w: -1 }, -20, { x: -8, y: 6, z: 2, w: 0 }],
	['e = (y-(w*x+b))^2+w^2', { w: 2, x: 3, b: 1, y: 10 }, 13, { w: -14, x: -12, b: -6, y: 6 }],
	[
		'L = -log(sigmoid(w*x+b))',
		{ w: 1.15, x: 1.6, b: -0.8 },
		0.3026603473977388,
		{
			w: -0.41783999026520163,
			x: -0.30032249300311364,
			b: -0.261149993915751
		}
	],
	['(w*x + b - 9)^2', { w: 3, b: 1, x: 2 }, 4, { w: -8, b: -4 }],
	[
		'f = ln(x1)+x1*x2-sin(x2)',
		{ x1: 2, x2: 5 },
		11.652071455223084,
		{ x1: 5.5, x2: 1.7163378145367738 }
	],
	[MICROGRAD, { a: -4, b: 2 }, 24.70408163265306, { a: 138.83381924198252, b: 645.5772594752186 }],
	['relu(x)', { x: 0 }, 0, { x: 0 }],
	['abs(x)', { x: 0 }, 0, { x: 0 }],
	['max(x, y)', { x: 1, y: 1 }, 1, { x: 0.5, y: 0.5 }],
	['x/y', { x: 3, y: 2 }, 1.5, { x: 0.5, y: -0.75 }],
	['-x^2', { x: 3 }, -9, { x: -6 }],
	['a-b-c', { a: 7, b: 2, c: 1 }, 4, { a: 1, b: -1, c: -1 }],
	['a/b/c', { a: 12, b: 3, c: 2 }, 2, { a: 1 / 6, b: -2 / 3, c: -1 }],
	['f = w*x+b', { w: 2, x: 3, b: 1 }, 7, { w: 3, x: 2, b: 1 }],
	['sigmoid(w*x+b)', { w: 0, x: 3, b: 0 }, 0.5, { w: 0.75, x: 0, b: 0.25 }],
	['sin(x)+sin(x)', { x: 0 }, 0, { x: 2 }],
	['(x+y)*(x+y)', { x: 1, y: 2 }, 9, { x: 6, y: 6 }],
	['u = x^2\nf = 3*y', { x: 1, y: 2 }, 6, { x: 0, u: 0, y: 3 }],
	['p = a\nq = b\nf = p*q', { a: 3, b: 3.5 }, 10.5, { a: 3.5, p: 3.5, b: 3, q: 3 }],
	['k = 2*3\nf = k*x', { x: 5 }, 30, { k: 5, x: 6, f: 1 }],
	['2^3^2', {}, 512, {}],
	['1 + 2', {}, 3, {}]
] as const)('%s at %j is right', (source, values, value, gradients) => {
	const run = program(source, values).run();
	const relative = (actual: number | undefined, expected: number): number =>
		Math.abs((actual ?? NaN) - expected) / Math.max(1, Math.abs(expected));
	expect(relative(run.value().data[0], value)).toBeLessThanOrEqual(1e-14);
	for (const [name, expected] of Object.entries(gradients))
		expect(relative(run.gradient(name).data[0], expected), name).toBeLessThanOrEqual(1e-14);
});

test('x*x has one input and two edges', () => {
	const { graph, inputs } = program('x*x', { x: 3 });
	expect(inputs).toHaveLength(1);
	expect(graph.edges.map(({ from, to, slot }) => [from, to, slot])).toEqual([
		[0, 1, 0],
		[0, 1, 1]
	]);
	const run = program('x*x', { x: 3 }).run();
	expect([run.contribution(0), run.contribution(1)]).toEqual([3, 3]);
});

test('two inputs with the same value stay two', () => {
	expect(program('a*b', { a: 3, b: 3 }).inputs.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a program can be differentiated by any of its names', () => {
	const neuron = program(FUSED, NEURON_VALUES);
	const run = neuron.run({}, { target: 'z' });
	expect([run.value().data[0], run.gradient('w1').data[0], run.gradient('f').data[0]]).toEqual([
		1, 3, 0
	]);
	expect(run.gradient('z').data[0]).toBe(1);
});

test('a tensor of a scalar has no axes and one number, and is the caller’s own', () => {
	const run = program('x*x', { x: 3 }).run();
	const tensor = run.gradient('x');
	expect(tensor).toEqual({ shape: [], data: Float64Array.of(6) });
	tensor.data[0] = 99;
	expect(run.gradient('x').data[0]).toBe(6);
});

test('inputs take the given value, else the literal of the text, else small distinct numbers in order', () => {
	const given = program('w1 = 0.5\nf = w1*x + b + c', { b: 7 });
	const values = given.inputs.map(({ name, value }) => [name, value]);
	expect(values).toEqual([
		['w1', 0.5],
		['x', 3],
		['b', 7],
		['c', 4]
	]);
	expect(program('w1 = 0.5\nf = w1', { w1: 2 }).run().value().data[0]).toBe(2);
});

test('roles are guessed from the names', () => {
	const { inputs } = program('sigmoid(w1*x1 + theta*x_2 + b) - y_true + X*t + tau + target + u1');
	const data = inputs.filter(({ role }) => role === 'data').map(({ name }) => name);
	expect(data).toEqual(['x1', 'x_2', 'y_true', 'X', 't', 'target', 'u1']);
});

test('an unknown name is a RangeError that names it and its neighbours', () => {
	const neuron = program('z = weight*x + b\nf = sigmoid(z)');
	const run = neuron.run();
	expect(() => run.gradient('wieght')).toThrow(RangeError);
	expect(() => run.gradient('wieght')).toThrow(/`wieght`.*Did you mean `weight`/);
	expect(() => run.value('toString')).toThrow(/`toString`.*`weight`/);
	expect(() => neuron.run({}, { target: 'g' })).toThrow(RangeError);
});

test('a value of the wrong shape is a TypeError that names the input', () => {
	const { run } = program('w*x', { w: 2, x: 3 });
	for (const wrong of [[1, 2], [[1]], '2', null, undefined, true, {}, 3n])
		expect(() => run({ w: wrong } as unknown as Values)).toThrow(/^`w` must be a single number/);
	expect(() => run({ w: [1] })).toThrow(TypeError);
	expect(run({ x: 5, other: [1] }).value().data[0]).toBe(10);
});

test('compile turns wrong values into diagnostics at the input', () => {
	expect(messages('w*x', { w: [[1, 2], [3]] })).toEqual([
		expect.stringMatching(/^error: `w` must be a number or lists of equal length/)
	]);
	expect(messages('w*x', { w: 'two' })).toEqual([
		'error: `w` must be a number or a list of numbers, and was given a text.'
	]);
	expect(compile('2*w', { w: [1, []] })).toMatchObject({
		ok: false,
		diagnostics: [{ from: 2, to: 3 }]
	});
	expect(messages('w1*x', { w2: 1 })).toEqual([
		expect.stringMatching(/^warning: .*`w2`.*no such input/)
	]);
	for (const wrong of [null, 3, 'x'])
		expect(messages('x', wrong)).toEqual([expect.stringMatching(/^error: The values/)]);
});

test('compile says what is wrong with a text, and never throws', () => {
	for (const source of ['x*', '(', '', '#', 'f(', '= 3', '\u0000', 'x = x', '1'.repeat(20_000)]) {
		const compiled = compile(source);
		expect(compiled.ok || compiled.diagnostics.length > 0).toBe(true);
	}
	expect(compile('x*').ok).toBe(false);
});

test('names that every object has are ordinary inputs', () => {
	const run = program('constructor * toString + x', { x: 1 });
	expect(run.inputs.map(({ value }) => value)).toEqual([2, 3, 1]);
	expect(run.run().value().data[0]).toBe(7);
});

test('NaN and infinities are numbers like any other', () => {
	const { run } = program('x*y', { x: NaN, y: 2 });
	expect(run().value().data[0]).toBeNaN();
	expect(run().gradient('x').data[0]).toBe(2);
	const infinite = run({ x: Infinity });
	expect([infinite.value().data[0], infinite.gradient('y').data[0]]).toEqual([Infinity, Infinity]);
});

test.each([undefined, null, 5, {}, ['x']])('what is no text, %j, is told to be none', (source) => {
	expect(compile(source as string)).toEqual({
		ok: false,
		diagnostics: [
			{
				severity: 'error',
				message: 'A function is read from a text, such as `f = w*x + b`, and here is none.',
				from: 0,
				to: 0
			}
		]
	});
});
