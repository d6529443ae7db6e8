/** Turns the tip of a message to the part of the text that it is about. */
import type { Attachment } from 'svelte/attachments';

/** Px that the tip stays away from the round corners, and half its width. */
const CORNER = 14;
const HALF = 5;

/** Once the text is marked, which is after the message is there. */
export const pointed: Attachment<HTMLElement> = (message) => {
	const frame = requestAnimationFrame(() => {
		const mark = message.closest('section')?.querySelector('.said-error');
		if (!mark) return;
		const [box, at] = [message.getBoundingClientRect(), mark.getBoundingClientRect()];
		const middle = at.left + at.width / 2 - box.left - HALF;
		const most = box.width - CORNER - 2 * HALF;
		message.style.setProperty('--tip', `${Math.max(CORNER, Math.min(most, middle))}px`);
	});
	return () => cancelAnimationFrame(frame);
};
