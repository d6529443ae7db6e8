import { expect, test } from 'vitest';
import { actionOf, type Key, type TargetKind } from './keys.ts';

const press = (key: string, target: TargetKind = 'page', held: Partial<Key> = {}) =>
	actionOf(
		{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held },
		target
	);

test('arrows step, and with Shift they step by phase', () => {
	expect(press('ArrowRight')).toBe('next');
	expect(press('ArrowLeft')).toBe('previous');
	expect(press('ArrowRight', 'page', { shiftKey: true })).toBe('next-phase');
	expect(press('ArrowLeft', 'page', { shiftKey: true })).toBe('previous-phase');
});

test('a character counts however it was typed', () => {
	expect(press('?', 'page', { shiftKey: true })).toBe('keys');
	expect(press('E', 'page', { shiftKey: true })).toBe('edit');
	expect(press('+', 'page', { shiftKey: true })).toBe('zoom-in');
	expect(press('=')).toBe('zoom-in');
});

test('W asks about a value, and with Shift about a gradient', () => {
	expect(press('w')).toBe('why-value');
	expect(press('W', 'page', { shiftKey: true })).toBe('why-gradient');
	expect(press('w', 'button')).toBe('why-value');
	expect(press('w', 'text')).toBeNull();
});

test('keys held with Control, Command or Alt are the browser’s', () => {
	for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
		expect(press('ArrowRight', 'page', held)).toBeNull();
});

test('where text is typed and where a dialog is open, every key is theirs', () => {
	for (const key of ['ArrowRight', ' ', 'g', '?', 'Home', '0'])
		for (const target of ['text', 'dialog'] as const) expect(press(key, target)).toBeNull();
});

test('a slider keeps the keys that move it and leaves the others', () => {
	for (const key of ['ArrowRight', 'ArrowUp', 'Home', 'End'])
		expect(press(key, 'moved')).toBeNull();
	expect(press(' ', 'moved')).toBe('play');
	expect(press('.', 'moved')).toBe('next-edge');
});

test('Space on a button presses that button', () => {
	expect(press(' ', 'button')).toBeNull();
	expect(press('ArrowRight', 'button')).toBe('next');
});

test('t differentiates what is pointed at, and is a letter where one types', () => {
	expect(press('t')).toBe('target');
	expect(press('t', 'button')).toBe('target');
	expect(press('t', 'text')).toBeNull();
});

test('other keys do nothing, names of object members included', () => {
	for (const key of ['a', 'Tab', 'Escape', 'Shift', 'constructor', 'F1'])
		expect(press(key)).toBeNull();
});
