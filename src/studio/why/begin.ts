/** About which node a reader asks who has named none. */
import type { NodeId } from '$graph/graph.ts';
import type { Lights } from '../lit.ts';

/** The node whose number the step under way finds: going back that is the one that receives. Undefined where no step is. */
export function stepSubject({ operation, others, phase }: Lights): NodeId | undefined {
	const [receiver] = phase === 'backward' ? others : [];
	return receiver ?? operation;
}
