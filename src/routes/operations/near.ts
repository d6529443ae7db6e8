/** Tells once that an element comes into view, `margin` px before it does: what nobody sees is not worked out. */
import type { Attachment } from 'svelte/attachments';

export const onNear =
	(margin: number, call: () => void): Attachment<Element> =>
	(element) => {
		const observer = new IntersectionObserver(
			(seen) => {
				if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				call();
			},
			{ rootMargin: `${margin}px` }
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
