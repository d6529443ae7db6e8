/** Reports whether the page is dark, now and whenever the reader or the system changes it; returns what ends it. */
export function watchDark(report: (dark: boolean) => void): () => void {
	const root = document.documentElement;
	const system = matchMedia('(prefers-color-scheme: dark)');
	const tell = (): void => {
		const { theme } = root.dataset;
		report(theme === 'dark' || (theme !== 'light' && system.matches));
	};
	const chosen = new MutationObserver(tell);
	chosen.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
	system.addEventListener('change', tell);
	tell();
	return () => {
		chosen.disconnect();
		system.removeEventListener('change', tell);
	};
}
