/** Where the cards stand, and their way there after the text was edited. */
import { Tween } from 'svelte/motion';
import { easeCubicInOut } from 'd3';
import type { Graph, NodeId } from '$graph/graph.ts';
import { between, type Placed } from '$viz/between.ts';
import { layout, type Direction, type Layout } from '$viz/layout.ts';
import { sameStructure } from './same-structure.ts';

/** Milliseconds, as LOOK has it for a new layout. */
const DURATION = 240;

/** What the places depend on. */
export interface Arrangement {
	readonly graph: Graph;
	readonly direction: Direction;
	readonly target: NodeId;
	/** Tensors whose cards are open. */
	readonly open: ReadonlySet<NodeId>;
}

interface Arranged extends Placed {
	readonly arrangement: Arrangement;
}

export class Places {
	#from: Placed;
	#to: Arranged;
	readonly #time = new Tween(1, { duration: DURATION, easing: easeCubicInOut });
	readonly layout = $derived.by(() =>
		this.#time.current < 1 ? between(this.#from, this.#to, this.#time.current) : this.#to.layout
	);

	/** The layout at the end of the way. */
	readonly arranged = $derived.by(() => this.#to.layout);

	constructor(arrangement: Arrangement) {
		this.#to = $state.raw(placed(arrangement, laidOut(arrangement)));
		this.#from = $state.raw(this.#to);
	}

	/** Cards keep their places, and the view its zoom, as long as the structure is the same. */
	arrange(arrangement: Arrangement, still: boolean): void {
		const { arrangement: last, graph, layout: kept } = this.#to;
		if (sameArrangement(last, arrangement)) {
			this.#to = placed(arrangement, kept);
			return;
		}
		const turned = last.direction !== arrangement.direction;
		this.#from = { graph, layout: this.layout };
		this.#to = placed(arrangement, laidOut(arrangement));
		void this.#time.set(turned || still ? 1 : 0, { duration: 0 });
		if (!turned && !still) void this.#time.set(1);
	}
}

const laidOut = ({ graph, ...options }: Arrangement): Layout => layout(graph, options);

const placed = (arrangement: Arrangement, layout: Layout): Arranged => ({
	arrangement,
	graph: arrangement.graph,
	layout
});

const sameArrangement = (a: Arrangement, b: Arrangement): boolean =>
	a.direction === b.direction &&
	a.target === b.target &&
	a.open.size === b.open.size &&
	[...a.open].every((node) => b.open.has(node)) &&
	sameStructure(a.graph, b.graph);
