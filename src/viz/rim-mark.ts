import type { NodeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import type { Rect } from './layout.ts';
import type { NameMark } from './marks.ts';

export type RimSide = 'left' | 'right' | 'top' | 'bottom';

/** At the rim of the view: the node beyond it, and what an active edge carries from or to it. In px of the view. */
export interface RimMark {
	readonly id: string;
	readonly node: NodeId;
	readonly phase: Phase;
	readonly place: Rect;
	/** What a finger may hit of it. */
	readonly hit: Rect;
	/** Absent for a constant. */
	readonly name?: NameMark;
	/** Left end and middle; a shape is no number. */
	readonly number: {
		readonly x: number;
		readonly y: number;
		readonly text: string;
		readonly shape: boolean;
	};
	/** Points out of the view. */
	readonly head: string;
	readonly opacity: number;
	/** Read out for it, and told to a pointer that rests on it. */
	readonly label: string;
}
