import { expect, test, vi } from 'vitest';
import { LIMITS } from '$graph/language/limits.ts';
import type { EditorProps } from './editor-props.ts';
import { Mounted } from './mounted.svelte.ts';

const nobody = (): void => undefined;
const usual: EditorProps = {
	...{ source: 'f = x', label: 'Function' },
	...{ onchange: nobody, onundo: nobody, onredo: nobody }
};

test('a change is told to whoever hears it then', () => {
	const [first, second] = [vi.fn(), vi.fn()];
	let props: EditorProps = { ...usual, onchange: first };
	const { listeners } = new Mounted(() => props);
	listeners.onchange('f = y');
	props = { ...usual, onchange: second };
	listeners.onchange('f = z');
	expect([first.mock.calls, second.mock.calls]).toEqual([[['f = y']], [['f = z']]]);
});

test('the text may be as long as the language lets it, unless the page says otherwise, and nobody need hear the rest', () => {
	const { listeners } = new Mounted(() => usual);
	expect(listeners.maxLength()).toBe(LIMITS.characters);
	expect(new Mounted(() => ({ ...usual, maxLength: 9 })).listeners.maxLength()).toBe(9);
	expect(() => listeners.onhover(3)).not.toThrow();
});

test('the name that is explained is kept with whether it was asked for, and is gone with the help', () => {
	const mounted = new Mounted(() => usual);
	const word = { from: 0, to: 3, text: 'exp' };
	mounted.listeners.onhelp(word, true);
	expect(mounted.asked).toEqual({ word, aloud: true });
	mounted.listeners.onhelp(null, false);
	expect(mounted.asked).toBeNull();
});
