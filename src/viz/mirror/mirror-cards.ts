/** Every card of the usual scene as two: above what a node is and its value, below its gradient. */
import type { NodeId } from '$graph/graph.ts';
import type { Run } from '$graph/run.ts';
import { cardOf } from '../card-marks.ts';
import type { Frame, SceneOptions } from '../frame.ts';
import type { Known } from '../known.ts';
import type { CardMark } from '../marks.ts';
import { gradientCard, valueCard } from './half-cards.ts';
import { nodeOf } from './ids.ts';
import type { MirrorFrame } from './mirror-frame.ts';
import type { MirrorLayout } from './mirror-layout.ts';

/** The cards of one stretch: from frame to frame, and from one stretch to the next, only a few of them change. */
interface Stretch {
	readonly layout: MirrorLayout;
	readonly run: Run;
	readonly known: Known;
	readonly moving: Set<NodeId>;
	readonly cards: readonly CardMark[];
}

/** Options are the same as long as nothing but time goes on. */
const kept = new WeakMap<SceneOptions, Stretch>();

export function mirrorCards(frame: MirrorFrame): readonly CardMark[] {
	const { graph, hovered } = frame;
	const { cards, moving } = stretchOf(frame);
	const read = frame.layout.wires.flatMap(({ value, by }) => (frame.pulling.has(by) ? value : []));
	const lit = new Set(hovered === null ? read : [...read, hovered]);
	if (moving.size === 0 && lit.size === 0) return cards;
	return cards.map((card) => {
		const node = nodeOf(graph, card.node);
		const now = moving.has(node) ? (cardIn(frame, card.node) ?? card) : card;
		const shines = card.node === node ? lit.has(node) : hovered === node;
		return shines ? { ...now, hovered: true } : now;
	});
}

function stretchOf(frame: MirrorFrame): Stretch {
	const { layout, above } = frame;
	const { run, known, options } = above;
	const last = kept.get(options);
	const alike =
		last?.run === run &&
		last.layout === layout &&
		last.known.rest === known.rest &&
		last.known.phase === known.phase;
	const stretch = !alike
		? { layout, run, known, moving: new Set<NodeId>(), cards: allCards(frame) }
		: sameStretch(last.known, known)
			? last
			: { ...last, known, moving: new Set<NodeId>(), cards: changedCards(frame, last) };
	kept.set(options, stretch);
	// what faded at the beginning of the stretch has come to rest later on
	for (const node of touched(above)) stretch.moving.add(node);
	return stretch;
}

const sameStretch = (a: Known, b: Known): boolean =>
	a.active?.stretch.from === b.active?.stretch.from &&
	a.active?.stretch.to === b.active?.stretch.to;

/** Of another stretch in the same pass: but for what moved in the last one, and what has come since or is undone. */
function changedCards(
	frame: MirrorFrame,
	{ cards, known: last, moving }: Stretch
): Stretch['cards'] {
	const { graph, known, above } = frame;
	const changed = new Set(moving);
	for (const { id } of graph.nodes) if (known.valued[id] !== last.valued[id]) changed.add(id);
	for (const { id, from } of graph.edges)
		if (known.pulled[id] !== last.pulled[id]) changed.add(from);
	if (known.seeded !== last.seeded) changed.add(above.schedule.target);
	return cards.map((card) =>
		changed.has(nodeOf(graph, card.node)) ? (cardIn(frame, card.node) ?? card) : card
	);
}

const allCards = (frame: MirrorFrame): readonly CardMark[] => {
	const usual = frame.graph.nodes.flatMap((node) => cardOf(frame.above, node) ?? []);
	return [
		...usual.map((card) => valueCard(frame, card)),
		...usual.flatMap((card) => gradientCard(frame, card) ?? [])
	];
};

function cardIn(frame: MirrorFrame, id: NodeId): CardMark | undefined {
	const node = frame.graph.nodes[nodeOf(frame.graph, id)];
	const usual = node && cardOf(frame.above, node);
	return usual && (node.id === id ? valueCard(frame, usual) : gradientCard(frame, usual));
}

/** Nodes whose cards change while a stretch is under way. */
function touched({ graph, acts, known }: Frame): readonly NodeId[] {
	const shown = [...acts.map((act) => act.shown), ...(known.before ? [known.before] : [])];
	return shown.flatMap(({ steps }) =>
		steps.map((step) => ('edge' in step ? (graph.edges[step.edge]?.from ?? 0) : step.node))
	);
}
