import type { Attachment } from 'svelte/attachments';
import { placePopover } from '../place-popover.ts';

/**
 * Opens a popover at a place of the text, above all else, so that no panel cuts it; it follows the text
 * while something scrolls, and finds its place anew when what is `shown` in it has changed.
 */
export function floating(
	place: () => DOMRect | undefined,
	shown: () => unknown
): Attachment<HTMLElement> {
	return (popover) => {
		void shown();
		const put = (): void => {
			const at = place();
			if (at) placePopover(popover, { getBoundingClientRect: () => at });
		};
		if (!popover.matches(':popover-open')) popover.showPopover();
		put();
		addEventListener('scroll', put, { capture: true, passive: true });
		addEventListener('resize', put);
		return () => {
			removeEventListener('scroll', put, { capture: true });
			removeEventListener('resize', put);
		};
	};
}
