import { expect, test } from 'vitest';
import { compiledProgram } from '../testing/compiled-program.ts';
import { coordinatesOf, written } from './coordinate.ts';

test('the entries of all inputs in the order of the text, or those of one of them', () => {
	const { inputs } = compiledProgram('f = sum(W * x) + b', { W: [[1, 2]], x: [3, 4] });
	expect(coordinatesOf(inputs).shown.map(written)).toEqual([
		'W[1, 1]',
		'W[1, 2]',
		'x[1]',
		'x[2]',
		'b'
	]);
	expect(coordinatesOf(inputs, 'x')).toMatchObject({
		count: 2,
		shown: [
			{ name: 'x', entry: 0 },
			{ name: 'x', entry: 1, place: [2] }
		]
	});
});

test('of many entries the first fifty, and how many there are', () => {
	const { inputs } = compiledProgram('f = sum(x) + b', { x: Array.from({ length: 80 }, () => 1) });
	const { shown, count } = coordinatesOf(inputs);
	expect([shown.length, count]).toEqual([50, 81]);
});
