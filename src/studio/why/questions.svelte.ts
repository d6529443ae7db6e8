/** The questions that a reader has gone on to, from the one at which they began. */
import type { Graph, NodeId } from '$graph/graph.ts';
import type { Subject } from '$graph/why/subject.ts';

/** Where a reader begins who has asked nothing yet. */
interface Start {
	readonly graph: Graph;
	readonly begin: NodeId;
	readonly kind: Subject['kind'];
}

/** A question by the key of its node, so that it is still the same after an edit of the text. */
interface Asked extends Omit<Subject, 'node'> {
	readonly key: string;
}

export class Questions {
	/** Begun at the node with the key `at`; a reader who selects another node begins anew. */
	#asked = $state.raw<{ readonly at: string; readonly way: readonly Asked[] }>({ at: '', way: [] });
	readonly #start: () => Start;

	constructor(start: () => Start) {
		this.#start = start;
	}

	/** From the first question to the one that is answered now; never empty. */
	readonly way = $derived.by<readonly [Subject, ...Subject[]]>(() => {
		const { graph, begin, kind } = this.#start();
		const way = this.#asked.at === this.#keyOf(begin) ? this.#asked.way : [];
		const [first, ...others] = way.flatMap(({ key, ...asked }) => {
			const node = graph.nodes.find((each) => each.key === key)?.id;
			return node === undefined ? [] : [{ ...asked, node }];
		});
		return first === undefined ? [{ node: begin, kind }] : [first, ...others];
	});

	/** Asks anew, as if nothing had been asked before. */
	begin(subject: Subject): void {
		this.#go([subject], subject.node);
	}

	/** Asks on. */
	ask(subject: Subject): void {
		this.#go([...this.way, subject]);
	}

	/** The same question about the other number, or about another entry. */
	change(subject: Subject): void {
		this.#go([...this.way.slice(0, -1), subject]);
	}

	/** Goes back until only so many questions are left. */
	back(left: number): void {
		this.#go(this.way.slice(0, Math.max(1, left)));
	}

	#go(way: readonly Subject[], at = this.#start().begin): void {
		const asked = way.map(({ node, ...rest }) => ({ ...rest, key: this.#keyOf(node) }));
		this.#asked = { at: this.#keyOf(at), way: asked };
	}

	#keyOf(node: NodeId): string {
		return this.#start().graph.nodes[node]?.key ?? '';
	}
}
