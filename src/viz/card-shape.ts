import type { CardMetrics } from './card-metrics.ts';

const CORNER = 8;
const OPEN_CORNER = 12;

/** Outline and glyph cell of a card: leaves are round on the left, operations are not. */
export function cardShape({ width, height, glyph, table }: CardMetrics, leaf: boolean) {
	if (table) return { outline: roundedRect(width, height, OPEN_CORNER), cell: '' };
	const round = leaf ? Math.min(28, height / 2) : CORNER;
	const left =
		`H${round}a${round},${round} 0 0 1 ${-round},${-round}` +
		`V${round}a${round},${round} 0 0 1 ${round},${-round}Z`;
	const right =
		`H${width - CORNER}a${CORNER},${CORNER} 0 0 1 ${CORNER},${CORNER}` +
		`V${height - CORNER}a${CORNER},${CORNER} 0 0 1 ${-CORNER},${CORNER}`;
	return {
		outline: `M${round},0${right}${left}`,
		cell: `M${round},0H${glyph}V${height}${left}`
	};
}

const roundedRect = (width: number, height: number, r: number): string =>
	`M${r},0H${width - r}a${r},${r} 0 0 1 ${r},${r}V${height - r}a${r},${r} 0 0 1 ${-r},${r}` +
	`H${r}a${r},${r} 0 0 1 ${-r},${-r}V${r}a${r},${r} 0 0 1 ${r},${-r}Z`;
