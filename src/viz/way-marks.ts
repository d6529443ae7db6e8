/** The edges of the step, for a view in which an end of them may be out of sight. */
import type { EdgeId, NodeId } from '$graph/graph.ts';
import { label, plainLabel } from '$graph/label.ts';
import { px } from './curve.ts';
import { carriesMany, flowText } from './flows.ts';
import type { Act, Frame } from './frame.ts';
import { flowing } from './known.ts';
import type { WayEnd, WayMark } from './way-mark.ts';

/** They come with the result of the step: by then the view stands still. */
export const wayMarks = (frame: Frame): readonly WayMark[] =>
	frame.acts
		.filter(({ role, motion }) => role === 'active' && motion.result > 0)
		.flatMap((act) => flowing(frame.structure, act.shown).map((id) => wayMark(frame, act, id)));

function wayMark(frame: Frame, { shown: { phase }, motion }: Act, edge: EdgeId): WayMark {
	const { from = 0, to = 0 } = frame.graph.edges[edge] ?? {};
	const backward = phase === 'backward';
	return {
		...{ edge, phase },
		text: flowText(frame, edge, phase),
		shape: carriesMany(frame, edge, phase),
		curve: frame.layout.curves[edge] ?? [],
		ends: [endAt(frame, from, !backward), endAt(frame, to, backward)],
		opacity: px(motion.result)
	};
}

function endAt({ graph }: Frame, id: NodeId, gives: boolean): WayEnd {
	const node = graph.nodes[id];
	const text = node?.label ?? '';
	const named = node?.kind === 'constant' ? {} : { name: label(text) };
	return { node: id, ...named, label: plainLabel(text), gives };
}
