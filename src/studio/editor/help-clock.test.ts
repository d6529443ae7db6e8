import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HelpClock, LEAVE, REST } from './help-clock.ts';
import type { Word } from './words.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sin: Word = { text: 'sin', from: 4, to: 7 };
const x: Word = { text: 'x', from: 8, to: 9 };

function clock(): { clock: HelpClock; shown: (string | null)[] } {
	const shown: (string | null)[] = [];
	return { clock: new HelpClock((word) => shown.push(word?.text ?? null)), shown };
}

test('a pointer that rests on a name brings its help, one that passes does not', () => {
	const { clock: help, shown } = clock();
	help.over(sin);
	vi.advanceTimersByTime(REST - 1);
	help.over(x);
	vi.advanceTimersByTime(REST - 1);
	expect(shown).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(shown).toEqual(['x']);
});

test('help leaves a moment after the pointer, unless the pointer reaches it', () => {
	const { clock: help, shown } = clock();
	help.now(sin);
	help.over(null);
	vi.advanceTimersByTime(LEAVE - 1);
	help.keep();
	vi.advanceTimersByTime(10 * LEAVE);
	expect(shown).toEqual(['sin']);
	help.over(null);
	vi.advanceTimersByTime(LEAVE);
	expect(shown).toEqual(['sin', null]);
});

test('a key takes it away at once, also what was only to come', () => {
	const { clock: help, shown } = clock();
	help.over(sin);
	help.now(null);
	vi.advanceTimersByTime(10 * REST);
	expect(shown).toEqual([]);
});
