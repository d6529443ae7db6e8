/** The card of a node in each half of the mirror: one number instead of two. */
import type { GraphNode } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import { underTold } from '../health-marks.ts';
import { illnessOf, toldOf } from '../illness.ts';
import type { CardMark, MapMark, MapsMark, NameMark } from '../marks.ts';
import { mirrored } from './ids.ts';
import type { MirrorFrame } from './mirror-frame.ts';

export function valueCard(frame: MirrorFrame, card: CardMark): CardMark {
	const { maps, ill: _, under, ...rest } = lit(card, 'forward');
	const told = card.value ?? maps?.value ?? null;
	const kept = frame.layout.saved.has(card.node) ? ', saved for the backward pass' : '';
	const health = {
		...illness(frame, card, { value: told, gradient: null }),
		// what a drag did is told of values, all else of what gets a gradient
		...(under && frame.above.options.health?.moved ? { under } : {})
	};
	return {
		...rest,
		...health,
		...shared(frame, card),
		...(maps && { maps: { ...maps, value: centred(maps.value, card), gradient: null } }),
		gradient: null,
		status: rest.ring > 0 ? 'active' : told ? 'done' : 'future',
		dashes: told ? '' : dash(card),
		handle: { ...card.handle, height: card.height },
		label: `${nameOf(frame, card)}: ${told?.title ?? 'not computed yet'}${kept}${toldOf(health)}${underTold(health)}`
	};
}

/** Undefined where no gradient travels. */
export function gradientCard(frame: MirrorFrame, card: CardMark): CardMark | undefined {
	const box = frame.layout.boxes[card.node];
	if (!box) return undefined;
	const { maps, ill: _, under, opens: __, closes: ___, ...rest } = lit(card, 'backward');
	const told = card.gradient ?? maps?.gradient ?? null;
	const health = {
		...illness(frame, card, { value: null, gradient: told }),
		...(under && !frame.above.options.health?.moved ? { under } : {})
	};
	return {
		...rest,
		...health,
		...shared(frame, card),
		...(maps && { maps: { ...maps, value: null, gradient: centred(maps.gradient, card) } }),
		node: mirrored(frame.graph, card.node),
		key: `${card.key} mirrored`,
		y: box.y,
		value: null,
		input: null,
		status: rest.ring > 0 ? 'active' : told ? 'done' : 'future',
		dashes: told ? '' : dash(card),
		glyph: isLeaf(card) ? barred(card.glyph) : card.glyph,
		name: card.name && barred(card.name),
		label: `Gradient of ${nameOf(frame, card)}: ${told?.title ?? 'not there yet'}${toldOf(health)}${underTold(health)}`
	};
}

/** What is not finite is told in the half in which it is. */
function illness(
	{ graph, above }: MirrorFrame,
	{ node }: CardMark,
	told: { readonly value: unknown; readonly gradient: unknown }
): Pick<CardMark, 'ill'> {
	const owner: GraphNode | undefined = graph.nodes[node];
	return owner ? illnessOf(above, owner, told) : {};
}

/** The ring stands in the half in which something happens. */
const lit = (card: CardMark, phase: CardMark['phase']): CardMark =>
	card.phase === phase ? card : { ...card, phase: null, ring: 0, preview: false };

const isLeaf = ({ kind }: CardMark): boolean => kind === 'parameter' || kind === 'data';

/** One number has the height to itself. */
function shared({ layout }: MirrorFrame, card: CardMark): Pick<CardMark, 'numbers' | 'rules'> {
	const { node, height, numbers } = card;
	const glyph = layout.forward.cards[node]?.glyph ?? 0;
	const middle = height / 2 + 0.35 * numbers.size;
	return {
		numbers: { ...numbers, value: middle, gradient: middle },
		rules: isLeaf(card) ? '' : `M${glyph},0V${height}`
	};
}

/** Both maps are drawn for half a card. */
function centred(map: MapMark | null, { height }: CardMark): MapMark | null {
	if (!map) return null;
	const down = height / 2 - map.middle;
	return { ...map, y: map.y + down, middle: height / 2 } satisfies MapsMark['value'];
}

const dash = ({ width, height }: CardMark): string => `M${width - 20},${height / 2}h12`;

const bars = new WeakMap<NameMark, NameMark>();

/** A combining bar would strike through the stem of an h. */
function barred(name: NameMark): NameMark {
	const made = bars.get(name) ?? { ...name, barred: true };
	bars.set(name, made);
	return made;
}

const names = new WeakMap<GraphNode, string>();

function nameOf({ graph }: MirrorFrame, { node }: CardMark): string {
	const owner = graph.nodes[node];
	if (!owner) return '';
	const name =
		names.get(owner) ?? (owner.kind === 'constant' ? 'constant' : plainLabel(owner.label));
	names.set(owner, name);
	return name;
}
