/** Which path is looked at: the input at its end, and one of the ways there. */
import type { Context } from '$graph/explain/context.ts';
import { arrivals } from '$graph/explain/links.ts';
import type { Edge, EdgeId, Graph, GraphNode, NodeId } from '$graph/graph.ts';
import { pathHealth } from '$graph/health/path-health.ts';
import { countText } from '$graph/why/count-paths.ts';
import { pathsOf, type Paths } from '$graph/why/paths.ts';
import { sameStructure } from '../same-structure.ts';

interface Around {
	readonly context: Context;
	/** The node that was selected last. */
	readonly followed: NodeId | undefined;
}

/** The ways to one end, in an order that is kept as long as the graph has the same ones. */
interface Ways {
	readonly graph: Graph;
	readonly target: NodeId;
	readonly end: NodeId;
	/** From the target back, the strongest first. */
	readonly listed: readonly (readonly EdgeId[])[];
	/** "64", however many are listed. */
	readonly count: string;
}

export class PathChoice {
	/** By key, so that a choice survives an edit. */
	#end = $state<string>();
	/** Of the ways to that end. */
	#turn = $state(0);
	readonly #around: () => Around;

	constructor(around: () => Around) {
		this.#around = around;
	}

	/** The inputs that get a gradient, and the node that was selected last. */
	readonly ends = $derived.by<readonly GraphNode[]>(() => {
		const { context, followed } = this.#around();
		const { graph, schedule } = context;
		return graph.nodes.filter(
			({ id, kind }) =>
				(kind === 'input' || id === followed) && arrivals(graph, schedule, id).length > 0
		);
	});

	/** The one chosen, else the one selected in the graph, else the one that the backward pass comes to last. */
	readonly end = $derived.by(() => {
		const { followed } = this.#around();
		return (
			this.ends.find(({ key }) => key === this.#end) ??
			this.ends.find(({ id }) => id === followed) ??
			this.#last()
		);
	});

	#kept: Ways | undefined;
	// Reads its own last answer; asking twice gives the same, so it may run as often as it likes.
	readonly #ways = $derived.by(() => (this.#kept = this.#waysTo(this.end?.id)));
	readonly #at = $derived.by(() => this.#turn % Math.max(1, this.#ways?.listed.length ?? 1));
	/** From the target back. */
	readonly way = $derived.by<readonly Edge[] | undefined>(() => {
		const { edges } = this.#around().context.graph;
		return this.#ways?.listed[this.#at]?.flatMap((id) => edges[id] ?? []);
	});
	/** "1 of 64"; empty where there is one way alone. */
	readonly count = $derived.by(() => {
		const ways = this.#ways;
		return !ways || ways.listed.length < 2 ? '' : `${this.#at + 1} of ${ways.count}`;
	});

	choose(key: string): void {
		this.#end = key;
		this.#turn = 0;
	}

	/** Another way to the same end; behind the last one that is listed comes the first. */
	turn(by: 1 | -1): void {
		const length = this.#ways?.listed.length ?? 1;
		this.#turn = (this.#at + by + length) % length;
	}

	/** The strongest at first; while numbers alone change, the picture keeps its way. */
	#waysTo(end: NodeId | undefined): Ways | undefined {
		if (end === undefined) return undefined;
		const { context } = this.#around();
		const { graph, schedule } = context;
		const { target } = schedule;
		const kept = this.#kept;
		if (kept?.end === end && kept.target === target && sameStructure(kept.graph, graph))
			return kept;
		const paths = pathsOf(context, end);
		const listed = strongestFirst(context, paths).map((edges) => edges.map(({ id }) => id));
		return { graph, target, end, listed, count: countText(paths.paths) };
	}

	/** By structure alone: another input while a slider moves would be another picture under the hand. */
	#last(): GraphNode | undefined {
		const { graph, schedule } = this.#around().context;
		const firstUse = ({ id }: GraphNode): number =>
			Math.min(...arrivals(graph, schedule, id).map(({ to }) => to));
		return this.ends.toSorted((a, b) => firstUse(a) - firstUse(b))[0];
	}
}

/** Where tensors lie on the ways their lengths decide; a way without a value comes first, as it does in `pathsOf`. */
function strongestFirst(
	context: Context,
	{ numeric, listed }: Paths
): readonly (readonly Edge[])[] {
	const ways = listed.map(({ edges }) => edges);
	if (numeric) return ways;
	const strength = new Map(
		ways.map((edges) => {
			const left = Math.abs(pathHealth(context, edges).steps.at(-1)?.product ?? 0);
			return [edges, Number.isNaN(left) ? Infinity : left];
		})
	);
	return ways.toSorted((a, b) => {
		const [first = 0, second = 0] = [strength.get(a), strength.get(b)];
		return first === second ? 0 : second > first ? 1 : -1;
	});
}
