/** Where the cards stand, and their way there after the text was edited. */
import { Tween } from 'svelte/motion';
import { easeCubicInOut } from 'd3';
import type { Graph } from '$graph/graph.ts';
import { between, type Placed } from '$viz/between.ts';
import { layout, type Direction } from '$viz/layout.ts';
import { sameStructure } from './same-structure.ts';

/** Milliseconds, as LOOK has it for a new layout. */
const DURATION = 240;

export class Places {
	#from: Placed;
	#to: Placed;
	readonly #time = new Tween(1, { duration: DURATION, easing: easeCubicInOut });
	readonly layout = $derived.by(() =>
		this.#time.current < 1 ? between(this.#from, this.#to, this.#time.current) : this.#to.layout
	);

	/** The layout at the end of the way. */
	readonly arranged = $derived.by(() => this.#to.layout);

	constructor(graph: Graph, direction: Direction) {
		this.#to = $state.raw({ graph, layout: layout(graph, { direction }) });
		this.#from = $state.raw(this.#to);
	}

	/** Cards keep their places, and the view its zoom, as long as the structure is the same. */
	arrange(graph: Graph, direction: Direction, still: boolean): void {
		const { graph: last, layout: kept } = this.#to;
		const turned = kept.metrics.direction !== direction;
		if (!turned && sameStructure(last, graph)) {
			this.#to = { graph, layout: kept };
			return;
		}
		this.#from = { graph: last, layout: this.layout };
		this.#to = { graph, layout: layout(graph, { direction }) };
		void this.#time.set(turned || still ? 1 : 0, { duration: 0 });
		if (!turned && !still) void this.#time.set(1);
	}
}
