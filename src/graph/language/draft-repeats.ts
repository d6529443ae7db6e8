import type { Repeats } from '../graph.ts';

/** Operations that the text writes more than once, found while it is read; in a tree each of them is a node of its own. */
export class DraftRepeats {
	/** How often each was written again, by its first node. */
	readonly #again = new Map<number, number>();
	/** The first node that is equal, of those that a tree makes again. */
	readonly #first = new Map<number, number>();
	/** The nodes of each opened definition, by the first ones that are equal: the text does not write these twice. */
	readonly #inside = new Map<number, Map<number, number>>();

	/** Notes the node of an operation, which is equal to `first`; `definition` is the opened one in which it stands. */
	made(node: number, first: number, definition: number | undefined): void {
		if (node !== first) this.#first.set(node, first);
		if (definition === undefined) return;
		const inside = this.#inside.get(definition) ?? new Map<number, number>();
		this.#inside.set(definition, inside.set(first, node));
	}

	/** The node that the same definition has for this already. */
	within(definition: number | undefined, first: number): number | undefined {
		return definition === undefined ? undefined : this.#inside.get(definition)?.get(first);
	}

	/** Notes that the text writes a node again. */
	add(node: number): void {
		this.#again.set(node, (this.#again.get(node) ?? 0) + 1);
	}

	first(node: number): number {
		return this.#first.get(node) ?? node;
	}

	/** The one written most often, and of those the largest; undefined where nothing is written twice. */
	get told(): Repeats | undefined {
		let [most, node, more] = [0, 0, 0];
		for (const [first, again] of this.#again) {
			more += again;
			if (again > most || (again === most && first > node)) [most, node] = [again, first];
		}
		return most === 0 ? undefined : { node, times: most + 1, more };
	}
}
