/** The sign that there is more: the end at which a scrolling box cuts its content fades out (app.css). */
import type { Attachment } from 'svelte/attachments';

/** Less than this, in px, is rounding. */
const SLACK = 2;

/** Which ends of `length` are cut by a window of `shown` that begins at `from`: start, end, both or none. */
export function cutEnds(from: number, shown: number, length: number): string {
	const start = from > SLACK ? ['start'] : [];
	return [...start, ...(length - shown - from > SLACK ? ['end'] : [])].join(' ');
}

/** Keeps `data-cut-x` or `data-cut-y` of a scrolling element up to date; returns what ends it. */
export function watchEnds(
	element: HTMLElement,
	axis: 'x' | 'y',
	onchange?: (cut: string) => void
): () => void {
	const tell = (): void => {
		const cut =
			axis === 'x'
				? cutEnds(element.scrollLeft, element.clientWidth, element.scrollWidth)
				: cutEnds(element.scrollTop, element.clientHeight, element.scrollHeight);
		const name = axis === 'x' ? 'cutX' : 'cutY';
		if (element.dataset[name] === cut) return;
		element.dataset[name] = cut;
		onchange?.(cut);
	};
	const size = new ResizeObserver(tell);
	size.observe(element);
	const content = new MutationObserver(tell);
	content.observe(element, { childList: true, characterData: true, subtree: true });
	element.addEventListener('scroll', tell, { passive: true });
	tell();
	return () => {
		size.disconnect();
		content.disconnect();
		element.removeEventListener('scroll', tell);
	};
}

/**
 * The same for an element of a component; where it is cut it takes the focus, so that keys can scroll it. With a `name`
 * it says what is focused then; without one the element has a role and a name of its own.
 */
export const fadedEnds =
	(axis: 'x' | 'y', name?: string): Attachment<HTMLElement> =>
	(element) =>
		watchEnds(element, axis, (cut) => {
			const given = {
				tabindex: '0',
				...(name === undefined ? {} : { role: 'group', 'aria-label': name })
			};
			for (const [attribute, value] of Object.entries(given))
				if (cut === '') element.removeAttribute(attribute);
				else element.setAttribute(attribute, value);
		});
