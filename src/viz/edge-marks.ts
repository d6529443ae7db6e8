/** Edges: waiting, idle, coloured behind a token, passed. */
import type { EdgeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import { pathOf, px, reverse, slice, type Curve, type Point } from './curve.ts';
import { amountOf } from './flows.ts';
import type { Act, Frame } from './frame.ts';
import { waveMark } from './health-marks.ts';
import { flowing } from './known.ts';
import type { EdgeMark, Status, StrokeMark } from './marks.ts';

const REST_WIDTH = 1.5;
/** The least that a flow is wide. */
const THIN = 1.25;
/** What passed is fainter, and wider than the least by less: the active edges are the strongest lines. */
const PASSED = { opacity: 0.75, width: 0.6 };
/** Length of an arrowhead without its tip, so that no line shows beside the tip. */
const HEAD = 8;

/** All edges, the active ones last and so on top. */
export function edgeMarks(frame: Frame): readonly EdgeMark[] {
	const acts = new Map<EdgeId, Act[]>();
	for (const act of frame.acts)
		for (const id of flowing(frame.structure, act.shown))
			acts.set(id, [...(acts.get(id) ?? []), act]);
	const rank: Readonly<Record<Status, number>> = { future: 0, done: 1, active: 2 };
	return frame.graph.edges
		.map(({ id }) => edgeMark(frame, id, acts.get(id) ?? []))
		.sort((a, b) => rank[a.status] - rank[b.status]);
}

function edgeMark(frame: Frame, id: EdgeId, acts: readonly Act[]): EdgeMark {
	const edge = frame.graph.edges[id];
	const active = acts.find(({ role }) => role === 'active');
	const done = isForward(frame) ? passedForward(frame, id) : frame.known.pulled[id] === 1;
	const strokes = [
		ground(
			frame,
			id,
			active,
			done,
			acts.some(({ role }) => role === 'preview')
		),
		...fading(frame, id)
	];
	if (done && !frame.known.rest && !active) strokes.push(passed(frame, id));
	for (const act of acts) if (act.role !== 'leaving') strokes.push(flow(frame, id, act));
	const wave = edge ? waveMark(frame, edge) : {};
	const drawn = strokes.filter(
		// a wave is its own line
		({ opacity, d, tone }) => opacity > 0 && d !== '' && !(wave.wave && tone === 'idle')
	);
	return {
		edge: id,
		status: active ? 'active' : done ? 'done' : 'future',
		strokes: [...glow(frame, id, drawn), ...drawn],
		arrow: arrow(frame, id, acts, done),
		...wave
	};
}

const isForward = ({ known }: Frame): boolean => known.phase === 'forward';

const passedForward = ({ graph, known }: Frame, id: EdgeId): boolean =>
	known.valued[graph.edges[id]?.to ?? 0] === 1;

/** The line as it is when nothing flows along it; only ahead of a token, so that no dash stands on it. */
function ground(
	frame: Frame,
	id: EdgeId,
	act: Act | undefined,
	done: boolean,
	previewed: boolean
): StrokeMark {
	const waits = isForward(frame) && !passedForward(frame, id);
	const near = frame.rings.get(frame.graph.edges[id]?.from ?? 0)?.opacity ?? 0;
	const curve = shortened(frame, curveOf(frame, id), 5 * near, 0);
	const run = act?.motion.run ?? 0;
	const ahead = act?.shown.phase === 'backward' ? slice(curve, 0, 1 - run) : slice(curve, run, 1);
	const hidden = act ? run === 1 : done && !frame.known.rest;
	return {
		d: hidden ? '' : pathOf(run > 0 ? ahead : curve),
		tone: waits ? 'wait' : 'idle',
		width: REST_WIDTH,
		opacity: previewed ? 0.35 : 1,
		dashed: false
	};
}

/** A broad faint line under every edge of the hovered node, along the very lines that are drawn. */
function glow(frame: Frame, id: EdgeId, drawn: readonly StrokeMark[]): StrokeMark[] {
	const edge = frame.graph.edges[id];
	const { hovered } = frame.options;
	if (hovered === undefined || hovered === null || (edge?.from !== hovered && edge?.to !== hovered))
		return [];
	const lines = new Set(drawn.map(({ d }) => d));
	return [...lines].map((d) => ({ d, tone: 'lit', width: 8, opacity: 0.16, dashed: false }));
}

/** The colours of the forward pass go when the gradients or the tangents begin. */
function fading(frame: Frame, id: EdgeId): StrokeMark[] {
	const { active, before } = frame.known;
	if (!active || active.phase === 'forward' || before?.phase !== 'forward') return [];
	const leaving = frame.acts.find(({ role }) => role === 'leaving')?.presence ?? 0;
	return [{ ...line(frame, id, 'forward', curveOf(frame, id)), opacity: leaving }];
}

function passed(frame: Frame, id: EdgeId): StrokeMark {
	const leaving = leavingOf(frame, id);
	const { phase } = frame.known;
	const whole = curveOf(frame, id);
	if (phase === 'forward')
		return receded(
			line(frame, id, phase, shortened(frame, whole, 0, leaving * (7 + HEAD))),
			leaving
		);
	const end = tip(frame, id, phase) + HEAD;
	const curve =
		phase === 'backward'
			? reverse(shortened(frame, whole, end, 0))
			: shortened(frame, whole, 0, end);
	return receded(line(frame, id, phase, curve), leaving);
}

/** From 1, where it is still as strong as when it was active, to 0. */
function receded(mark: StrokeMark, leaving: number): StrokeMark {
	const between = (least: number): number => least + (1 - least) * leaving;
	return {
		...mark,
		width: px(THIN + (mark.width - THIN) * between(PASSED.width)),
		opacity: between(PASSED.opacity)
	};
}

/** The edge takes its colour behind the token. */
function flow(frame: Frame, id: EdgeId, { shown, motion, presence }: Act): StrokeMark {
	const whole = curveOf(frame, id);
	const ended =
		shown.phase === 'backward'
			? reverse(shortened(frame, whole, 7 + HEAD, 0))
			: shortened(frame, whole, 0, 7 + HEAD);
	const part = motion.run < 1 ? slice(ended, 0, motion.run) : ended;
	const mark = line(frame, id, shown.phase, motion.run > 0 ? part : []);
	return { ...mark, opacity: presence };
}

function line(frame: Frame, id: EdgeId, phase: Phase, curve: Curve): StrokeMark {
	return {
		d: curve.length === 0 ? '' : pathOf(curve),
		tone: phase,
		width: widthOf(frame, id, phase),
		opacity: 1,
		dashed: phase === 'backward'
	};
}

/** 1.25 to 3.5 by the amount that flows; what is not finite is as wide as the largest. */
function widthOf(frame: Frame, id: EdgeId, phase: Phase): number {
	const amount = amountOf(frame, id, phase);
	const most = frame.most[phase];
	if (amount === 0 || Number.isNaN(amount)) return THIN;
	return px(THIN + 2.25 * Math.sqrt(amount < most ? amount / most : 1));
}

const curveOf = ({ layout }: Frame, id: EdgeId): Curve => layout.curves[id] ?? [];

const leavingOf = (frame: Frame, id: EdgeId): number =>
	frame.acts.find(
		({ role, shown }) => role === 'leaving' && flowing(frame.structure, shown).includes(id)
	)?.presence ?? 0;

/** Distance of an arrow that stays from its card: clear of the ring while there is one. */
function tip({ graph, rings }: Frame, id: EdgeId, phase: Phase): number {
	const { from = 0, to = 0 } = graph.edges[id] ?? {};
	return 2 + 5 * (rings.get(phase === 'backward' ? from : to)?.opacity ?? 0);
}

/** The curve with its level ends cut, in px. */
function shortened({ layout }: Frame, curve: Curve, start: number, end: number): Curve {
	if (start === 0 && end === 0) return curve;
	const down = layout.metrics.direction === 'down';
	const moved = ([x, y]: Point, by: number): Point => (down ? [x, y + by] : [x + by, y]);
	return curve.map((point, i) =>
		i === 0 ? moved(point, start) : i === curve.length - 1 ? moved(point, -end) : point
	);
}

function arrow(frame: Frame, id: EdgeId, acts: readonly Act[], done: boolean): EdgeMark['arrow'] {
	const act = acts.findLast(({ role }) => role !== 'leaving');
	const phase = act?.shown.phase ?? frame.known.phase;
	if (act)
		return {
			d: head(frame, id, phase, 7),
			tone: phase,
			opacity: px(act.presence * act.motion.arrow)
		};
	const leaving = leavingOf(frame, id);
	if (!done || frame.known.rest || (phase === 'forward' && leaving === 0)) return null;
	return phase === 'forward'
		? { d: head(frame, id, phase, 7), tone: phase, opacity: px(leaving) }
		: {
				d: head(frame, id, phase, tip(frame, id, phase)),
				tone: phase,
				opacity: px(PASSED.opacity + (1 - PASSED.opacity) * leaving)
			};
}

/** A triangle whose tip stands `away` from the card: from the input backward, otherwise from the consumer. */
function head(frame: Frame, id: EdgeId, phase: Phase, away: number): string {
	const curve = curveOf(frame, id);
	const [x, y] = (phase === 'backward' ? curve[0] : curve.at(-1)) ?? [0, 0];
	const sign = phase === 'backward' ? 1 : -1;
	return frame.layout.metrics.direction === 'down'
		? `M${px(x)},${px(y + sign * away)}l-5,${sign * 9}h10z`
		: `M${px(x + sign * away)},${px(y)}l${sign * 9},-5v10z`;
}
