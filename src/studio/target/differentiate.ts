import type { NodeId } from '$graph/graph.ts';
import type { Session } from '../session.svelte.ts';

/** Makes a node the target. The last line is chosen by choosing none, so that it follows the text. */
export function differentiate(session: Session, node: NodeId | undefined): void {
	const { graph, target, stale } = session;
	const chosen = graph.nodes[node ?? -1];
	if (stale || chosen === undefined || chosen.id === target || chosen.kind === 'constant') return;
	session.setTarget(chosen.id === graph.output ? undefined : chosen.key);
}
