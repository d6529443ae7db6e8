/** The view of one drawing: where it stands, where it goes, and who moves it. */
import {
	easeCubicInOut,
	interpolateArray,
	select,
	zoom,
	zoomIdentity,
	zoomTransform,
	type D3ZoomEvent,
	type ZoomTransform
} from 'd3';
import { home, toward, type Room } from './camera.ts';
import { fit, type Fit } from './fit.ts';
import type { Rect } from './layout.ts';
import type { Why, Zooming } from './zoom.ts';

type ZoomEvent = D3ZoomEvent<SVGSVGElement, unknown>;

/** Ms in which the view comes to what a step is about: before the tokens arrive there. */
const DURATION = 300;

export class ZoomView {
	readonly #svg: SVGSVGElement;
	readonly #zooming: Zooming;
	readonly #behaviour = zoom<SVGSVGElement, unknown>();
	/** Where it stands, or where it is on its way to. */
	#goal: Fit = { k: 1, x: 0, y: 0 };

	constructor(svg: SVGSVGElement, zooming: Zooming) {
		this.#svg = svg;
		this.#zooming = zooming;
		this.#behaviour
			.extent(() => [
				[0, 0],
				[svg.clientWidth, svg.clientHeight]
			])
			.scaleExtent([0.05, 4])
			.interpolate(interpolateArray)
			.on('start', (event: ZoomEvent) => this.#hold(event, true))
			.on('zoom', (event: ZoomEvent) => this.#zoomed(event))
			.on('end', (event: ZoomEvent) => this.#hold(event, false));
		select(svg)
			.call(this.#behaviour)
			.on('dblclick.zoom', () => this.fit());
	}

	/** All of the graph. */
	fit(): void {
		const { bounds, insets, reader } = this.#zooming;
		const whole = fit(bounds, this.#svg.clientWidth, this.#svg.clientHeight, insets);
		reader.fit(whole.k);
		this.#jump(whole);
	}

	/** As a new drawing stands, or as the reader wanted to see it. */
	settle(): void {
		const { reader, focus } = this.#zooming;
		if (reader.whole) return this.fit();
		reader.forget();
		this.#jump(home(this.#room(), focus()));
	}

	scaleBy(factor: number): void {
		this.#behaviour.scaleBy(select(this.#svg), factor);
		this.#goal = fitOf(zoomTransform(this.#svg));
		this.#zooming.reader.move(performance.now(), this.#goal.k);
	}

	follow(focus: readonly Rect[], why: Why = 'stepped'): void {
		const { reader } = this.#zooming;
		if (this.#svg.clientWidth === 0) return;
		if (why !== 'asked' && !reader.allows(performance.now(), why === 'played')) return;
		if (why === 'asked') reader.move(performance.now());
		const to = toward(this.#goal, this.#room(), focus, reader.scale);
		if (to === this.#goal) return;
		if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#jump(to);
		else this.#glide(to);
	}

	leave(): void {
		select(this.#svg).interrupt().on('.zoom', null);
	}

	#room(): Room {
		return { ...this.#zooming, width: this.#svg.clientWidth, height: this.#svg.clientHeight };
	}

	#jump(to: Fit): void {
		this.#goal = to;
		this.#behaviour.transform(select(this.#svg), transformOf(to));
	}

	#glide(to: Fit): void {
		this.#goal = to;
		select(this.#svg)
			.transition()
			.duration(DURATION)
			.ease(easeCubicInOut)
			.call((moving) => this.#behaviour.transform(moving, transformOf(to)));
	}

	/** Only what the reader does has an event behind it. */
	#hold({ sourceEvent, transform }: ZoomEvent, holding: boolean): void {
		if (!sourceEvent) return;
		this.#goal = fitOf(transform);
		this.#zooming.reader.hold(holding);
	}

	#zoomed({ sourceEvent, transform }: ZoomEvent): void {
		const { reader, onzoom } = this.#zooming;
		onzoom(fitOf(transform));
		if (!sourceEvent) return;
		const { k } = this.#goal;
		this.#goal = fitOf(transform);
		reader.move(performance.now(), transform.k === k ? undefined : transform.k);
	}
}

const fitOf = ({ k, x, y }: ZoomTransform): Fit => ({ k, x, y });
const transformOf = ({ k, x, y }: Fit): ZoomTransform => zoomIdentity.translate(x, y).scale(k);
