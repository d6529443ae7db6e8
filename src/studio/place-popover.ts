/** Where a popover stands: below what opened it, above where there is more room, never off the screen. */
import { clamp } from './range.ts';

const GAP = 4;
const MARGIN = 8;

/** Moves an open popover that has grown no further than it must; while it fits it stays where it is. */
export function keepOnScreen(popover: HTMLElement): void {
	const { left, top } = popover.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = popover;
	popover.style.left = `${clamp(left, MARGIN, Math.max(MARGIN, innerWidth - width - MARGIN))}px`;
	popover.style.top = `${clamp(top, MARGIN, Math.max(MARGIN, innerHeight - height - MARGIN))}px`;
}

/** Moves an open popover to its anchor. Set through the DOM, which the content security policy allows. */
export function placePopover(
	popover: HTMLElement,
	anchor: Pick<Element, 'getBoundingClientRect'>
): void {
	const at = anchor.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = popover;
	const below = at.bottom + GAP;
	const fits = below + height + MARGIN <= innerHeight || at.top < innerHeight / 2;
	const top = fits ? below : at.top - GAP - height;
	popover.style.left = `${clamp(at.left, MARGIN, Math.max(MARGIN, innerWidth - width - MARGIN))}px`;
	popover.style.top = `${clamp(top, MARGIN, Math.max(MARGIN, innerHeight - height - MARGIN))}px`;
}
