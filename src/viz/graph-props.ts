import type { NodeId } from '$graph/graph.ts';
import type { Scene } from './marks.ts';
import type { DragPhase } from './value-drag.ts';

/** What the drawing is given, and what it reports. */
export interface GraphProps {
	scene: Scene;
	/** How much an input changes for one step of a drag, by name. */
	steps?: ReadonlyMap<string, number>;
	onhover?: (node: NodeId | null) => void;
	onselect?: (node: NodeId) => void;
	/** A number on a card is dragged sideways. */
	onvaluedrag?: (name: string, value: number, phase: DragPhase) => void;
}
