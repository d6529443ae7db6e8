/** The page as a whole: the session, its clock, and which parts of the page are open. */
import type { Example } from '$graph/examples.ts';
import type { NodeId } from '$graph/graph.ts';
import { nodeAt } from '$graph/node-at.ts';
import type { Subject } from '$graph/why/subject.ts';
import { Settling } from './editor/settling.svelte.ts';
import type { Document } from './document.ts';
import { documentOf, FIRST } from './example-document.ts';
import { type FrameSize, watchFrameSize } from './frame-size.ts';
import { restPosition, settled } from '$viz/playhead.ts';
import { Mirror } from './mirror/mirror.svelte.ts';
import type { Opened } from './opened.ts';
import { type Address, opening } from './opening.ts';
import { Player } from './player.svelte.ts';
import { Session } from './session.svelte.ts';
import { linkTo, pruned } from './share.ts';
import { speedName } from './speed.ts';
import { stepOf } from './step-of.ts';
import { unreadLine } from './unread.ts';
import { View } from './view.svelte.ts';
import { stepSubject } from './why/begin.ts';
import { Questions } from './why/questions.svelte.ts';
import { Background } from './work/background.ts';
import { hire } from './work/hire.ts';

export class Desk {
	size = $state<FrameSize>('wide');
	opened = $state<Opened>(null);
	/** A sentence about something that did not work. */
	notice = $state('');
	#addresses = 0;
	readonly #background = new Background(hire);
	readonly session = new Session(FIRST, this.#background);
	readonly view = new View(this.session, () => this.stale);
	readonly player = new Player(this.session);
	readonly mirror = new Mirror(this.session, this.view, this.#background);
	readonly settling = new Settling(() => this.session.diagnostics);
	/** Why the graph is not that of the text, or null where it is. */
	readonly unread = $derived(
		unreadLine(this.session.source, this.settling.shown, this.session.misfit !== undefined)
	);
	readonly stale = $derived(this.unread !== null);
	/** The text that cannot be read, and of which enough was said: the reader steps on. */
	#excused = $state<string>();
	/** Stands in the place of the sentence. */
	readonly complaint = $derived(this.session.source === this.#excused ? null : this.unread);
	/** The tab of the details. */
	tab = $state('step');
	/** What was selected last, what the step is about, or at rest the target. */
	get #asked(): NodeId {
		return this.view.followed ?? stepSubject(this.view.lights) ?? this.session.schedule.target;
	}
	/** Asked about the whole graph: what a box hides is a part of the answer. */
	readonly questions = new Questions(() => ({
		graph: this.session.drawing.whole.graph,
		begin: this.session.drawing.wholeOf(this.#asked),
		kind: this.view.lights.phase === 'forward' ? 'value' : 'gradient'
	}));
	/** Inputs that the Check tab begins with as moved by the same step; another list with every example. */
	together = $state.raw<readonly string[]>([]);
	/** The graph has the page to itself. */
	folded = $state(false);

	readonly hover = (node: NodeId | null): void => {
		this.session.hovered = node ?? undefined;
	};

	/** How the steps are taken, for where there is no room beside the timeline. */
	readonly choices = $derived([
		{ label: `Speed: ${speedName(this.player.speed)}`, onselect: () => this.player.faster() },
		{
			label: this.session.granularity === 'edge' ? 'Step by node' : 'Step by edge',
			onselect: () => this.session.turnGranularity()
		}
	]);

	/** Does something to the playhead; the sentence is then that of the step, whatever the text. */
	readonly move = (act: () => void): void => {
		this.#excused = this.session.source;
		act();
	};

	/** Equal parts apart, or shared again. */
	readonly turnTree = (): void => {
		this.notice = this.session.toggleTree() ?? '';
	};

	/** What is drawn: both passes opposite each other, or the usual graph. */
	readonly scene = $derived(this.mirror.scene ?? this.view.scene);

	readonly hoverText = (position: number | null): void => {
		const shown = position !== null && !this.session.stale;
		this.hover(shown ? (nodeAt(this.session.graph, position) ?? null) : null);
	};

	/** At rest the way of a node back to the target is shown; otherwise the playhead goes to its step. */
	readonly select = (node: NodeId): void => {
		this.view.follow(node);
		if (this.view.moment.kind !== 'rest') this.goTo(node);
	};

	/** Moves the playhead to the step of a node. */
	readonly goTo = (node: NodeId): void => {
		const { session, view, player } = this;
		player.seek(stepOf(session.graph, session.schedule, view.moment, node));
	};

	/** Asks why the node under the pointer or the focus has its number, or else the one that is asked about anyway. */
	readonly ask = (kind: Subject['kind']): void => {
		const node = this.session.hovered ?? this.#asked;
		this.view.follow(node);
		this.questions.begin({ node: this.session.drawing.wholeOf(node), kind });
		this.tab = 'why';
		this.folded = false;
	};

	readonly choose = (example: Example): void => {
		this.#show(documentOf(example), example.together);
		this.opened = null;
	};

	#show(document: Document, together: readonly string[] = []): void {
		this.player.pause();
		this.session.open(document);
		this.together = [...together];
		if (together.length === 0) return;
		this.tab = 'check';
		this.folded = false;
	}

	readonly share = (): Promise<string> => {
		const { document, drawing, position, schedule, granularity } = this.session;
		const step = settled(schedule, position, granularity);
		const resting = step === restPosition(schedule);
		return linkTo(pruned(document, drawing.whole), resting ? undefined : step);
	};

	/** Follows the size of the window, the wish for stillness and the address; returns what ends it. */
	readonly settle = (): (() => void) => {
		const still = matchMedia('(prefers-reduced-motion: reduce)');
		const calm = (): void => {
			this.session.still = still.matches;
		};
		calm();
		still.addEventListener('change', calm);
		const unwatch = watchFrameSize((size) => {
			this.size = size;
			if (size !== 'narrow' && this.opened === 'function') this.opened = null;
			this.session.turn(size === 'narrow' ? 'down' : 'right');
		});
		void this.openAddress(location);
		return () => {
			this.player.pause();
			unwatch();
			still.removeEventListener('change', calm);
		};
	};

	/** Of two addresses that come one after the other the last one counts. */
	readonly openAddress = async (address: Address): Promise<void> => {
		const turn = ++this.#addresses;
		const { document, together, message } = await opening(address);
		if (turn !== this.#addresses) return;
		if (document) this.#show(document, together);
		this.notice = message;
	};
}
