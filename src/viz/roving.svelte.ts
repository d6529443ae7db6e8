/** The one card that Tab reaches, and what the keys do on it: walk, select, open, close, differentiate. */
import { tick } from 'svelte';
import type { NodeId } from '$graph/graph.ts';
import type { GraphProps } from './graph-props.ts';
import type { CardMark } from './marks.ts';
import { walk } from './walk.ts';

type Heard =
	'onselect' | 'onopencard' | 'onclosecard' | 'onopengroup' | 'onclosegroup' | 'ontarget';

/** The drawing as it is now, and who hears of what is done with it. */
type Given = Pick<GraphProps, 'scene'> &
	Partial<Pick<GraphProps, Heard>> & { readonly svg: SVGSVGElement | undefined };

export class Roving {
	/** By its key: a node may get another number while its card stays. */
	#stop = $state<string>();
	readonly #given: () => Given;
	readonly reached = $derived.by(() => {
		const { cards } = this.#given().scene;
		return (cards.find(({ key }) => key === this.#stop) ?? cards[0])?.node;
	});

	constructor(given: () => Given) {
		this.#given = given;
	}

	/** The card that has the focus. */
	get focused(): NodeId | undefined {
		const card = document.activeElement?.closest<SVGElement>('[data-node]');
		return card && this.#given().svg?.contains(card) ? Number(card.dataset['node']) : undefined;
	}

	readonly press = (node: NodeId): void => {
		this.#given().onselect?.(node);
		void this.turn(node);
	};

	/** The same of a card that is only an outline: it is drawn in full once Tab reaches it. */
	readonly point = async (node: NodeId): Promise<void> => {
		await this.#reach(node);
		this.press(node);
	};

	/** A tensor into its numbers, or back; the focus stays with its card. */
	readonly turn = async (node: NodeId): Promise<void> => {
		const card = this.#card((mark) => mark.node === node);
		if (card?.open) this.#given().onclosecard?.(node);
		else if (card?.maps) this.#given().onopencard?.(node);
		else return;
		await tick();
		this.#focus(node);
	};

	/** A box into one card, which then has the focus: what had it may be gone. */
	readonly shut = async (key: string): Promise<void> => {
		this.#given().onclosegroup?.(key);
		await tick();
		const card = this.#card(({ opens }) => opens === key);
		if (card) this.#focus(card.node);
	};

	/** An operation into its parts, one of which has the focus if the card that had it is gone. */
	readonly unfold = async (key: string): Promise<void> => {
		this.#given().onopengroup?.(key);
		await tick();
		const card = this.#card(({ closes }) => closes?.key === key);
		if (card && this.focused === undefined) this.#focus(card.node);
	};

	/** Gives a card the focus. */
	reach(node: NodeId): void {
		this.#focus(node);
	}

	/** The card that got the focus, and whether from the keys; undefined for what is no card. */
	arrived({ target }: FocusEvent): { readonly node: NodeId; readonly byKeys: boolean } | undefined {
		const card = target instanceof SVGElement && target.closest<SVGElement>('[data-node]');
		if (!card) return undefined;
		const node = Number(card.dataset['node']);
		this.#stop = this.#keyOf(node);
		return { node, byKeys: card.matches(':focus-visible') };
	}

	readonly onkeydown = (event: KeyboardEvent): void => {
		const { reached } = this;
		if (reached === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		const card = this.#card(({ node }) => node === reached);
		if (event.key === 'Enter' || event.key === ' ') this.press(reached);
		else if (event.key === 'Escape' && card?.open) void this.turn(reached);
		else if (event.key === 'o' && card?.opens !== undefined) void this.unfold(card.opens);
		else if (event.key === 'c' && card?.closes) void this.shut(card.closes.key);
		else if (event.key === 't') this.#given().ontarget?.(reached);
		else if (!this.#walked(reached, event.key)) return;
		event.preventDefault();
	};

	#walked(from: NodeId, key: string): boolean {
		const next = walk(this.#given().scene.cards, from, key);
		if (next === undefined) return false;
		void this.#reach(next);
		return true;
	}

	async #reach(node: NodeId): Promise<void> {
		this.#stop = this.#keyOf(node);
		await tick();
		this.#focus(node);
	}

	#card(isIt: (card: CardMark) => boolean): CardMark | undefined {
		return this.#given().scene.cards.find(isIt);
	}

	#keyOf(node: NodeId): string | undefined {
		return this.#card((card) => card.node === node)?.key;
	}

	#focus(node: NodeId): void {
		this.#given().svg?.querySelector<SVGGElement>(`[data-node="${node}"]`)?.focus();
	}
}
