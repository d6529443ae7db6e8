/** How the page is divided: three columns, two, or one. */
export type FrameSize = 'wide' | 'medium' | 'narrow';

/** The same widths as in the media queries of Frame.svelte. */
const WIDE = '(min-width: 1200px)';
const NARROW = '(max-width: 859px)';

/** Reports the size now and whenever it changes; returns what ends the reports. */
export function watchFrameSize(report: (size: FrameSize) => void): () => void {
	const wide = matchMedia(WIDE);
	const narrow = matchMedia(NARROW);
	const tell = (): void => report(wide.matches ? 'wide' : narrow.matches ? 'narrow' : 'medium');
	tell();
	wide.addEventListener('change', tell);
	narrow.addEventListener('change', tell);
	return () => {
		wide.removeEventListener('change', tell);
		narrow.removeEventListener('change', tell);
	};
}
