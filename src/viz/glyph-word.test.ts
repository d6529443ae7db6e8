import { expect, test } from 'vitest';
import { operationNames, operations } from '$graph/ops/index.ts';
import { glyphText, wordCell, wordSize } from './glyph-word.ts';
import { METRICS } from './metrics.ts';
import { nameWidth } from './text-width.ts';

test('all words have one size, and none touches the border of its cell', () => {
	for (const direction of ['right', 'down'] as const) {
		const words = operationNames.filter((op) => wordSize(op, direction) !== undefined);
		expect(new Set(words.map((op) => wordSize(op, direction))).size).toBe(1);
		for (const op of words) {
			const text = { base: glyphText(op), subscript: '', upright: true };
			const width = nameWidth(text, wordSize(op, direction) ?? 0);
			expect(wordCell(op, direction) - width, op).toBeGreaterThanOrEqual(6);
		}
	}
});

test('a sign keeps the usual cell, and an abbreviation is spelled out', () => {
	expect(wordCell('multiply', 'right')).toBe(METRICS.right.glyph);
	expect(wordCell('sigmoid', 'down')).toBe(METRICS.down.glyph);
	expect(wordCell('exp', 'right')).toBe(METRICS.right.glyph);
	expect(glyphText('softmax')).toBe('softmax');
	expect(glyphText('multiply')).toBe(operations.multiply.symbol);
});
