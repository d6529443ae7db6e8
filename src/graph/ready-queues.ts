/** Operations whose inputs all have their place, waiting in one queue for each kind, first come first served. */
import type { Graph, NodeId } from './graph.ts';

const NONE = -1;

export class ReadyQueues {
	readonly #kindOf: ArrayLike<number>;
	/** How many inputs of each node have no place yet. */
	readonly #missing: Int32Array;
	/** The consumers of a node, with repeats, are `#consumers` from `#starts[node]` to `#starts[node + 1]`. */
	readonly #starts: Int32Array;
	readonly #consumers: Int32Array;
	/** The node behind each node of a queue. */
	readonly #behind: Int32Array;
	readonly #heads = new Map<number, NodeId>();
	readonly #tails = new Map<number, NodeId>();
	readonly #lengths = new Map<number, number>();

	/** `kindOf` tells the queue of each node. */
	constructor({ nodes, edges }: Graph, kindOf: ArrayLike<number>) {
		this.#kindOf = kindOf;
		this.#missing = new Int32Array(nodes.length);
		this.#starts = new Int32Array(nodes.length + 1);
		this.#consumers = new Int32Array(edges.length);
		this.#behind = new Int32Array(nodes.length).fill(NONE);
		for (const { from, to } of edges) {
			this.#missing[to]! += 1;
			this.#starts[from + 1]! += 1;
		}
		for (let id = 0; id < nodes.length; id++) this.#starts[id + 1]! += this.#starts[id]!;
		const ends = this.#starts.slice();
		for (const { from, to } of edges) this.#consumers[ends[from]!++] = to;
	}

	/** Says that a node has its place; its consumers may become ready. */
	placed(id: NodeId): void {
		for (let at = this.#starts[id]!; at < this.#starts[id + 1]!; at++) {
			const consumer = this.#consumers[at]!;
			if (--this.#missing[consumer]! === 0) this.#enqueue(consumer);
		}
	}

	/** The kind most operations are waiting for, if any. */
	longest(): number | undefined {
		let found: number | undefined;
		let most = 0;
		for (const [kind, length] of this.#lengths)
			if (length > most) {
				most = length;
				found = kind;
			}
		return found;
	}

	/** The next operation of a kind, if any. */
	take(kind: number): NodeId | undefined {
		const id = this.#heads.get(kind) ?? NONE;
		if (id === NONE) return undefined;
		this.#heads.set(kind, this.#behind[id]!);
		this.#lengths.set(kind, (this.#lengths.get(kind) ?? 0) - 1);
		return id;
	}

	#enqueue(id: NodeId): void {
		const kind = this.#kindOf[id]!;
		if ((this.#heads.get(kind) ?? NONE) === NONE) this.#heads.set(kind, id);
		else this.#behind[this.#tails.get(kind)!] = id;
		this.#tails.set(kind, id);
		this.#lengths.set(kind, (this.#lengths.get(kind) ?? 0) + 1);
	}
}
