/** Dragging a number of a grid sideways; a click stays a click, and a finger that goes down scrolls. */
import type { Attachment } from 'svelte/attachments';
import { stepped } from '$viz/stepped.ts';
import type { DragPhase } from '$viz/value-drag.ts';

interface Dragged {
	/** In the tensor’s data. */
	readonly index: number;
	readonly value: number;
	readonly step: number;
	readonly report: (index: number, value: number, phase: DragPhase) => void;
}

/** Pixels for one step of the value, as on a card of the graph. */
const PIXELS = 4;

/**
 * For the box around all numbers, each of which stands in an element with `data-index`: such elements come
 * and go while one drags. `read` is asked when the pointer goes down; undefined where nothing may be dragged.
 */
export function entryDrag(read: (index: number) => Dragged | undefined): Attachment<HTMLElement> {
	return (element) => {
		let from: (Dragged & { readonly x: number; readonly pointer: number }) | undefined;
		let dragging = false;
		const at = (x: number): number =>
			from ? stepped(from.value, from.step, Math.round((x - from.x) / PIXELS)) : NaN;
		const down = (event: PointerEvent): void => {
			const usable = event.button === 0 && event.isPrimary;
			const now = usable ? read(indexUnder(event)) : undefined;
			from = now && { ...now, x: event.clientX, pointer: event.pointerId };
		};
		const move = (event: PointerEvent): void => {
			if (event.pointerId !== from?.pointer) return;
			if (!dragging && Math.abs(event.clientX - from.x) < PIXELS) return;
			if (!dragging) {
				dragging = true;
				element.setPointerCapture(event.pointerId);
				from.report(from.index, from.value, 'start');
			}
			from.report(from.index, at(event.clientX), 'move');
		};
		const end = (event: PointerEvent): void => {
			const value = event.type === 'pointerup' ? at(event.clientX) : (from?.value ?? NaN);
			if (dragging) from?.report(from.index, value, 'end');
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

/** NaN beside all numbers. */
const indexUnder = ({ target }: PointerEvent): number =>
	Number(
		target instanceof Element ? target.closest<HTMLElement>('[data-index]')?.dataset['index'] : NaN
	);

const swallow = (event: Event): void => event.stopPropagation();
