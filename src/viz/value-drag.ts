/** Dragging a number sideways, as on a slider without a track. */
import { drag, select, type D3DragEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { stepped } from './stepped.ts';

/** One drag is a start, any number of moves and an end, so that it can be undone as one. */
export type DragPhase = 'start' | 'move' | 'end';

interface Dragged {
	readonly value: number;
	readonly step: number;
	readonly report: (value: number, phase: DragPhase) => void;
}

type Event = D3DragEvent<SVGRectElement, unknown, unknown>;

/** Pixels of the drawing for one step of the value. */
const PIXELS = 4;

/** `read` is asked when a drag begins, so that one attachment serves all frames. */
export function valueDrag(read: () => Dragged): Attachment<SVGRectElement> {
	return (rect) => {
		let from: Dragged & { readonly x: number } = { ...read(), x: 0 };
		const at = ({ x }: Event): number =>
			stepped(from.value, from.step, Math.round((x - from.x) / PIXELS));
		const behaviour = drag<SVGRectElement, unknown>()
			.on('start', (event: Event) => {
				from = { ...read(), x: event.x };
				from.report(from.value, 'start');
			})
			.on('drag', (event: Event) => from.report(at(event), 'move'))
			.on('end', (event: Event) => from.report(at(event), 'end'));
		select(rect).call(behaviour);
		return () => void select(rect).on('.drag', null);
	};
}
