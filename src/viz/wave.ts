/** A line that is wrong: wavy, so that its colour need not say it alone. */
import { px, samples, type Curve, type Point } from './curve.ts';

/** Between two crossings of the middle, and how far it swings, in px. */
const HALF = 5;
const SWING = 2.5;

/** The curves of a layout are drawn in every frame. */
const waves = new WeakMap<Curve, string>();

/** The curve as a wave around it, for the `d` of an SVG path. */
export function waveOf(curve: Curve): string {
	const kept = waves.get(curve);
	if (kept !== undefined) return kept;
	const count = Math.max(2, Math.round(lengthOf(samples(curve, 16)) / HALF));
	const points = samples(curve, count);
	const [start = [0, 0]] = points;
	let d = `M${px(start[0])},${px(start[1])}`;
	for (let i = 1; i < points.length; i++)
		d += swing(points[i - 1] ?? start, points[i] ?? start, i % 2 === 0 ? 1 : -1);
	waves.set(curve, d);
	return d;
}

/** A quadratic curve swings half as far as its control point. */
function swing([ax, ay]: Point, [bx, by]: Point, side: 1 | -1): string {
	const length = Math.hypot(bx - ax, by - ay) || 1;
	const out = (2 * side * SWING) / length;
	const [x, y] = [(ax + bx) / 2 - out * (by - ay), (ay + by) / 2 + out * (bx - ax)];
	return `Q${px(x)},${px(y)} ${px(bx)},${px(by)}`;
}

const lengthOf = (points: readonly Point[]): number =>
	points.reduce((sum, [x, y], i) => {
		const [lastX, lastY] = points[Math.max(0, i - 1)] ?? [x, y];
		return sum + Math.hypot(x - lastX, y - lastY);
	}, 0);
