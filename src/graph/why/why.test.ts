import { expect, test } from 'vitest';
import { about, contextOf, derivation } from './testing/asked.ts';
import { whyRows, FIRST, MOST_ROWS, MORE, moreAt, rootKey, unfoldedAt } from './rows.ts';
import { unfoldedAll } from './rows.ts';

const NEURON = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';
const VALUES = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };

test('the value of the neuron is told down to its inputs', () => {
	const context = contextOf(NEURON, VALUES);
	expect(derivation(context, about(context, 'f'))).toEqual([
		'f = σ(z) = σ(1) = 0.7311',
		'  z = v3 + b = −1 + 2 = 1',
		'    v3 = v1 + v2 = 3 + (−4) = −1',
		'      v1 = w1 × x1 = 1 × 3 = 3',
		'        w1 = 1 (an input)',
		'        x1 = 3 (an input)',
		'      v2 = w2 × x2 = 2 × (−2) = −4',
		'        w2 = 2 (an input)',
		'        x2 = −2 (an input)',
		'    b = 2 (an input)'
	]);
});

test('the gradient of a weight is upstream times local, back to the start', () => {
	const context = contextOf(NEURON, VALUES);
	expect(derivation(context, about(context, 'w1', 'gradient'), 12).slice(0, 7)).toEqual([
		'∂f/∂w1 = ∂f/∂v1 × ∂v1/∂w1 = 0.1966 × 3 = 0.5898',
		'  ∂f/∂v1 = ∂f/∂v3 × ∂v3/∂v1 = 0.1966 × 1 = 0.1966',
		'    ∂f/∂v3 = ∂f/∂z × ∂z/∂v3 = 0.1966 × 1 = 0.1966',
		'      ∂f/∂z = ∂f/∂f × σ′(z) = 1 × 0.1966 = 0.1966',
		'        ∂f/∂f = 1 (the start of the backward pass)',
		'        σ′(z) = f (1 − f) = 0.7311 (1 − 0.7311) = 0.1966',
		'          f = σ(z) = σ(1) = 0.7311'
	]);
});

test('where two paths meet, each has a line of its own', () => {
	const context = contextOf('d = b + 1\nc = a + b\ne = c * d', { a: 2, b: 1 });
	expect(derivation(context, about(context, 'b', 'gradient'))).toEqual([
		'∂e/∂b = ∂e/∂c × ∂c/∂b + ∂e/∂d × ∂d/∂b = 2 + 3 = 5',
		'  ∂e/∂c × ∂c/∂b = 2 × 1 = 2',
		'    ∂e/∂c = ∂e/∂e × d = 1 × 2 = 2',
		'      ∂e/∂e = 1 (the start of the backward pass)',
		'      ∂e/∂c = d = 2',
		'        d = b + 1 = 1 + 1 = 2',
		'          b = 1 (an input)',
		'    ∂c/∂b = 1',
		'  ∂e/∂d × ∂d/∂b = 3 × 1 = 3',
		'    ∂e/∂d = ∂e/∂e × c = 1 × 3 = 3',
		'      ∂e/∂e = 1 (the start of the backward pass)',
		'      ∂e/∂d = c = 3',
		'        c = a + b = 2 + 1 = 3',
		'          a = 2 (an input)',
		'          b = 1 (an input)',
		'    ∂d/∂b = 1'
	]);
});

test('a value used twice by one operation passes its gradient along both edges', () => {
	const context = contextOf('f = x * x', { x: 3 });
	expect(derivation(context, about(context, 'f'))).toEqual([
		'f = x × x = 3 × 3 = 9',
		'  x = 3 (an input)'
	]);
	expect(derivation(context, about(context, 'x', 'gradient'))[0]).toBe(
		'∂f/∂x = ∂f/∂f × x + ∂f/∂f × x = 3 + 3 = 6'
	);
});

test('what was told already is referred to', () => {
	const context = contextOf('z = a + b\nf = z * z + exp(z)', { a: 1, b: 1 });
	expect(derivation(context, about(context, 'f'))).toEqual([
		'f = v1 + v2 = 4 + 7.389 = 11.39',
		'  v1 = z × z = 2 × 2 = 4',
		'    z = a + b = 1 + 1 = 2',
		'      a = 1 (an input)',
		'      b = 1 (an input)',
		'  v2 = e^z = e^2 = 7.389',
		'    z = a + b = 1 + 1 = 2 see above'
	]);
});

