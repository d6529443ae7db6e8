/** Which path is looked at: the input at its end, and one of the ways there. */
import type { Context } from '$graph/explain/context.ts';
import { arrivals } from '$graph/explain/links.ts';
import type { Edge, GraphNode, NodeId } from '$graph/graph.ts';
import { countText } from '$graph/why/count-paths.ts';
import { pathsOf } from '$graph/why/paths.ts';

interface Around {
	readonly context: Context;
	/** The node that was selected last. */
	readonly followed: NodeId | undefined;
}

export class PathChoice {
	/** By key, so that a choice survives an edit. */
	#end = $state<string>();
	/** Of the ways to that end, the strongest first. */
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

	readonly #paths = $derived.by(() =>
		this.end === undefined ? undefined : pathsOf(this.#around().context, this.end.id)
	);
	readonly #at = $derived.by(() => this.#turn % Math.max(1, this.#paths?.listed.length ?? 1));
	/** From the target back. */
	readonly way = $derived.by<readonly Edge[] | undefined>(
		() => this.#paths?.listed[this.#at]?.edges
	);
	/** "1 of 64"; empty where there is one way alone. */
	readonly count = $derived.by(() => {
		const paths = this.#paths;
		return !paths || paths.listed.length < 2 ? '' : `${this.#at + 1} of ${countText(paths.paths)}`;
	});

	choose(key: string): void {
		this.#end = key;
		this.#turn = 0;
	}

	/** Another way to the same end; behind the last one that is listed comes the first. */
	turn(by: 1 | -1): void {
		const length = this.#paths?.listed.length ?? 1;
		this.#turn = (this.#at + by + length) % length;
	}

	/** By structure alone: another input while a slider moves would be another picture under the hand. */
	#last(): GraphNode | undefined {
		const { graph, schedule } = this.#around().context;
		const firstUse = ({ id }: GraphNode): number =>
			Math.min(...arrivals(graph, schedule, id).map(({ to }) => to));
		return this.ends.toSorted((a, b) => firstUse(a) - firstUse(b))[0];
	}
}
