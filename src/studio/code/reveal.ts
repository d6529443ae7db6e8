/** Scrolls inside the box alone, and no farther than needed: the page around it stays where it is. */
export function reveal(box: HTMLElement, line: Element | undefined): void {
	if (!(line instanceof HTMLElement)) return;
	const [top, bottom] = [line.offsetTop, line.offsetTop + line.offsetHeight];
	// A line of room on either side, so that what comes before and after can be seen.
	const room = line.offsetHeight;
	if (top - room < box.scrollTop) box.scrollTop = top - room;
	else if (bottom + room > box.scrollTop + box.clientHeight)
		box.scrollTop = bottom + room - box.clientHeight;
}