test('an entry of a matrix product is a row times a column', () => {
	const context = contextOf('Y = A * B', {
		A: [
			[1, 2],
			[3, -4]
		],
		B: [
			[5, 6],
			[-7, 8]
		]
	});
	expect(derivation(context, about(context, 'Y', 'value', 2))).toEqual([
		'Y[2, 1] = A[2, 1] × B[1, 1] + A[2, 2] × B[2, 1] = 3 × 5 + (−4) × (−7) = 43',
		'  A[2, 1] = 3 (an input)',
		'  B[1, 1] = 5 (an input)',
		'  A[2, 2] = −4 (an input)',
		'  B[2, 1] = −7 (an input)'
	]);
	expect(derivation(context, about(context, 'Y', 'value'))[0]).toBe(
		'Y = A·B = [1 2; 3 −4]·[5 6; −7 8] = [−9 22; 43 −14]'
	);
});

test('the gradient of a tensor is told by its rule, and of an entry by numbers', () => {
	const context = contextOf('L = sum(W * x)', { W: [[1, 2]], x: [3, -2] });
	expect(derivation(context, about(context, 'W', 'gradient'))[0]).toBe(
		'∂L/∂W = ∂L/∂v1·xᵀ = 1·[3 −2]ᵀ = [3 −2]'
	);
	expect(derivation(context, about(context, 'W', 'gradient', 1))[0]).toBe(
		'∂L/∂W[1, 2] = ∂L/∂v1 × ∂v1/∂W[1, 2] = 1 × (−2) = −2'
	);
});

test('constants, what the target does not use, and kinks are told in words', () => {
	const context = contextOf('u = a + 1\nf = relu(b) * 2', { a: 1, b: 0 });
	expect(derivation(context, about(context, 'a', 'gradient'))).toEqual([
		'∂f/∂a = 0 (f does not depend on it)'
	]);
	expect(derivation(context, about(context, 'b', 'gradient')).join('\n')).toContain(
		'ReLU′(b) = 1 if b > 0, else 0 = 0 ('
	);
	const constant = context.graph.nodes.findIndex(({ kind }) => kind === 'constant');
	expect(derivation(context, { node: constant, kind: 'gradient' })[0]).toContain(
		'(a constant has no gradient)'
	);
});

test('only what is unfolded is told, and a line that is folded can be unfolded', () => {
	const context = contextOf(NEURON, VALUES);
	const subject = about(context, 'f');
	expect(whyRows(context, subject, new Map())).toHaveLength(1);
	const unfolded = unfoldedAt(new Map(), rootKey(context, subject));
	expect(whyRows(context, subject, unfolded)).toHaveLength(2);
});

test('of many lines only the first are made, and more on demand', () => {
	const names = Array.from({ length: 200 }, (_, at) => at);
	const context = contextOf('s = sum(x)', { x: names });
	const subject = about(context, 's');
	const root = rootKey(context, subject);
	const first = unfoldedAt(new Map(), root);
	const rows = whyRows(context, subject, first);
	expect(rows).toHaveLength(1 + FIRST + 1);
	expect(rows.at(-1)).toMatchObject({ kind: 'more', count: 200 - FIRST });
	expect(whyRows(context, subject, moreAt(first, root))).toHaveLength(1 + FIRST + MORE + 1);
});

test('a deep graph is unfolded no further than is asked, and a wide one no further than a page holds', () => {
	const lines = Array.from({ length: 500 }, (_, at) => `a${at + 1} = a${at} + 1`);
	const deep = contextOf(lines.join(';'), { a0: 1 });
	const end = { node: deep.graph.output, kind: 'value' } as const;
	expect(whyRows(deep, end, new Map())).toHaveLength(1);
	const some = unfoldedAll(deep, end, new Map(), 40);
	expect(whyRows(deep, end, some)).toHaveLength(40);
	const wide = contextOf('s = sum(x)', { x: Array.from({ length: 5000 }, (_, at) => at) });
	const sum = about(wide, 's');
	const all = new Map([[rootKey(wide, sum), 5000]]);
	const rows = whyRows(wide, sum, all);
	expect([rows.length, rows.at(-1)?.kind]).toEqual([MOST_ROWS + 1, 'end']);
});

test('a node that is not there is a programmer’s error', () => {
	const context = contextOf('f = x', { x: 1 });
	expect(() => derivation(context, { node: 99, kind: 'value' })).toThrow(RangeError);
});

test('an entry of the largest of several is told by one entry of each', () => {
	const context = contextOf('y = max(X, b, 2)\nf = sum(y)', {
		X: [
			[1, -2],
			[4, 0.5]
		],
		b: [-3, 4]
	});
	expect(derivation(context, about(context, 'y', 'value', 1))).toEqual([
		'y[1, 2] = max(X[1, 2], b[2], 2) = max(−2, 4, 2) = 4',
		'  X[1, 2] = −2 (an input)',
		'  b[2] = 4 (an input)'
	]);
});
