import { expect, test } from 'vitest';
import type { OpenMark } from './open-marks.ts';
import { computed, draw, numbersOf, sumOf } from './open-testing.ts';
import { filled, program } from './testing.ts';

const stacked = program('y = A*B\nf = sum(y .* y)', {
	A: [
		filled(2, 2),
		[
			[1, 2],
			[3, 4]
		],
		filled(2, 2)
	],
	B: [
		[1, -1],
		[2, 0.5]
	]
});
const spread = program('y = A*B\nf = sum(y)', {
	A: [[filled(2, 3)], [filled(2, 3)]],
	B: [filled(3, 2), filled(3, 2), filled(3, 2)]
});
const deep = program('f = sum(T)', { T: [filled(3, 2), filled(3, 2), filled(3, 2)] });
const large = program('y = A*B\nf = sum(y)', { A: filled(20, 4), B: filled(4, 20) });

const strip = ({ texts }: OpenMark): string | undefined =>
	texts.find(({ text }) => /^(slice|page|summed)/.test(text))?.text;
const turnsTo = ({ turns }: OpenMark) =>
	turns.map(({ label, to }) => `${label}: ${to.row} ${to.column}`);

test('of a stack of products the slice is a cross that holds the entry pointed at', () => {
	const open = draw(stacked, 'y', computed(stacked, 'y'), [2, 1]);
	expect(strip(open)).toBe('slice 2 of 3');
	expect(sumOf(open)).toBe('1 × (−1) + 2 × 0.5 = 0');
	expect(open.cells.map(({ row, column }) => [row, column])).toEqual([
		[2, 0],
		[2, 1],
		[3, 0],
		[3, 1]
	]);
	expect(open.cells.find(({ lit }) => lit)?.label).toBe(
		'Slice 2, row 1, column 2: 1 × (−1) + 2 × 0.5 = 0'
	);
	expect(numbersOf(open, 'forward').slice(0, 8)).toEqual([
		'1',
		'2',
		'3',
		'4',
		'1',
		'−1',
		'2',
		'0.5'
	]);
});

test('each slice stands between its own two factors', () => {
	const own = program('y = A*B\nf = sum(y)', { A: [[[1]], [[2]]], B: [[[3, 4]], [[5, 6]]] });
	const shown = [0, 1].map((row) =>
		numbersOf(draw(own, 'y', computed(own, 'y'), [row, 0]), 'forward')
	);
	expect(shown).toEqual([
		['1', '3', '4', '3', '4'],
		['2', '5', '6', '10', '12']
	]);
});

test('without an entry the first slice is shown, and nothing else of the card moves', () => {
	const [rest, third] = [undefined, [5, 0] as const].map((at) =>
		draw(stacked, 'y', computed(stacked, 'y'), at)
	);
	expect([rest, third].map((open) => open && strip(open))).toEqual([
		'slice 1 of 3',
		'slice 3 of 3'
	]);
	const places = (open?: OpenMark) => [
		...(open?.cells.map(({ place }) => place) ?? []),
		...(open?.turns.map(({ place }) => place) ?? []),
		open?.rules
	];
	expect(places(third)).toEqual(places(rest));
});

test('buttons turn to the same place in the slice before and after, and round', () => {
	const at = computed(stacked, 'y');
	expect(turnsTo(draw(stacked, 'y', at, [3, 1]))).toEqual([
		'Previous slice: 1 1',
		'Next slice: 5 1'
	]);
	expect(turnsTo(draw(stacked, 'y', at))).toEqual(['Previous slice: 4 0', 'Next slice: 2 0']);
	expect(turnsTo(draw(stacked, 'y', 0))).toEqual([]);
});

test('backward, a shared factor is summed over the stack, and the card says over which axis', () => {
	const open = draw(stacked, 'B', Infinity, [0, 1]);
	expect(strip(open)).toBe('summed over axis 1');
	const [first = '', ...others] = sumOf(open).split(' + ');
	expect([first, others.length]).toEqual(['−5 × 8', 5]);
	expect(open.turns).toEqual([]);
	const own = draw(stacked, 'A', Infinity, [2, 0]);
	expect([strip(own), sumOf(own)]).toEqual(['slice 2 of 3', '10 × 1 + 0 × (−1) = 10']);
});

test('a stack of stacks names its slice by both axes', () => {
	const forward = draw(spread, 'y', computed(spread, 'y'), [11, 1]);
	expect(strip(forward)).toBe('slice 2,3 of 2×3');
	expect(strip(draw(spread, 'A', Infinity, [2, 0]))).toBe('slice 2,1 of 2×1, summed over axis 2');
	expect(strip(draw(spread, 'B', Infinity, [8, 1]))).toBe('slice 3 of 3, summed over axis 1');
});

test('a table of rank 3 numbers its rows by slice and draws a line where one ends', () => {
	const rest = draw(deep, 'T', Infinity);
	const names = rest.texts.filter(({ text }) => text.includes(',')).map(({ text }) => text);
	const rows = ['1,1', '1,2', '1,3', '2,1', '2,2', '2,3'];
	expect(names).toEqual([...rows, ...rows]);
	const flat = draw(program('f = sum(T)', { T: filled(6, 2) }), 'T', Infinity);
	const lines = ({ rules }: OpenMark) => rules.split('M').length;
	expect(lines(rest) - lines(flat)).toBe(2);
	expect([strip(rest), turnsTo(rest)[1]]).toEqual(['page 1 of 2', 'Next page: 6 0']);
});

test('the pages of a large product are turned row by row of pages', () => {
	const at = computed(large, 'y');
	const open = draw(large, 'y', at, [0, 17]);
	expect(turnsTo(open)).toEqual(['Previous page: 0 13', 'Next page: 4 1']);
	expect(strip(open)).toBe('page 5 of 25');
});
