/** Finished marks: everything a component writes into the page, and nothing it has to work out. */
import type { EdgeId, NodeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import type { Label } from '$graph/label.ts';
import type { CellPaths } from './cell-paths.ts';
import type { GroupMark } from './group-mark.ts';
import type { Direction } from './metrics.ts';
import type { Rect } from './layout.ts';
import type { OpenMark } from './open-marks.ts';
import type { WayMark } from './way-mark.ts';

export type Status = 'future' | 'active' | 'done';

/** A name as mathematics, already shortened to its room. */
export interface NameMark extends Label {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly anchor: 'start' | 'middle';
	/** Wears a bar: the gradient of what it names. */
	readonly barred?: true;
}

/** A number in a card. */
export interface NumberMark {
	readonly text: string;
	/** In full, when `text` had to be shortened or is only a part of the sum. */
	readonly title: string;
	readonly opacity: number;
}

/** The entries of a tensor as cells, drawn from `x`, `y` on. */
export interface MapMark extends CellPaths {
	readonly x: number;
	readonly y: number;
	/** Its middle, at which three dots stand while some paths are to come. */
	readonly middle: number;
	readonly more: boolean;
	readonly opacity: number;
	/** The numbers, or between what they lie. */
	readonly title: string;
}

/** What the card of a tensor shows instead of two numbers. */
export interface MapsMark {
	readonly value: MapMark | null;
	readonly gradient: MapMark | null;
	/** 2×1, under the name. */
	readonly shape: { readonly text: string; readonly x: number; readonly y: number };
	/** Left end of the part that is not the glyph's. */
	readonly left: number;
}

/** The innermost box, or the line, around a node. */
export interface ClosesMark {
	readonly key: string;
	/** Offers it on the card itself: that of a line, which has no box with a button. */
	readonly button?: string;
}

export interface CardMark {
	readonly node: NodeId;
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Outline, and the glyph cell within it. */
	readonly outline: string;
	readonly cell: string;
	/** The rule between the two numbers, and the one beside the glyph. */
	readonly rules: string;
	readonly kind: 'operation' | 'box' | 'constant' | 'parameter' | 'data';
	readonly status: Status;
	/** Whose colour the ring takes. */
	readonly phase: Phase | null;
	/** Opacity of ring, halo and tint. */
	readonly ring: number;
	/** The ring is that of a previewed beat. */
	readonly preview: boolean;
	readonly glyph: NameMark;
	readonly name: NameMark | null;
	readonly value: NumberMark | null;
	readonly gradient: NumberMark | null;
	/** Forward mode: what stands in the place of the gradient is the tangent. */
	readonly tangent?: true;
	/** Of a tensor; its two numbers are absent. */
	readonly maps?: MapsMark;
	/** Of a card that is open. */
	readonly open?: OpenMark;
	/** The key with which its operation, or its box, can be drawn as what it is made of. */
	readonly opens?: string;
	/** What can be drawn as one card with it. */
	readonly closes?: ClosesMark;
	/** Where numbers stop being finite, or what that spoils; absent for a card whose numbers are sound. */
	readonly ill?: 'origin' | 'reached';
	/** A few words under it: what lets nothing through, or what a drag did. */
	readonly under?: UnderMark;
	/** Right end, baselines and size of the two numbers. */
	readonly numbers: {
		readonly x: number;
		readonly value: number;
		readonly gradient: number;
		readonly size: number;
	};
	/** Dashes in the slots that are still to be filled; empty for none. */
	readonly dashes: string;
	/** The ring of the keyboard focus. */
	readonly focus: Rect & { readonly radius: number };
	readonly hovered: boolean;
	/** What one takes hold of to drag the value. */
	readonly handle: Rect;
	/** The input whose number can be dragged. */
	readonly input: { readonly name: string; readonly value: number } | null;
	/** Read out for the card. */
	readonly label: string;
}

/** Lines of text under a card, around `x` from its left end. */
export interface UnderMark {
	readonly x: number;
	readonly size: number;
	/** The same in full. */
	readonly title: string;
	readonly lines: readonly {
		readonly y: number;
		readonly parts: readonly {
			readonly text: string;
			readonly kind: 'words' | 'value' | 'gradient';
		}[];
	}[];
}

export type Tone = 'wait' | 'idle' | 'lit' | Phase;

export interface StrokeMark {
	readonly d: string;
	readonly tone: Tone;
	readonly width: number;
	readonly opacity: number;
	/** Only gradients in flow are dashed. */
	readonly dashed: boolean;
}

export interface EdgeMark {
	readonly edge: EdgeId;
	readonly status: Status;
	readonly strokes: readonly StrokeMark[];
	readonly arrow: { readonly d: string; readonly tone: Phase; readonly opacity: number } | null;
	/** Where a number that is not finite travels; dashed for a gradient. */
	readonly wave?: { readonly d: string; readonly dashed: boolean };
}

export interface TokenMark {
	readonly id: string;
	readonly phase: Phase;
	readonly x: number;
	readonly y: number;
	readonly opacity: number;
}

/** A number beside an edge. */
export interface FlowMark {
	readonly id: string;
	readonly phase: Phase;
	readonly text: string;
	/** The text is a shape, and no number. */
	readonly shape?: true;
	/** Centre, and the rectangle it keeps free. */
	readonly x: number;
	readonly y: number;
	readonly opacity: number;
	readonly place: Rect;
}

/** A local derivative. */
export interface ChipMark {
	readonly id: string;
	readonly phase: Phase;
	readonly text: string;
	readonly place: Rect;
	/** The middle of its text. */
	readonly x: number;
	readonly y: number;
	/** Line to the edge; empty when the chip stands right at it. */
	readonly leader: string;
	readonly opacity: number;
}

/** The sum of the paths that have arrived. */
export interface NoteMark {
	readonly node: NodeId;
	readonly place: Rect;
	/** Left end of all its text. */
	readonly left: number;
	/** Lines of `2 + 3 = 5`, with their baselines. */
	readonly lines: readonly { readonly y: number; readonly parts: readonly NotePart[] }[];
	/** How many paths are to come. */
	readonly words: { readonly y: number; readonly text: string };
	readonly leader: string;
	/** Of the numbers, in px. */
	readonly size: number;
	readonly opacity: number;
}

export interface NotePart {
	readonly text: string;
	readonly kind: 'term' | 'sign' | 'total';
}

/** What a part of the drawing is: words, then mathematics. */
export interface TitleMark {
	readonly phase: Phase;
	readonly x: number;
	readonly y: number;
	readonly words: string;
	readonly math: string;
}

export interface Scene {
	readonly direction: Direction;
	readonly bounds: Rect;
	/** Outer ones before those inside them; absent where there are none. */
	readonly groups?: readonly GroupMark[];
	/** Absent where the drawing is one whole. */
	readonly titles?: readonly TitleMark[];
	readonly edges: readonly EdgeMark[];
	readonly tokens: readonly TokenMark[];
	readonly flows: readonly FlowMark[];
	readonly chips: readonly ChipMark[];
	/** Where the view may show a part of the drawing. */
	readonly ways?: readonly WayMark[];
	readonly notes: readonly NoteMark[];
	readonly cards: readonly CardMark[];
	readonly stale: boolean;
	/** Read out for the whole drawing. */
	readonly label: string;
}
