import type { NodeId } from '$graph/graph.ts';

/** The node for which the part of a formula under the pointer stands, or null. */
export function partUnder({ target }: Pick<Event, 'target'>): NodeId | null {
	const part = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null;
	return part ? Number(part.dataset['node']) : null;
}
