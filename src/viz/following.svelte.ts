/** The view of a drawing: where the reader put it, and how it goes with the steps of a large graph. */
import { untrack } from 'svelte';
import type { NodeId } from '$graph/graph.ts';
import { LEAST } from './camera.ts';
import { entrance } from './entrance.ts';
import { INSETS, type Fit } from './fit.ts';
import { focusOn } from './focus-on.ts';
import type { GraphProps } from './graph-props.ts';
import { Reader } from './reader.ts';
import { zoomable, type Steering, type Why, type ZoomControls } from './zoom.ts';

interface Given extends Pick<GraphProps, 'scene'> {
	readonly acting: GraphProps['acting'] | undefined;
	readonly target: GraphProps['target'] | undefined;
	readonly playing: boolean;
	readonly held: boolean;
	/** The card that has the focus, which stays in view when the drawing changes. */
	readonly focused: () => NodeId | undefined;
	/** Of the canvas, in px. */
	readonly height: () => number;
	readonly onready: (controls: ZoomControls) => void;
}

/** What is left of a phone beside its sliders is lower: there the result is what one looks at. */
const LOW = 240;

export class Following {
	/** Where the drawing stands; undefined before the page has come alive. */
	transform = $state.raw<Fit>();
	readonly #given: () => Given;
	readonly #reader = new Reader();
	#steering: Steering | undefined;
	readonly #bounds = $derived.by(() => this.#given().scene.bounds);
	readonly #direction = $derived.by(() => this.#given().scene.direction);
	readonly #least = $derived.by(() => (this.#given().acting ? LEAST[this.#direction] : 0));
	readonly #playing = $derived.by(() => this.#given().playing);
	/** Change with the step, and with the graph; not with a number. */
	readonly #who = $derived.by(() => this.#given().acting?.join());
	readonly #cast = $derived.by(() => {
		void this.#bounds;
		return untrack(() =>
			this.#given()
				.scene.cards.map(({ key }) => key)
				.join()
		);
	});
	/** Listens to wheel, drags and double clicks. */
	readonly zooming = $derived.by(() => {
		const [bounds, insets, least] = [this.#bounds, INSETS[this.#direction], this.#least];
		return untrack(() => this.#zoomable({ bounds, insets, least }));
	});

	/** To be made while a component is set up: it follows the steps as long as that lives. */
	constructor(given: () => Given) {
		this.#given = given;
		$effect(() => {
			void this.#cast;
			this.#reader.forget();
		});
		$effect(() => {
			void this.#who;
			untrack(() => this.#step());
		});
		$effect(() => {
			if (this.#playing) this.#reader.follow();
		});
	}

	/** Brings cards into view, unless the reader has just put the view elsewhere and did not ask for them. */
	bring(nodes: readonly NodeId[], why?: Why): void {
		this.#steering?.follow(focusOn(this.#given().scene, nodes), why);
	}

	#step(): void {
		const { acting = [], playing, held } = this.#given();
		if (held) return;
		if (!playing) this.#reader.follow();
		this.bring(acting, playing ? 'played' : 'stepped');
	}

	#zoomable(room: Pick<Parameters<typeof zoomable>[0], 'bounds' | 'insets' | 'least'>) {
		return zoomable({
			...room,
			reader: this.#reader,
			focus: () => focusOn(this.#given().scene, this.#first()),
			onzoom: (next) => (this.transform = next),
			onready: (steering) => {
				this.#steering = steering;
				// Called within an effect, which must not begin anew with every scene.
				untrack(this.#given).onready(steering);
			}
		});
	}

	#first(): readonly NodeId[] {
		const { scene, acting, target, focused, height } = this.#given();
		const held = focused();
		if (held !== undefined) return [held];
		if (acting?.length) return acting;
		return height() < LOW && target !== undefined ? [target] : entrance(scene);
	}
}
