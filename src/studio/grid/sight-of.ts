import type { Attachment } from 'svelte/attachments';
import type { Sight } from './grid-state.svelte.ts';

/** Tells which part of a scrolling box is in sight, now and whenever it changes. */
export const sightOf =
	(tell: (sight: Sight) => void): Attachment<HTMLElement> =>
	(box) => {
		const look = (): void =>
			tell({
				left: box.scrollLeft,
				top: box.scrollTop,
				width: box.clientWidth,
				height: box.clientHeight
			});
		const watch = new ResizeObserver(look);
		watch.observe(box);
		box.addEventListener('scroll', look, { passive: true });
		return () => {
			watch.disconnect();
			box.removeEventListener('scroll', look);
		};
	};
