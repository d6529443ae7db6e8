import { piecesIn, shareInside } from '../crossing.ts';
import type { Point } from '../curve.ts';
import type { Rect } from '../layout.ts';

/** Px of a line that lie within a rectangle. */
export const lengthInside = (points: readonly Point[], rect: Rect): number =>
	piecesIn([{ points, weight: 1, soft: false }], rect).reduce(
		(sum, { from, to, length }) => sum + length * shareInside(from, to, rect),
		0
	);
