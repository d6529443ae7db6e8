/** Where the name of a box stands: at its top, where the fewest edges pass. */
import type { GroupBox } from './group-boxes.ts';
import { hull, piecesIn, polyline, touches } from './crossing.ts';
import type { Layout, Rect } from './layout.ts';
import { crossCost, grown } from './placement.ts';

/** From one place that is tried to the next, and what stays free around a name. */
const STEP = 4;
const CLEAR = 3;

const kept = new WeakMap<Layout, Map<number, Rect>>();

/** `first` is the usual place, and `most` the left end of the last one. */
export function labelPlace(layout: Layout, { group }: GroupBox, first: Rect, most: number): Rect {
	const known = kept.get(layout) ?? new Map<number, Rect>();
	kept.set(layout, known);
	const found = known.get(group) ?? freest(layout, first, most);
	known.set(group, found);
	return found;
}

function freest({ curves }: Layout, first: Rect, most: number): Rect {
	const band = grown({ ...first, width: first.width + Math.max(0, most - first.x) }, CLEAR);
	const lines = curves
		.filter((curve) => curve.length > 0 && touches(hull(curve), band))
		.map((curve) => ({ points: polyline(curve), weight: 1, soft: false }));
	const pieces = piecesIn(lines, band);
	let [best, least] = [first, Infinity];
	for (let x = first.x; least > 0 && (x <= most || x === first.x); x += STEP) {
		const place = { ...first, x };
		const cost = crossCost(grown(place, CLEAR), pieces);
		if (cost < least) [best, least] = [place, cost];
	}
	return best;
}
