/** The parts of the text that are lit: that of the step, and that under the pointer beside it. */
import type { Graph, NodeId } from '$graph/graph.ts';
import { tintOf } from '$viz/tint.ts';
import type { LitPlace } from '$viz/lit-place.ts';
import type { Lights } from './lit.ts';

export function litText(
	{ nodes }: Graph,
	{ operation, phase }: Lights,
	hovered: NodeId | undefined
): readonly LitPlace[] {
	const span = operation === undefined ? undefined : nodes[operation]?.spans[0];
	const step: readonly LitPlace[] = span && phase ? [{ ...span, phase: tintOf(phase) }] : [];
	if (hovered === undefined || hovered === operation) return step;
	const spans = nodes[hovered]?.spans ?? [];
	return [...step, ...spans.map((each): LitPlace => ({ ...each, phase: 'hover' }))];
}
