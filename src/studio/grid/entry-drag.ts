/** Dragging a number of a grid sideways; a click stays a click, and a finger that goes down scrolls. */
import type { Attachment } from 'svelte/attachments';
import { stepped } from '$viz/stepped.ts';
import type { DragPhase } from '$viz/value-drag.ts';

interface Dragged {
	readonly value: number;
	readonly step: number;
	readonly disabled: boolean;
	readonly report: (value: number, phase: DragPhase) => void;
}

/** Pixels for one step of the value, as on a card of the graph. */
const PIXELS = 4;

/** `read` is asked when the pointer goes down, so that one attachment serves all frames. */
export function entryDrag(read: () => Dragged): Attachment<HTMLElement> {
	return (element) => {
		let from: (Dragged & { readonly x: number; readonly pointer: number }) | undefined;
		let dragging = false;
		const at = (x: number): number =>
			from ? stepped(from.value, from.step, Math.round((x - from.x) / PIXELS)) : NaN;
		const down = (event: PointerEvent): void => {
			const now = read();
			const usable = event.button === 0 && event.isPrimary && !now.disabled;
			from = usable ? { ...now, x: event.clientX, pointer: event.pointerId } : undefined;
		};
		const move = (event: PointerEvent): void => {
			if (event.pointerId !== from?.pointer) return;
			if (!dragging && Math.abs(event.clientX - from.x) < PIXELS) return;
			if (!dragging) {
				dragging = true;
				element.setPointerCapture(event.pointerId);
				from.report(from.value, 'start');
			}
			from.report(at(event.clientX), 'move');
		};
		const end = (event: PointerEvent): void => {
			if (dragging)
				from?.report(event.type === 'pointerup' ? at(event.clientX) : from.value, 'end');
			from = undefined;
			// The click that follows belongs to the drag.
			if (dragging && event.type === 'pointerup')
				element.addEventListener('click', swallow, { capture: true, once: true });
			dragging = false;
			setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
		};
		const listeners = { pointerdown: down, pointermove: move, pointerup: end, pointercancel: end };
		for (const [name, listener] of Object.entries(listeners))
			element.addEventListener(name, listener as EventListener);
		return () => {
			for (const [name, listener] of Object.entries(listeners))
				element.removeEventListener(name, listener as EventListener);
		};
	};
}

const swallow = (event: Event): void => event.stopPropagation();
