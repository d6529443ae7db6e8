/** Places and sizes set through the DOM, because the content security policy blocks style attributes. */
import type { Attachment } from 'svelte/attachments';

export const placed =
	(x: number, y: number): Attachment<HTMLElement> =>
	({ style }) => {
		style.left = `${x}px`;
		style.top = `${y}px`;
	};

export const sized =
	(width: number, height: number): Attachment<HTMLElement> =>
	({ style }) => {
		style.width = `${width}px`;
		style.height = `${height}px`;
	};
