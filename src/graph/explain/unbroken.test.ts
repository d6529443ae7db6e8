import { expect, test } from 'vitest';
import { number, say, text, together, type Phrase } from './phrase.ts';
import { plain } from './plain.ts';
import { unbroken } from './unbroken.ts';

const format = (value: number): string => String(value).replace('-', '−');
const n = (value: number): Phrase => number(value, 'forward');
/** Every piece as it is read, those that stay whole between bars. */
const read = (phrases: readonly Phrase[]): string =>
	unbroken(phrases)
		.map((piece) =>
			piece.kind === 'together' ? `|${plain([piece], format)}|` : plain([piece], format)
		)
		.join('');

test('what is calculated is one piece, with the parenthesis it begins with and the words between its signs', () => {
	expect(
		read(say`y gets ${n(1)} × 2 × (${n(-1)} − ${n(0)}) ÷ 6 ${text('=')} ${n(-0.3)}; t too`)
	).toBe('y gets |1 × 2 × (−1 − 0) ÷ 6 = −0.3|; t too');
	expect(read(say`it is (${n(3)} − ${n(2)}) ÷ ${n(4)}.`)).toBe('it is |(3 − 2) ÷ 4|.');
});

test('words, lists and single numbers break as they did', () => {
	for (const phrases of [
		say`from ${n(1)} to ${n(2)}`,
		say`${n(1)}, ${n(2)} and ${n(3)}`,
		say`(${n(1)})`
	])
		expect(read(phrases)).not.toContain('|');
	const whole = together([n(1), text(' = '), n(1)]);
	expect(unbroken([text('so '), whole])).toEqual([text('so '), whole]);
});
