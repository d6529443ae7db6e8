/** The edges of both halves: values to the right above, gradients to the left below. */
import type { EdgeId, Graph } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import { pathOf, px, slice, type Curve } from '../curve.ts';
import type { EdgeMark, StrokeMark } from '../marks.ts';
import type { MirrorFrame, Running } from './mirror-frame.ts';
import { waveOf } from '../wave.ts';
import { kept } from './kept.ts';
import type { MirrorLayout } from './mirror-layout.ts';

const WIDTH = 1.5;
const FLOWING = 2.25;
const PASSED = 0.75;
/** An arrowhead without its tip, and how far it stands from its card. */
const HEAD = 8;
const TIP = 2;

/** An edge in one of the halves. */
interface Half {
	readonly id: EdgeId;
	readonly phase: Exclude<Phase, 'tangent'>;
	readonly curve: Curve;
}

/** An edge at rest: whether something has come along it, and whether the card at one of its ends is pointed at. */
type Rest = 'ahead' | 'done' | 'lit';

/** Edges at rest look the same from frame to frame, and whatever the numbers. */
interface Still {
	readonly half: Half;
	readonly mark: (rest: Rest) => EdgeMark;
}

const known = new WeakMap<MirrorLayout, readonly Still[]>();

export function mirrorEdges(frame: MirrorFrame): readonly EdgeMark[] {
	const { graph, layout, running } = frame;
	const stills = known.get(layout) ?? stillEdges(graph, layout);
	known.set(layout, stills);
	const poison = frame.above.options.health?.poison;
	return stills.map(({ half, mark }) => {
		const { id, phase } = half;
		if (running?.phase === phase && running.edges.has(id)) return activeEdge(graph, half, running);
		const rest = restOf(frame, half);
		const wrong = rest !== 'ahead' && poison?.[phase]?.edges[id] === 1;
		return wrong ? waved(mark(rest), half) : mark(rest);
	});
}

function stillEdges(graph: Graph, layout: MirrorLayout): readonly Still[] {
	const halves = [
		...graph.edges.map(({ id }): Half => {
			const curve = layout.forward.curves[id] ?? [];
			return { id, phase: 'forward', curve };
		}),
		...graph.edges.flatMap(({ id }): Half[] => {
			const curve = layout.curves[id];
			return curve ? [{ id, phase: 'backward', curve }] : [];
		})
	];
	return halves.map((half) => ({
		half,
		mark: kept((rest: Rest) => stillEdge(graph, half, rest))
	}));
}

/** Both halves are one drawing. */
const numberOf = (graph: Graph, { id, phase }: Half): EdgeId =>
	phase === 'forward' ? id : graph.edges.length + id;

function restOf({ graph, known, hovered }: MirrorFrame, { id, phase }: Half): Rest {
	const edge = graph.edges[id];
	const done =
		phase === 'forward'
			? known.phase !== 'forward' || known.valued[edge?.to ?? 0] === 1
			: known.rest || known.pulled[id] === 1;
	if (!done) return 'ahead';
	return hovered !== null && (edge?.from === hovered || edge?.to === hovered) ? 'lit' : 'done';
}

function stillEdge(graph: Graph, half: Half, rest: Rest): EdgeMark {
	const edge = numberOf(graph, half);
	const { curve, phase } = half;
	if (rest === 'ahead') return { edge, status: 'future', strokes: [ground(curve)], arrow: null };
	const width = rest === 'lit' ? FLOWING : WIDTH;
	const stroke = { ...flow(shortened(half), phase), width, opacity: PASSED };
	const arrow = phase === 'backward' ? head(half, PASSED) : null;
	return { edge, status: 'done', strokes: [stroke], arrow };
}

function activeEdge(graph: Graph, half: Half, { motion: { run, arrow } }: Running): EdgeMark {
	const { curve, phase } = half;
	const behind = flow(run < 1 ? slice(curve, 0, run) : shortened(half), phase);
	return {
		edge: numberOf(graph, half),
		status: 'active',
		strokes: [...(run < 1 ? [ground(curve)] : []), ...(run > 0 ? [behind] : [])],
		arrow: arrow > 0 ? head(half, px(arrow)) : null
	};
}

const ground = (curve: Curve): StrokeMark => ({
	d: pathOf(curve),
	tone: 'wait',
	width: WIDTH,
	opacity: 1,
	dashed: false
});

const flow = (curve: Curve, phase: Phase): StrokeMark => ({
	d: pathOf(curve),
	tone: phase,
	width: FLOWING,
	opacity: 1,
	dashed: phase === 'backward'
});

/** Where a number that is not finite has come along. */
const waved = (mark: EdgeMark, { curve, phase }: Half): EdgeMark => ({
	...mark,
	strokes: [],
	wave: { d: waveOf(curve), dashed: phase === 'backward' }
});

/** Only what has an arrow ends before its card. */
function shortened({ curve, phase }: Half): Curve {
	if (phase === 'forward') return curve;
	return curve.map(([x, y], i) => (i === curve.length - 1 ? [x + TIP + HEAD, y] : [x, y]));
}

function head({ curve, phase }: Half, opacity: number): EdgeMark['arrow'] {
	const [x, y] = curve.at(-1) ?? [0, 0];
	const sign = phase === 'forward' ? -1 : 1;
	return { d: `M${px(x + sign * TIP)},${px(y)}l${sign * 9},-5v10z`, tone: phase, opacity };
}
