import { afterEach, expect, test, vi } from 'vitest';
import { chooseTheme, otherTheme, toggleTheme } from './theme.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the page does before its first paint: static/theme.js, read anew. */
async function firstPaint(): Promise<void> {
	vi.resetModules();
	// a plain script: it is run, and gives nothing
	const script: string = '../../static/theme.js';
	await import(/* @vite-ignore */ script);
}

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
	toggleTheme();
	expect(dataset).toEqual({});
	expect(kept.size).toBe(0);
});

test('what was chosen is there at the next first paint', async () => {
	const { dataset } = browser();
	chooseTheme('dark');
	delete dataset['theme'];
	await firstPaint();
	expect(dataset['theme']).toBe('dark');
});

test('without storage the theme still changes', async () => {
	const { dataset } = browser({ blocked: true });
	await firstPaint();
	expect(dataset).toEqual({});
	chooseTheme('dark');
	expect(dataset['theme']).toBe('dark');
});

test('an unknown word in storage counts as no choice', async () => {
	const { dataset, kept } = browser();
	kept.set('gradgraph:theme', 'purple');
	await firstPaint();
	expect(dataset).toEqual({});
});
