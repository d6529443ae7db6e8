import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LONG_PAUSE, PAUSE, TypingClock } from './typing-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function clock(): { clock: TypingClock; told: boolean[] } {
	const told: boolean[] = [];
	return { clock: new TypingClock((typing) => told.push(typing)), told };
}

test('typing ends a pause after the last key, told once', () => {
	const { clock: typing, told } = clock();
	for (let key = 0; key < 5; key++) {
		typing.type();
		vi.advanceTimersByTime(PAUSE - 1);
	}
	expect(told).toEqual([true]);
	vi.advanceTimersByTime(1);
	expect(told).toEqual([true, false]);
	vi.advanceTimersByTime(10 * PAUSE);
	expect(told).toEqual([true, false]);
});

test('leaving the field ends typing at once, and only typing', () => {
	const { clock: typing, told } = clock();
	typing.stop();
	expect(told).toEqual([]);
	typing.type();
	typing.stop();
	vi.advanceTimersByTime(PAUSE);
	expect(told).toEqual([true, false]);
});

test('in the middle of a statement the pause is longer, and the last key decides', () => {
	const { clock: typing, told } = clock();
	typing.type(LONG_PAUSE);
	vi.advanceTimersByTime(LONG_PAUSE - 1);
	expect(told).toEqual([true]);
	typing.type();
	vi.advanceTimersByTime(PAUSE);
	expect(told).toEqual([true, false]);
});
