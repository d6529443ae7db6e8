import { expect, test } from 'vitest';
import { label, plainLabel } from './label.ts';

test('a letter with digits gets a subscript, with or without an underscore', () => {
	for (const name of ['w1', 'w_1', 'w₁'])
		expect(label(name)).toEqual({ base: 'w', subscript: '1', upright: false });
	expect(label('W12').subscript).toBe('12');
	expect(label('x1_2').subscript).toBe('1,2');
});

test('Greek letters are written as letters', () => {
	expect(label('theta')).toEqual({ base: 'θ', subscript: '', upright: false });
	expect(plainLabel('alpha2')).toBe('α₂');
});

test('a long name stays an upright word', () => {
	expect(label('loss')).toEqual({ base: 'loss', subscript: '', upright: true });
	expect(label('layer1')).toEqual({ base: 'layer1', subscript: '', upright: true });
	expect(label('loss_2')).toEqual({ base: 'loss', subscript: '2', upright: true });
});

test('a name with several underscores keeps them', () => {
	const name = 'weight_matrix_entry';
	expect(label(name)).toEqual({ base: name, subscript: '', upright: true });
	expect(plainLabel(name)).toBe(name);
});

test('odd names come back as they are', () => {
	for (const name of ['_', '_x', 'x_', '__']) expect(plainLabel(name)).toContain(name[0]);
});

test('names that every object has are names like any other', () => {
	for (const name of ['constructor', 'toString', '__proto__'])
		expect(typeof label(name).base).toBe('string');
	expect(plainLabel('constructor')).toBe('constructor');
});
