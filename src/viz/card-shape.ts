import type { Metrics } from './metrics.ts';

const CORNER = 8;

/** Outline and glyph cell of a card: leaves are round on the left, operations are not. */
export function cardShape({ width, height, glyph }: Metrics, leaf: boolean) {
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
