/** d3-zoom as an attachment: it listens and reports, and writes nothing into the page. */
import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import { fit, type Fit, type Insets } from './fit.ts';
import type { Rect } from './layout.ts';

export interface ZoomControls {
	readonly zoomIn: () => void;
	readonly zoomOut: () => void;
	readonly fit: () => void;
}

interface Zooming {
	readonly bounds: Rect;
	readonly insets: Insets;
	readonly onzoom: (transform: Fit) => void;
	readonly onready: (controls: ZoomControls) => void;
}

const FACTOR = 1.3;

/** The wheel zooms, dragging pans, a double click fits; fits anew when the size of the view changes. */
export function zoomable({ bounds, insets, onzoom, onready }: Zooming): Attachment<SVGSVGElement> {
	return (svg) => {
		const view = select(svg);
		const behaviour = zoom<SVGSVGElement, unknown>()
			.extent(() => [
				[0, 0],
				[svg.clientWidth, svg.clientHeight]
			])
			.scaleExtent([0.05, 4])
			.on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) =>
				onzoom({ k, x, y })
			);
		const centre = (): void => {
			const { k, x, y } = fit(bounds, svg.clientWidth, svg.clientHeight, insets);
			behaviour.transform(view, zoomIdentity.translate(x, y).scale(k));
		};
		view.call(behaviour).on('dblclick.zoom', centre);
		// Calls back once at the start, after the page has been laid out.
		const sizes = new ResizeObserver(() => {
			if (svg.clientWidth > 0) centre();
		});
		sizes.observe(svg);
		onready({
			zoomIn: () => behaviour.scaleBy(view, FACTOR),
			zoomOut: () => behaviour.scaleBy(view, 1 / FACTOR),
			fit: centre
		});
		return () => {
			sizes.disconnect();
			view.on('.zoom', null);
		};
	};
}
