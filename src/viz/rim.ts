/** What runs along an edge to or from a node out of view is said where the edge leaves the view. */
import { polyline } from './crossing.ts';
import { px, type Point } from './curve.ts';
import type { NodeId } from '$graph/graph.ts';
import type { Fit, Insets } from './fit.ts';
import type { Rect } from './layout.ts';
import type { CardMark, Scene } from './marks.ts';
import { SMALL_ADVANCE } from './metrics.ts';
import { coverCost, grown, overlap } from './placement.ts';
import type { RimMark, RimSide } from './rim-mark.ts';
import { nameWidth, shortened } from './text-width.ts';
import type { WayEnd, WayMark } from './way-mark.ts';

/** Of a mark, and what stays free around it. */
const HEIGHT = 24;
/** What a finger hits. */
const TARGET = 44;
const AWAY = 6;
const APART = 4;
/** Inside it: to its ends, between its parts, and the room of the arrowhead. */
const PAD = 8;
const GAP = 6;
const HEAD = 6;
const NAME = { size: 15, room: 90 };
/** How far along the rim it may stray from its edge. */
const STRAY = 44;
const STEP = 4;
/** What each px of straying costs; a px² of a card costs 100. */
const FAR = 20;

interface View {
	readonly width: number;
	readonly height: number;
	readonly insets: Insets;
}

interface Leaving {
	readonly way: WayMark;
	readonly end: WayEnd;
	readonly at: Point;
	readonly side: RimSide;
}

/** In px of the view; none for an edge of which nothing is in view. */
export function rimMarks(scene: Scene, fit: Fit, view: View): readonly RimMark[] {
	const inside = insideOf(view);
	const middles = middlesOf(scene, fit);
	const leaving = (scene.ways ?? []).flatMap((way) => leavingOf(way, fit, inside, middles));
	if (leaving.length === 0) return [];
	const walls = obstacles(scene, fit);
	const taken: Rect[] = [];
	return leaving.flatMap((each): RimMark[] => {
		const place = placeOf(each, inside, walls, taken);
		if (!place) return [];
		taken.push(grown(place, APART / 2));
		return [markOf(each, place)];
	});
}

/** Down to the legend. */
const insideOf = ({ width, height, insets: { side, bottom } }: View): Rect => ({
	...{ x: 0, y: 0, width },
	height: Math.max(1, height - (bottom - side))
});

/** The middles of the cards at the ends of active edges. */
function middlesOf({ ways = [], cards }: Scene, fit: Fit): ReadonlyMap<NodeId, Point> {
	const ends = new Set(ways.flatMap((way) => way.ends.map(({ node }) => node)));
	return new Map(
		cards
			.filter(({ node }) => ends.has(node))
			.map(({ node, x, y, width, height }) => [node, inView(fit, [x + width / 2, y + height / 2])])
	);
}

const inView = ({ k, x, y }: Fit, [px, py]: Point): Point => [px * k + x, py * k + y];

/** Where it leaves towards a card of which not even a half can be seen. */
function leavingOf(
	way: WayMark,
	fit: Fit,
	inside: Rect,
	middles: ReadonlyMap<NodeId, Point>
): Leaving[] {
	const points = polyline(way.curve).map((point) => inView(fit, point));
	const seen = [
		points.find((point) => isIn(inside, point)),
		points.findLast((point) => isIn(inside, point))
	];
	return way.ends.flatMap((end, i): Leaving[] => {
		const [at, middle] = [seen[i], middles.get(end.node)];
		if (!at || !middle || isIn(inside, middle)) return [];
		return [{ way, end, at, side: sideOf(inside, middle) }];
	});
}

const isIn = ({ x, y, width, height }: Rect, [px, py]: Point): boolean =>
	px >= x && px <= x + width && py >= y && py <= y + height;

function sideOf({ x, width, y }: Rect, beyond: Point): RimSide {
	if (beyond[0] < x) return 'left';
	if (beyond[0] > x + width) return 'right';
	return beyond[1] < y ? 'top' : 'bottom';
}

interface Wall extends Rect {
	/** Of a card or its name. */
	readonly node?: NodeId;
}

