import { expect, test } from 'vitest';
import { folded, productTerms } from './entry-sum.ts';
import type { Cross } from './cross.ts';
import type { MatrixView } from './matrix-view.ts';

const view = (rows: readonly (readonly number[])[], phase: MatrixView['phase']): MatrixView => ({
	rows: rows.length,
	columns: rows[0]?.length ?? 0,
	at: (row, column) => rows[row]?.[column] ?? NaN,
	label: { text: '', turned: false, node: null },
	phase
});
const cross = (left: number[], right: number[]): Cross => ({
	left: view([left], 'backward'),
	right: view(
		right.map((entry) => [entry]),
		'forward'
	),
	result: view([[left.reduce((sum, entry, i) => sum + entry * (right[i] ?? 0), 0)]], 'backward'),
	extents: { rows: 1, inner: left.length, columns: 1, stack: [], part: left.length, summed: [] }
});
const lines = (left: number[], right: number[], room = 33): string[] =>
	folded(productTerms(cross(left, right), 0, 0), { room, lines: 2 }).map((parts) =>
		parts.map(({ text }) => text).join('')
	);

test('a row times a column is written out, negative numbers in brackets behind a sign', () => {
	expect(lines([0.25], [-2])).toEqual(['0.25 × (−2) = −0.5']);
	expect(lines([1, 2], [3, -2])).toEqual(['1 × 3 + 2 × (−2) = −1']);
	expect(lines([-1, -2], [3, 4])).toEqual(['−1 × 3 + (−2) × 4 = −11']);
});

test('a long sum has two lines and breaks before a sign', () => {
	expect(lines([1, 2, 3, 4], [5, 6, 7, 8])).toEqual(['1 × 5 + 2 × 6 + 3 × 7 + 4 × 8', '= 70']);
});

test('a longer one is folded in its middle', () => {
	const ones = Array.from({ length: 64 }, () => 1);
	const twos = ones.map((_, i) => i + 1);
	const [first = '', second = ''] = lines(ones, twos);
	expect(first).toMatch(/^1 × 1 \+ 1 × 2 /);
	expect(second).toMatch(/\+ … \+ 1 × 64 = 2080$/);
	expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(33);
});

test('each number wears the colour of its factor', () => {
	const parts = folded(productTerms(cross([0.25], [-2]), 0, 0), { room: 33, lines: 2 }).flat();
	expect(parts.map(({ kind }) => kind)).toEqual([
		'backward',
		'sign',
		'forward',
		'sign',
		'sign',
		'total'
	]);
});
