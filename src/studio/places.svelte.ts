/** Where the cards stand, and their way there after the text was edited. */
import { Tween } from 'svelte/motion';
import { easeCubicInOut } from 'd3';
import type { Graph, NodeId } from '$graph/graph.ts';
import { between, type Placed } from '$viz/between.ts';
import { layout, type Direction, type Layout } from '$viz/layout.ts';
import { sameStructure } from './same-structure.ts';
import type { Background } from './work/background.ts';

/** Milliseconds, as LOOK has it for a new layout. */
const DURATION = 240;
/** From so many nodes on, arranging them would take longer than a few frames. */
export const MANY = 500;

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
	/** Of a large graph: as it was put down at first, or for good when there was no time. */
	arranging = $state<'done' | 'waiting' | 'late'>('done');
	readonly #background: Background | undefined;
	/** Counts structures, so that a layout that comes late is not taken for the one on screen. */
	#turn = 0;

	constructor(arrangement: Arrangement, background?: Background) {
		this.#background = background;
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
		this.#turn++;
		const turned = last.direction !== arrangement.direction;
		this.#from = { graph, layout: this.layout };
		const rough = this.#background !== undefined && arrangement.graph.nodes.length > MANY;
		this.#move(placed(arrangement, laidOut(arrangement, rough)), turned || still || rough);
		this.arranging = rough ? 'waiting' : 'done';
		if (rough) void this.#arrangeLater(arrangement);
	}

	#move(to: Arranged, atOnce: boolean): void {
		this.#to = to;
		void this.#time.set(atOnce ? 1 : 0, { duration: 0 });
		if (!atOnce) void this.#time.set(1);
	}

	/** The better places come when they are found, unless something else is shown by then. */
	async #arrangeLater(arrangement: Arrangement): Promise<void> {
		const turn = this.#turn;
		const { graph, ...options } = arrangement;
		const found = await this.#background?.ask('layout', { graph, options }).catch(() => undefined);
		if (turn !== this.#turn) return;
		this.arranging = found ? 'done' : 'late';
		if (found) this.#move(placed(this.#to.arrangement, found), true);
	}
}

const laidOut = ({ graph, ...options }: Arrangement, rough = false): Layout =>
	layout(graph, { ...options, rough });

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
