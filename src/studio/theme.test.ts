import { afterEach, expect, test, vi } from 'vitest';
import { chooseTheme, otherTheme, storedTheme, toggleTheme } from './theme.ts';

afterEach(() => vi.unstubAllGlobals());

/** As much of a browser as the theme touches. */
function browser({ systemIsDark = false, blocked = false } = {}) {
	const kept = new Map<string, string>();
	const dataset: Record<string, string> = {};
	const refuse = (): never => {
		throw new DOMException('denied', 'SecurityError');
	};
	vi.stubGlobal('document', { documentElement: { dataset } });
	vi.stubGlobal('matchMedia', () => ({ matches: systemIsDark }));
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => (blocked ? refuse() : (kept.get(key) ?? null)),
		setItem: (key: string, value: string) => (blocked ? refuse() : kept.set(key, value)),
		removeItem: (key: string) => (blocked ? refuse() : kept.delete(key))
	});
	return { kept, dataset };
}

test('the button always changes what is seen', () => {
	expect(otherTheme('system', false)).toBe('dark');
	expect(otherTheme('system', true)).toBe('light');
	expect(otherTheme('light', false)).toBe('dark');
	expect(otherTheme('dark', true)).toBe('light');
});

test('going back to what the system shows leaves no choice behind', () => {
	expect(otherTheme('dark', false)).toBe('system');
	const { kept, dataset } = browser();
	toggleTheme();
	expect(dataset['theme']).toBe('dark');
	expect(kept.get('gradgraph:theme')).toBe('dark');
	expect(storedTheme()).toBe('dark');
	toggleTheme();
	expect(dataset).toEqual({});
	expect(kept.size).toBe(0);
	expect(storedTheme()).toBe('system');
});

test('without storage the theme still changes', () => {
	const { dataset } = browser({ blocked: true });
	expect(storedTheme()).toBe('system');
	chooseTheme('dark');
	expect(dataset['theme']).toBe('dark');
});

test('an unknown word in storage counts as no choice', () => {
	browser().kept.set('gradgraph:theme', 'purple');
	expect(storedTheme()).toBe('system');
});
