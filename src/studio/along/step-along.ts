import type { NodeId } from '$graph/graph.ts';
import type { Session } from '../session.svelte.ts';

/** Turns to forward mode along an input, the first parameter where none is meant, and from forward mode back again. */
export function stepAlong(session: Session, node: NodeId | undefined): void {
	const { program, along, stale } = session;
	if (stale) return;
	const { inputs } = program;
	const input =
		inputs.find((each) => each.node === node) ??
		inputs.find((each) => session.role(each) === 'parameter') ??
		inputs[0];
	if (along !== undefined) session.setAlong(undefined);
	else if (input) session.setAlong({ input: input.name });
}
