/** What the page shows beside the field, for those who hear it. */
export interface Relations {
	/** The messages about the text. */
	readonly description: Element | undefined;
	/** The list of choices, and the one that is chosen. */
	readonly list: Element | undefined;
	readonly chosen: Element | undefined;
}

const some = (element: Element | undefined): readonly Element[] | null =>
	element ? [element] : null;

/**
 * Ties the field to them: an id does not reach out of the shadow root, an element does. Where a browser
 * does not know that yet, `aria-description` tells the messages, and a status tells the choice.
 */
export function relate(field: HTMLElement, { description, list, chosen }: Relations): void {
	field.ariaDescribedByElements = some(description);
	field.ariaControlsElements = some(list);
	field.ariaActiveDescendantElement = chosen ?? null;
}

/** Whether the choice is heard by itself. */
export const reaches = (): boolean => 'ariaActiveDescendantElement' in Element.prototype;
