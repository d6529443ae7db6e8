import type { ClosedProgram } from '$graph/boxes/closed-program.ts';

/** The key of the card that shows a node, by the key of the node: of a hidden one that of its box. */
export const cardKeys =
	({ program, whole, shownOf }: ClosedProgram) =>
	(key: string): string | undefined => {
		const node = whole.graph.nodes.find((each) => each.key === key);
		return node && program.graph.nodes[shownOf(node.id)]?.key;
	};
