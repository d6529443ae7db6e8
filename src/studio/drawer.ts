import { closedProgram, type ClosedProgram } from '$graph/boxes/closed-program.ts';
import type { NodeId } from '$graph/graph.ts';
import type { Program } from '$graph/program.ts';
import { targetOf } from './chosen.ts';
import type { Document } from './document.ts';

/** Closes what a document has closed; in forward mode all is open, because a tangent has no rule for a whole box. The same drawing comes back as long as only numbers change. */
export function drawer(): (whole: Program, document: Document) => ClosedProgram {
	let last: { closed: Document['closed']; target: NodeId; drawing: ClosedProgram } | undefined;
	return (whole, document) => {
		const { along, closed: listed } = document;
		const closed = along === undefined ? listed : undefined;
		const target = targetOf(whole.graph, document);
		if (last?.drawing.whole !== whole || last.closed !== closed || last.target !== target)
			last = { closed, target, drawing: closedProgram(whole, closed, target) };
		return last.drawing;
	};
}
