/** d3-zoom as an attachment: it listens and reports, and writes nothing into the page. */
import type { Attachment } from 'svelte/attachments';
import type { Room } from './camera.ts';
import type { Fit } from './fit.ts';
import type { Rect } from './layout.ts';
import type { Reader } from './reader.ts';
import { ZoomView } from './zoom-view.ts';

export interface ZoomControls {
	readonly zoomIn: () => void;
	readonly zoomOut: () => void;
	readonly fit: () => void;
}

/** A step that came by itself, one that the reader made, or just to see it. */
export type Why = 'played' | 'stepped' | 'asked';

export interface Steering extends ZoomControls {
	/** Brings parts of the drawing into view, unless the reader has just put the view elsewhere. */
	readonly follow: (focus: readonly Rect[], why?: Why) => void;
}

export interface Zooming extends Omit<Room, 'width' | 'height'> {
	readonly reader: Reader;
	/** What the first view of a large graph shows, the most important part first. */
	readonly focus: () => readonly Rect[];
	readonly onzoom: (transform: Fit) => void;
	readonly onready: (steering: Steering) => void;
}

const FACTOR = 1.3;

/** The wheel zooms, dragging pans, a double click fits; stands anew when the size of the view changes. */
export function zoomable(zooming: Zooming): Attachment<SVGSVGElement> {
	return (svg) => {
		const view = new ZoomView(svg, zooming);
		// Calls back once at the start, after the page has been laid out.
		const sizes = new ResizeObserver(() => {
			if (svg.clientWidth > 0) view.settle();
		});
		sizes.observe(svg);
		zooming.onready({
			zoomIn: () => view.scaleBy(FACTOR),
			zoomOut: () => view.scaleBy(1 / FACTOR),
			fit: () => view.fit(),
			follow: (focus, why) => view.follow(focus, why)
		});
		return () => {
			sizes.disconnect();
			view.leave();
		};
	};
}
