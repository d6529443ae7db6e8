/** The tip at a hovered cell of the timeline: it covers no name of a phase, and no line of the caption. */
import { sansWidth } from './text-width.ts';

export interface Tip {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Where the arrow points. */
	readonly middle: number;
	readonly above: boolean;
	readonly text: string;
}

const PAD = 12;
/** What "Forward" and "Backward" take, with a gap. */
const PHASE_NAME = 64;
/** Upper edge of a tip of 28 px: between caption and cells, or below the cells. */
const ABOVE = -13;
const BELOW = 47;
/** The arrow stands this far from a corner at least. */
const CORNER = 12;

/** Above the track beside the names of the phases; below its cells where it would cover one. */
export function tipAt(
	text: string,
	middle: number,
	total: number,
	phases: readonly { readonly x: number }[]
): Tip {
	const width = Math.round(sansWidth(text, 12) + 2 * PAD);
	const within = (x: number): number => Math.max(0, Math.min(total - width, x));
	const usual = within(middle - width / 2);
	const places = [usual, ...phases.flatMap(({ x }) => [x + PHASE_NAME, x - width - 4])]
		.filter((x) => x === within(x) && x <= middle - CORNER && x + width >= middle + CORNER)
		.filter((x) => !phases.some((phase) => x < phase.x + PHASE_NAME && x + width > phase.x))
		.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
	const [x] = places;
	return x === undefined
		? { x: usual, y: BELOW, width, middle, above: false, text }
		: { x, y: ABOVE, width, middle, above: true, text };
}
