/** Every card of the usual scene as two: above what a node is and its value, below its gradient. */
import type { NodeId } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { CardMark, MapMark, MapsMark, NameMark } from '../marks.ts';
import { mirrored } from './ids.ts';
import type { MirrorFrame } from './mirror-frame.ts';

export function mirrorCards(frame: MirrorFrame, cards: readonly CardMark[]): readonly CardMark[] {
	const read = new Set(
		frame.layout.wires.flatMap(({ value, by }) => (frame.pulling.has(by) ? [value] : []))
	);
	const saved = new Set(frame.layout.wires.map(({ value }) => value));
	return [
		...cards.map((card) => valueCard(frame, card, { read, saved })),
		...cards.flatMap((card) => {
			const box = frame.layout.boxes[card.node];
			return box ? [gradientCard(frame, card, box.y)] : [];
		})
	];
}

interface Saved {
	/** Values that the backward step of now reads, and all that any of them reads. */
	readonly read: ReadonlySet<NodeId>;
	readonly saved: ReadonlySet<NodeId>;
}

function valueCard(frame: MirrorFrame, card: CardMark, { read, saved }: Saved): CardMark {
	const { maps, ...rest } = lit(card, 'forward');
	const told = card.value?.title ?? maps?.value?.title;
	const kept = saved.has(card.node) ? ', saved for the backward pass' : '';
	return {
		...rest,
		...shared(frame, card),
		...(maps && { maps: { ...maps, value: centred(maps.value, card), gradient: null } }),
		gradient: null,
		status: rest.ring > 0 ? 'active' : told === undefined ? 'future' : 'done',
		dashes: told === undefined ? dash(card) : '',
		handle: { ...card.handle, height: card.height },
		hovered: card.hovered || read.has(card.node),
		label: `${nameOf(frame, card)}: ${told ?? 'not computed yet'}${kept}`
	};
}

function gradientCard(frame: MirrorFrame, card: CardMark, y: number): CardMark {
	const { maps, opens: _, ...rest } = lit(card, 'backward');
	const told = card.gradient?.title ?? maps?.gradient?.title;
	return {
		...rest,
		...shared(frame, card),
		...(maps && { maps: { ...maps, value: null, gradient: centred(maps.gradient, card) } }),
		node: mirrored(frame.graph, card.node),
		key: `${card.key} mirrored`,
		y,
		value: null,
		input: null,
		status: rest.ring > 0 ? 'active' : told === undefined ? 'future' : 'done',
		dashes: told === undefined ? dash(card) : '',
		glyph: card.kind === 'operation' ? card.glyph : barred(card.glyph),
		name: card.name && barred(card.name),
		label: `Gradient of ${nameOf(frame, card)}: ${told ?? 'not there yet'}`
	};
}

/** The ring stands in the half in which something happens. */
const lit = (card: CardMark, phase: CardMark['phase']): CardMark =>
	card.phase === phase ? card : { ...card, phase: null, ring: 0, preview: false };

/** One number has the height to itself. */
function shared({ layout }: MirrorFrame, { node, kind, height, numbers }: CardMark) {
	const glyph = layout.forward.cards[node]?.glyph ?? 0;
	const middle = height / 2 + 0.35 * numbers.size;
	return {
		numbers: { ...numbers, value: middle, gradient: middle },
		rules: kind === 'operation' || kind === 'constant' ? `M${glyph},0V${height}` : ''
	};
}

/** Both maps are drawn for half a card. */
function centred(map: MapMark | null, { height }: CardMark): MapMark | null {
	if (!map) return null;
	const down = height / 2 - map.middle;
	return { ...map, y: map.y + down, middle: height / 2 } satisfies MapsMark['value'];
}

const dash = ({ width, height }: CardMark): string => `M${width - 20},${height / 2}h12`;

/** v̄: a bar over every letter. */
const barred = (name: NameMark): NameMark => ({
	...name,
	base: [...name.base].map((letter) => `${letter}\u0304`).join('')
});

function nameOf({ graph }: MirrorFrame, { node }: CardMark): string {
	const owner = graph.nodes[node];
	if (owner?.kind === 'constant') return 'constant';
	return plainLabel(owner?.label ?? '');
}
