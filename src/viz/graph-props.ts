import type { NodeId } from '$graph/graph.ts';
import type { CellAt } from './frame.ts';
import type { Scene } from './marks.ts';
import type { DragPhase } from './value-drag.ts';

/** What the drawing is given, and what it reports. */
export interface GraphProps {
	scene: Scene;
	/** How much an input changes for one step of a drag, by name. */
	steps?: ReadonlyMap<string, number>;
	/** Who takes part in the step: see `acting`. Without it the drawing is always shown whole. */
	acting?: readonly NodeId[];
	/** The steps go on by themselves. */
	playing?: boolean;
	/** A number is being dragged: nothing else may move. */
	held?: boolean;
	/** The node that is differentiated, which a card need not offer. */
	target?: NodeId;
	onhover?: (node: NodeId | null) => void;
	onselect?: (node: NodeId) => void;
	/** A node is to be differentiated; cards offer it only where this is heard. */
	ontarget?: (node: NodeId) => void;
	/** The card of a tensor is to be opened into its numbers, or closed again: `LayoutOptions.open`. */
	onopencard?: (node: NodeId) => void;
	onclosecard?: (node: NodeId) => void;
	/** The entry of an open card under the pointer, or the one that is held; null for none: `SceneOptions.cell`. */
	oncell?: (cell: CellAt | null) => void;
	/** An operation or a box is to be drawn as what it is made of, or a group or a line as one card. */
	onopengroup?: (key: string) => void;
	onclosegroup?: (key: string) => void;
	/** A number on a card is dragged sideways. */
	onvaluedrag?: (name: string, value: number, phase: DragPhase) => void;
}
