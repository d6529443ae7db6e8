import { expect, test } from 'vitest';
import { coordinatesOf } from '$graph/check/coordinate.ts';
import { countsOf } from '$graph/check/counts.ts';
import { exampleProgram } from '$graph/testing/example-run.ts';
import { programOf } from '../testing.ts';
import { countsText } from './counts-text.ts';
import { directionNote } from './direction-note.ts';
import { formulaTex } from './formula-tex.ts';

test('both weights moved by h: the derivative along (1, 1), and no gradient', () => {
	const program = exampleProgram('neuron');
	const weights = coordinatesOf(program.inputs).shown.filter(({ name }) => name.startsWith('w'));
	const note = directionNote(program.run(), weights, 'f');
	expect(note).toContain('With w₁ and w₂ moved by the same h');
	expect(note).toContain('along (1, 1)');
	expect(note).toContain('0.5898 − 0.3932 = 0.1966');
	expect(directionNote(program.run(), weights.slice(1), 'f')).toBeUndefined();
});

test('the cheaper mode is named, with how much it saves', () => {
	const { graph } = exampleProgram('neuron');
	expect(countsText(countsOf(graph, graph.output))).toContain(
		'5 numbers go in and 1 number comes out.'
	);
	expect(countsText(countsOf(graph, graph.output))).toContain('Reverse mode is cheaper here');
	const wide = programOf('y = x .* [1, 2, 3]').graph;
	expect(countsText(countsOf(wide, wide.output))).toContain(
		'Forward mode is cheaper here, by a factor of 3.'
	);
	const even = programOf('y = exp(x)').graph;
	expect(countsText(countsOf(even, even.output))).toContain('both cost the same');
});

test('a formula is set without macros, of which only fifty may be expanded', () => {
	const at = { name: 'w1', node: 0, entry: 0, place: [] };
	const row = {
		id: 'w1',
		direction: [at],
		reverse: 1,
		ways: [],
		outcome: 'agree',
		remarks: []
	} as const;
	expect(formulaTex({ ...row, tex: 'x \\: y' }, 'f')).toEqual({
		tex: '\\frac{\\partial f}{\\partial w_{1}} = x \\mskip4mu  y',
		plain: '(∂ f)/(∂ w1) = x·y'
	});
	expect(formulaTex({ ...row, direction: [at, at], tex: 'x' }, 'f')).toBeUndefined();
});
