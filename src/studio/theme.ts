/** Light or dark: as the system has it, or as the reader chose. static/theme.js applies a choice before the first paint. */

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'gradgraph:theme';

/** Shows a theme and keeps it where storage is allowed; the system’s own is kept as no choice at all. */
export function chooseTheme(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	try {
		if (theme === 'system') localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		// Storage is blocked: the choice lasts as long as the page.
	}
}

/** What the button does next: the other of the two, and back to the system’s where they agree. */
export function otherTheme(theme: Theme, systemIsDark: boolean): Theme {
	const dark = theme === 'system' ? systemIsDark : theme === 'dark';
	if (dark === systemIsDark) return dark ? 'light' : 'dark';
	return 'system';
}

/** Turns light into dark and dark into light. */
export function toggleTheme(): void {
	const shown = document.documentElement.dataset.theme;
	const theme = shown === 'light' || shown === 'dark' ? shown : 'system';
	chooseTheme(otherTheme(theme, matchMedia('(prefers-color-scheme: dark)').matches));
}
