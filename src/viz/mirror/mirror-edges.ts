/** The edges of both halves: values to the right above, gradients to the left below. */
import type { EdgeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import { pathOf, px, slice, type Curve } from '../curve.ts';
import type { EdgeMark, StrokeMark } from '../marks.ts';
import type { MirrorFrame } from './mirror-frame.ts';

const WIDTH = 1.5;
const FLOWING = 2.25;
const PASSED = 0.75;
/** An arrowhead without its tip, and how far it stands from its card. */
const HEAD = 8;
const TIP = 2;

export const mirrorEdges = (frame: MirrorFrame): readonly EdgeMark[] => {
	const { graph, layout } = frame;
	return [
		...graph.edges.map(({ id }) => forwardEdge(frame, id)),
		...graph.edges.flatMap(({ id }) => {
			const curve = layout.curves[id];
			return curve ? [backwardEdge(frame, id, curve)] : [];
		})
	];
};

function forwardEdge(frame: MirrorFrame, id: EdgeId): EdgeMark {
	const { graph, known, layout } = frame;
	const done = known.backward || known.valued[graph.edges[id]?.to ?? 0] === 1;
	return edgeMark(frame, id, { phase: 'forward', curve: layout.forward.curves[id] ?? [], done });
}

function backwardEdge(frame: MirrorFrame, id: EdgeId, curve: Curve): EdgeMark {
	const done = frame.known.rest || frame.known.pulled[id] === 1;
	const { edge, ...mark } = edgeMark(frame, id, { phase: 'backward', curve, done });
	return { edge: frame.graph.edges.length + edge, ...mark };
}

interface Half {
	readonly phase: Phase;
	readonly curve: Curve;
	readonly done: boolean;
}

function edgeMark(frame: MirrorFrame, id: EdgeId, { phase, curve, done }: Half): EdgeMark {
	const { running } = frame;
	const act = running?.phase === phase && running.edges.has(id) ? running : undefined;
	const run = act?.motion.run ?? (done ? 1 : 0);
	const flow = stroke(frame, id, phase, run < 1 ? slice(curve, 0, run) : shortened(curve, phase));
	const ground = {
		d: pathOf(curve),
		tone: 'wait',
		width: WIDTH,
		opacity: 1,
		dashed: false
	} as const;
	const arrow = act?.motion.arrow ?? (done && phase === 'backward' ? PASSED : 0);
	return {
		edge: id,
		status: act ? 'active' : done ? 'done' : 'future',
		strokes: [
			...(run < 1 ? [ground] : []),
			...(run > 0
				? [{ ...flow, width: act ? FLOWING : flow.width, opacity: act ? 1 : PASSED }]
				: [])
		],
		arrow: arrow > 0 ? { d: head(curve, phase), tone: phase, opacity: px(arrow) } : null
	};
}

function stroke(
	{ graph, hovered }: MirrorFrame,
	id: EdgeId,
	phase: Phase,
	curve: Curve
): StrokeMark {
	const edge = graph.edges[id];
	const lit = hovered !== null && (edge?.from === hovered || edge?.to === hovered);
	return {
		d: pathOf(curve),
		tone: phase,
		width: lit ? FLOWING : WIDTH,
		opacity: 1,
		dashed: phase === 'backward'
	};
}

/** Only what has an arrow ends before its card. */
function shortened(curve: Curve, phase: Phase): Curve {
	if (phase === 'forward') return curve;
	return curve.map(([x, y], i) => (i === curve.length - 1 ? [x + TIP + HEAD, y] : [x, y]));
}

function head(curve: Curve, phase: Phase): string {
	const [x, y] = curve.at(-1) ?? [0, 0];
	const sign = phase === 'forward' ? -1 : 1;
	return `M${px(x + sign * TIP)},${px(y)}l${sign * 9},-5v10z`;
}
