import { describe, expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { schedule } from '../steps.ts';
import type { Values } from '../tensor.ts';
import { codeText, LANGUAGES, type Language } from './emitted.ts';
import { emit } from './emit.ts';

const NEURON = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };
const TEXT = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';

function programOf(source: string, values: Values): Program {
	const compiled = compile(source, values);
	if (compiled.ok) return compiled.program;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}

const emitted = (source: string, values: Values, language: Language = 'numpy') =>
	emit(programOf(source, values).graph, values, {}, language);

const linesOf = (source: string, values: Values, language: Language = 'numpy'): readonly string[] =>
	emitted(source, values, language).lines.map(({ text }) => text);

describe('the neuron in NumPy', () => {
	test('is both passes by hand, numbered like the steps', () => {
		const lines = linesOf(TEXT, NEURON);
		expect(lines).toContain('v1 = w1 * x1  # step 2');
		expect(
			lines.slice(lines.indexOf('# Backward pass'), lines.indexOf('dw1 = dv1 * x1  # step 12'))
		).toEqual([
			'# Backward pass',
			'df = 1.0  # step 7',
			'dz = df * f * (1 - f)  # step 8',
			'dv3 = dz  # step 9',
			'db = dz  # step 9',
			'dv1 = dv3  # step 10',
			'dv2 = dv3  # step 10',
			'dw2 = dv2 * x2  # step 11',
			'dx2 = dv2 * w2  # step 11'
		]);
	});

	test('knows the node, the edge and the step of every line of the two passes', () => {
		const { graph } = programOf(TEXT, NEURON);
		const { beats, steps } = schedule(graph);
		const { lines } = emit(graph, NEURON, {}, 'numpy');
		const pulled = lines.flatMap(({ edge, beat }) => (edge === undefined ? [] : [{ edge, beat }]));
		expect(pulled).toHaveLength(steps.filter(({ kind }) => kind === 'pull').length);
		for (const { edge, beat = NaN } of pulled)
			expect(steps.slice(beats[beat]?.from, beats[beat]?.to)).toContainEqual({
				kind: 'pull',
				edge
			});
		const applied = lines.filter(({ text }) => text.startsWith('z = '));
		expect(applied).toEqual([
			{ text: 'z = v3 + b  # step 5', node: graph.names.get('z'), phase: 'forward', beat: 4 }
		]);
	});
});

test('what several paths pass on is added up', () => {
	const lines = linesOf('f = x * x', { x: 3 });
	expect(lines).toContain('dx = df * x  # step 4');
	expect(lines).toContain('dx += df * x  # step 4');
});

test('a tensor in which paths meet starts with zeros, so that no other gradient changes with it', () => {
	const lines = linesOf('f = sum(x + x)', { x: [1, 2] });
	const from = lines.indexOf('dx = np.zeros((2,))  # step 6');
	expect(lines.slice(from, from + 3)).toEqual([
		'dx = np.zeros((2,))  # step 6',
		'dx += dv1  # step 6',
		'dx += dv1  # step 6'
	]);
});

test('a gradient is summed over the axes along which a value was spread', () => {
	const values = {
		X: [
			[1, 2, 3],
			[4, 5, 6]
		],
		r: [1, 2, 3],
		c: [[1], [2]],
		s: 2
	};
	const lines = linesOf('f = sum(X .* r + c + s)', values);
	expect(lines).toContainEqual(expect.stringMatching(/^dr = np\.sum\(dv1 \* X, axis=0\) /));
	expect(lines).toContainEqual(
		expect.stringMatching(/^dc = np\.sum\(dv2, axis=1, keepdims=True\) /)
	);
	expect(lines).toContainEqual(expect.stringMatching(/^ds = np\.sum\(dv3\) /));
});

test('a call of the reader’s function is named beside its lines', () => {
	const lines = linesOf('g(a, b) = a*b + 1\nf = g(x, y)', { x: 2, y: 3 });
	expect(lines).toContain('v1 = x * y  # step 2, in g');
});

