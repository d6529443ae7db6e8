import type { EdgeId, NodeId } from '$graph/graph.ts';
import type { Label } from '$graph/label.ts';
import type { Phase } from '$graph/steps.ts';
import type { Curve } from './curve.ts';

/** One of the two nodes that an edge joins. */
export interface WayEnd {
	readonly node: NodeId;
	/** Absent for a constant, whose number says all. */
	readonly name?: Label;
	/** The same in plain characters. */
	readonly label: string;
	/** Whether what runs along the edge comes from here. */
	readonly gives: boolean;
}

/** An edge along which something runs, told so that a view that shows a part of it can say the rest. */
export interface WayMark {
	readonly edge: EdgeId;
	readonly phase: Phase;
	/** What it carries, and whether that is a shape and no number. */
	readonly text: string;
	readonly shape: boolean;
	readonly curve: Curve;
	/** At the start and at the end of the curve. */
	readonly ends: readonly [WayEnd, WayEnd];
	readonly opacity: number;
}
