/** Sizes of the drawing, in px: design/LOOK.md, sections "Node card", "Edges" and "Phone". */

/** Which way the data flows over the screen: right on a desk, down on a phone. */
export type Direction = 'right' | 'down';

export interface Metrics {
	readonly direction: Direction;
	readonly width: number;
	readonly height: number;
	/** Width of the cell that holds the glyph. */
	readonly glyph: number;
	/** Between two columns of cards (rows, when flowing down): the least, and the most a small graph gets. */
	readonly gap: number;
	readonly widest: number;
	/** Length that a small graph spreads over by wider gaps. */
	readonly spread: number;
	/** Least width of the whole drawing. */
	readonly narrowest: number;
	/** Between two leaves of one consumer. */
	readonly siblings: number;
	/** Between all other neighbours in a column. */
	readonly cousins: number;
	/** Between an edge that passes and a card, and between two that pass. */
	readonly passing: number;
	/** Room a name takes beside its card: above it, or to its right when flowing down. */
	readonly name: number;
	/** Room of the note about a sum: under the card, or above it when flowing down. */
	readonly note: number;
	/** Of every note, so that no number moves its place. */
	readonly noteWidth: number;
	/** How far a label may stand outside the drawing; a view leaves a little more free on every side. */
	readonly margin: number;
	readonly inPorts: number;
	readonly outPorts: number;
	readonly glyphSize: number;
	readonly numberSize: number;
}

export const METRICS: Readonly<Record<Direction, Metrics>> = {
	right: {
		direction: 'right',
		width: 100,
		height: 56,
		glyph: 32,
		gap: 67,
		widest: 174,
		spread: 768,
		narrowest: 0,
		siblings: 40,
		cousins: 72,
		passing: 20,
		name: 26,
		note: 82,
		noteWidth: 142,
		margin: 22,
		inPorts: 20,
		outPorts: 20,
		glyphSize: 20,
		numberSize: 13
	},
	down: {
		direction: 'down',
		width: 84,
		height: 44,
		glyph: 24,
		gap: 44,
		widest: 72,
		spread: 380,
		narrowest: 280,
		siblings: 10,
		cousins: 10,
		passing: 14,
		name: 26,
		note: 80,
		noteWidth: 102,
		margin: 10,
		inPorts: 28,
		outPorts: 20,
		glyphSize: 17,
		numberSize: 12
	}
};

/** Advance of one character of the monospaced face, as a share of its size. */
export const MONO_ADVANCE = 0.6;

/** The same in px, at the 12 px of numbers beside edges. */
export const SMALL_ADVANCE = 12 * MONO_ADVANCE;