test('a target that is no single number starts with ones, and any target with a seed that is given', () => {
	const { graph } = programOf('f = 2 * x', { x: [1, 2] });
	const seeded = (seed?: readonly number[]) =>
		codeText(emit(graph, { x: [1, 2] }, seed ? { seed } : {}, 'numpy'));
	expect(seeded()).toContain('df = np.ones((2,))');
	expect(seeded([0.5, -1])).toContain('df = np.array([0.5, -1.0])');
});

test('numbers keep all their digits', () => {
	const x = 0.1 + 0.2;
	for (const language of LANGUAGES)
		expect(codeText(emitted('f = x * 1e-7', { x }, language))).toContain('0.30000000000000004');
});

test('single numbers are NumPy’s where Python’s own would throw instead of becoming infinite', () => {
	expect(linesOf('f = 1/x', { x: 0 })).toContain('x = np.float64(0.0)');
	expect(linesOf('f = 2*x', { x: 0 })).toContain('x = 0.0');
	// The gradient of log(x)*y is divided by x, and that of x/0 by 0.
	expect(linesOf('f = log(x)*y', { x: 0, y: 2 })).toContain('x = np.float64(0.0)');
	expect(linesOf('f = x/0.0', { x: 1 })).toContainEqual(
		expect.stringMatching(/^df = np\.float64\(1\.0\)/)
	);
	expect(linesOf('f = x*(1/0)', { x: 1 })).toContainEqual(
		expect.stringContaining('np.float64(1) / 0')
	);
});

test('the slope of a sigmoid is written as in a lecture, and where it is saturated so that it keeps its digits', () => {
	expect(linesOf('f = sigmoid(x)', { x: 1 })).toContainEqual(
		expect.stringContaining('df * f * (1 - f)')
	);
	expect(linesOf('f = sigmoid(x)', { x: 40 })).toContainEqual(
		expect.stringContaining('df * f / (1 + np.exp(x))')
	);
});

test('in forward mode JAX traces one input alone, so the others are its own numbers where Python’s would throw', () => {
	const { graph } = programOf('f = x/y/0.0 + z', { x: 1, y: 2, z: 3 });
	const along = { node: graph.names.get('z')!, entry: 0 };
	const lines = (values: Values) =>
		emit(graph, values, { along }, 'jax').lines.map(({ text }) => text);
	expect(lines({ x: 1, y: 2, z: 3 })).toContain('x = jnp.float64(1.0)');
	const { graph: sound } = programOf('f = x*y', { x: 1, y: 2 });
	const moving = { node: sound.names.get('x')!, entry: 0 };
	const plain = emit(sound, { x: 1, y: 2 }, { along: moving }, 'jax').lines;
	expect(plain.map(({ text }) => text)).toContain('y = 2.0');
});

test('a value that is missing or has another shape is named', () => {
	const { graph } = programOf('f = x + y', { x: 1, y: 2 });
	expect(() => emit(graph, { x: 1 }, {}, 'numpy')).toThrow(
		new TypeError('There is no value for `y`.')
	);
	expect(() => emit(graph, { x: 1, y: [1] }, {}, 'numpy')).toThrow(/`y` has the shape \[1\]/);
});

test('names that mean something else there are changed, and no two become the same', () => {
	const lines = linesOf('lambda = np * len + w₁ * w1\nf = lambda + μ * dx + x', {
		...{ np: 2, len: 3, w1: 4, 'w₁': 5, μ: 6, dx: 7, x: 8 }
	});
	const bound = lines.filter((line) => / = \d+\.0$/.test(line)).map((line) => line.split(' ')[0]);
	expect(bound).toEqual(['np_', 'len_', 'w1', 'μ', 'dx', 'x']);
	expect(lines).toContainEqual(expect.stringMatching(/^lambda_ = /));
	expect(lines).toContainEqual(expect.stringMatching(/^dx_ = df/));
});
