import { expect, test } from 'vitest';
import { Reader } from './reader.ts';

test('a view that was just moved by hand stays for a while, and while it is held', () => {
	const reader = new Reader();
	expect(reader.allows(0)).toBe(true);
	reader.move(1000);
	expect(reader.allows(1500)).toBe(false);
	expect(reader.allows(3000)).toBe(true);
	reader.hold(true);
	expect(reader.allows(9000)).toBe(false);
	reader.hold(false);
	expect(reader.allows(9000)).toBe(true);
});

test('while the steps go on by themselves, a view that was moved by hand stays until the reader goes on', () => {
	const reader = new Reader();
	reader.move(0, 1.3);
	expect(reader.allows(5000, true)).toBe(true);
	reader.move(1000);
	expect(reader.allows(60_000, true)).toBe(false);
	expect(reader.allows(60_000)).toBe(true);
	reader.follow();
	expect(reader.allows(60_000, true)).toBe(true);
});

test('a chosen scale holds until another graph comes; a drag does not choose one', () => {
	const reader = new Reader();
	reader.move(0);
	expect(reader.scale).toBeUndefined();
	reader.move(0, 1.3);
	reader.move(1);
	expect(reader.scale).toBe(1.3);
	reader.forget();
	expect(reader.scale).toBeUndefined();
	expect(reader.allows(2)).toBe(true);
});

test('all of the graph is wanted until the reader moves it or another graph comes', () => {
	const reader = new Reader();
	reader.fit(0.4);
	expect([reader.whole, reader.scale]).toEqual([true, 0.4]);
	reader.move(0);
	expect(reader.whole).toBe(false);
	reader.fit(0.4);
	reader.forget();
	expect(reader.whole).toBe(false);
});
