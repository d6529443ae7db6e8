import { expect, test } from 'vitest';
import { told } from './told.ts';

const message = (written: string, instead: string): string =>
	`A letter with an accent or another mark cannot be part of a name. Write \`${instead}\` in place of \`${written}\`.`;

test.each([
	['«x\u0302» + 1', 'x_hat', 'x_hat + 1'],
	['«x\u0304»^2', 'x_bar', 'x_bar^2'],
	['«x\u0307»*t', 'x_dot', 'x_dot*t'],
	['«w\u0303»', 'w_tilde', 'w_tilde'],
	['«a\u20d7»', 'a_vec', 'a_vec'],
	['«α\u0302»', 'α_hat', 'α_hat'],
	['«ŷ» - y', 'y_hat', 'y_hat - y'],
	['2«x̄»', 'x_bar', '2x_bar'],
	['«x̂»_1 - x̂²', 'x_hat', 'x_hat_1 - x_hat²'],
	['(«ŷ» - 1)*ŷ', 'y_hat', '(y_hat - 1)*y_hat']
])('%s: a mark above a letter is written as a word behind it', (shown, instead, fixed) => {
	const written = /«(.*)»/.exec(shown)?.[1] ?? '';
	expect(told(shown, true)).toEqual({ shown, message: message(written, instead), fixed });
});

test('within a word a letter loses its mark', () => {
	const shown = 'na«ï»ve*2';
	expect(told(shown, true)).toEqual({ shown, message: message('ï', 'i'), fixed: 'naive*2' });
});

test('a mark over no letter can only be removed', () => {
	expect(told('1«\u0302» + x', true).fixed).toBe('1 + x');
});
