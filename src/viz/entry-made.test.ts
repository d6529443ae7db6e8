import { expect, test } from 'vitest';
import { computed, draw, sumOf, TENSORS } from './open-testing.ts';
import { program } from './testing.ts';

/** How an entry of `y` is made, right after it is computed. */
function made(text: string, row: number, column: number): string {
	const read = program(`y = ${text}\nf = sum(y .* y)`, TENSORS);
	return sumOf(draw(read, 'y', computed(read, 'y'), [row, column]));
}

test.each([
	['X + a[1]', 0, 1, 'row 1, column 2: −2 + 1 = −1'],
	['X .* b', 1, 2, 'row 2, column 3: −6 × 5 = −30'],
	['X - b', 0, 0, 'row 1, column 1: 1 − (−3) = 4'],
	['-X', 0, 1, 'row 1, column 2: −2 becomes 2'],
	['relu(X)', 1, 2, 'row 2, column 3: −6 becomes 0'],
	['exp(b - b)', 0, 0, 'entry 1: e^0 = 1'],
	['where(X > 0, X, 0)', 0, 2, 'row 1, column 3: with v₁ = 1, that is 3']
])('an entry of %s tells what it is made of', (text, row, column, expected) => {
	expect(made(text, row, column)).toBe(expected);
});

test.each([
	['sum(X, 1)', 0, 1, 'entry 2: −2 + 0.5 = −1.5'],
	['sum(X, 2)', 0, 1, 'entry 2: 4 + 0.5 + (−6) = −1.5'],
	['mean(X, 1)', 0, 0, 'entry 1: mean(1, 4) = 2.5'],
	['max(X, axis=2)', 0, 1, 'entry 2: max(4, 0.5, −6) = 4'],
	['max(X, b, 2)', 0, 1, 'row 1, column 2: max(−2, 4, 2) = 4'],
	['prod(X, 2)', 0, 0, 'entry 1: prod(1, −2, 3) = −6']
])('an entry of %s tells the line that it folds', (text, row, column, expected) => {
	expect(made(text, row, column)).toBe(expected);
});

test.each([
	["X'", 2, 0, 'row 3, column 1: X[1, 3] = 3'],
	['reshape(X, [3, 2])', 1, 1, 'row 2, column 2: X[2, 1] = 4'],
	['concat(a, b)', 0, 3, 'entry 4: b[2] = 4'],
	['X[2, 2:3]', 0, 1, 'entry 2: X[2, 3] = −6']
])('an entry of %s tells where it comes from', (text, row, column, expected) => {
	expect(made(text, row, column)).toBe(expected);
});

test('a long line is folded in its middle, and of what mixes everything the digits are told', () => {
	const long = program('y = sum(X, 2)\nf = sum(y .* y)', {
		X: [Array.from({ length: 40 }, (_, i) => i), Array.from({ length: 40 }, () => 1 / 3)]
	});
	const [first, second] = [0, 1].map((row) =>
		sumOf(draw(long, 'y', computed(long, 'y'), [0, row]))
	);
	expect(first).toMatch(/^entry 1: 0 \+ 1 \+ 2 .* \+ … \+ 39 = 780$/);
	expect(second).toMatch(/^entry 2: 0\.3333 .*… \+ 0\.3333 = 13\.3333/);
	expect(made('softmax(b)', 0, 2)).toMatch(/^entry 3: 0\.\d{15,}$/);
});
