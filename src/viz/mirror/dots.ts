/** A dotted line as short strokes: edges of a drawing are solid or dashed, and dashes mean gradients. */
import { px, type Point } from '../curve.ts';

const DOT = 2;

/** Dots every `pitch` px along level and upright stretches. */
export function dots(points: readonly Point[], pitch: number): string {
	let d = '';
	let next = 0;
	for (let i = 1; i < points.length; i++) {
		const [[x, y], [endX, endY]] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]];
		const length = Math.abs(endX - x) + Math.abs(endY - y);
		const [right, down] = [Math.sign(endX - x), Math.sign(endY - y)];
		for (; next + DOT <= length; next += pitch)
			d += `M${px(x + right * next)},${px(y + down * next)}${right === 0 ? `v${down * DOT}` : `h${right * DOT}`}`;
		next = Math.max(0, next - length);
	}
	return d;
}

/** Of a way along level and upright stretches. */
export const lengthOf = (points: readonly Point[]): number =>
	points.reduce((sum, [x, y], i) => {
		const [lastX, lastY] = points[i - 1] ?? [x, y];
		return sum + Math.abs(x - lastX) + Math.abs(y - lastY);
	}, 0);
