import { plainLabel } from '$graph/label.ts';
import type { Frame } from './frame.ts';

/** Why a gradient or a tangent is 0. */
export function unmovedTitle({
	graph,
	schedule: { along }
}: Pick<Frame, 'graph' | 'schedule'>): string {
	const input = along && graph.nodes[along.node];
	return input ? `does not depend on ${plainLabel(input.label)}` : 'not used by the target';
}
