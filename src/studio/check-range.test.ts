import { expect, test } from 'vitest';
import { checkRange } from './check-range.ts';

const messages = (min: string, max: string, step: string): object => {
	const checked = checkRange({ min, max, step });
	return checked.ok ? {} : checked.messages;
};

test('three good fields make a range', () => {
	expect(checkRange({ min: '−1', max: '1', step: '1/4' })).toEqual({
		ok: true,
		range: { min: -1, max: 1, step: 0.25 }
	});
});

test('each bad field gets its own message', () => {
	expect(Object.keys(messages('a', '1', ''))).toEqual(['min', 'step']);
});

test('a range without room is refused', () => {
	expect(messages('2', '2', '0.1')).toHaveProperty('max');
	expect(messages('0', '1', '0')).toHaveProperty('step');
	expect(messages('0', '1', '-1')).toHaveProperty('step');
	expect(messages('0', '1', '3')).toHaveProperty('step');
});