/** What it should not cover: cards, and what is said beside them. The number of its edge it says itself. */
function obstacles({ cards, notes, chips }: Scene, { k, x, y }: Fit): readonly Wall[] {
	const beside = [...notes, ...chips].map(({ place }): Wall => place);
	const walls = [...cards.flatMap((card) => [card, ...named(card)]), ...beside];
	return walls.map(({ node, ...rect }) => ({
		...(node !== undefined && { node }),
		x: rect.x * k + x,
		y: rect.y * k + y,
		width: rect.width * k,
		height: rect.height * k
	}));
}

function named({ node, name, x, y }: CardMark): Wall[] {
	if (!name) return [];
	const width = nameWidth(name, name.size);
	const left = name.anchor === 'middle' ? name.x - width / 2 : name.x;
	return [{ node, x: x + left, y: y + name.y - name.size, width, height: 1.3 * name.size }];
}

/** At the rim, as near to its edge as it covers nothing; never on another mark. */
function placeOf(
	{ way, end, at, side }: Leaving,
	inside: Rect,
	walls: readonly Wall[],
	taken: readonly Rect[]
): Rect | undefined {
	const width = widthOf(way, end);
	// what can be seen of the card that it stands for tells nothing
	const others = walls.filter(({ node }) => node !== end.node);
	const limits = {
		x: [AWAY, inside.width - AWAY - width] as const,
		y: [AWAY, inside.height - AWAY - HEIGHT] as const
	};
	const along = side === 'left' || side === 'right' ? 'y' : 'x';
	const usual = { x: at[0] - width / 2, y: at[1] - HEIGHT / 2 };
	let [best, least]: [Rect | undefined, number] = [undefined, Infinity];
	for (const stray of strays) {
		if (FAR * Math.abs(stray) >= least) break;
		const moved = { ...usual, [along]: usual[along] + stray };
		const place = {
			...{ x: within(moved.x, limits.x), y: within(moved.y, limits.y) },
			...{ width, height: HEIGHT }
		};
		if (taken.some((other) => overlap(other, place) > 0)) continue;
		const cost = FAR * Math.abs(stray) + coverCost(grown(place, APART), others);
		if (cost < least) [best, least] = [place, cost];
	}
	return best;
}

/** From none on, to both sides. */
const strays = Array.from(
	{ length: (2 * STRAY) / STEP + 1 },
	(_, i) => STEP * Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1)
);

const within = (value: number, [least, most]: readonly [number, number]): number =>
	Math.max(least, Math.min(most, value));

const nameOf = ({ name }: WayEnd) => name && shortened(name, NAME.size, NAME.room);

function widthOf(way: WayMark, end: WayEnd): number {
	const name = nameOf(end);
	const named = name ? nameWidth(name, NAME.size) + GAP : 0;
	return Math.ceil(2 * PAD + HEAD + GAP + named + way.text.length * SMALL_ADVANCE);
}

/** The arrowhead stands at the side to which it points. */
function markOf({ way, end, side }: Leaving, place: Rect): RimMark {
	const middle = place.y + place.height / 2;
	const start = place.x + PAD + (side === 'right' ? 0 : HEAD + GAP);
	const name = nameOf(end);
	const number = start + (name ? nameWidth(name, NAME.size) + GAP : 0);
	const head = side === 'right' ? place.x + place.width - PAD - HEAD / 2 : place.x + PAD + HEAD / 2;
	return {
		id: `${way.edge} ${end.node}`,
		node: end.node,
		phase: way.phase,
		place: { ...place, x: px(place.x), y: px(place.y) },
		hit: grown(place, (TARGET - HEIGHT) / 2),
		...(name && {
			name: { ...name, x: px(start), y: px(middle + 5), size: NAME.size, anchor: 'start' }
		}),
		number: { x: px(number), y: px(middle), text: way.text, shape: way.shape },
		head: headOf(side, head, middle),
		opacity: way.opacity,
		label: `Show ${end.label}: it ${end.gives ? 'gives' : 'gets'} ${way.text}`
	};
}

const HEADS: Readonly<Record<RimSide, string>> = {
	left: 'm2,-4l-4,4l4,4',
	right: 'm-2,-4l4,4l-4,4',
	top: 'm-4,2l4,-4l4,4',
	bottom: 'm-4,-2l4,4l4,-4'
};

const headOf = (side: RimSide, x: number, y: number): string => `M${px(x)},${px(y)}${HEADS[side]}`;
