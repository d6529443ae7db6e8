/** The track under the drawing: a cell a beat, the two phases side by side. */
import type { Graph } from '$graph/graph.ts';
import type { Beat, Phase, Schedule } from '$graph/steps.ts';
import { plainLabel } from '$graph/label.ts';
import { beatAt } from './playhead.ts';
import { cellNames, type CellName, type Named } from './timeline-names.ts';
import { tipAt, type Tip } from './timeline-tip.ts';

export interface Cell {
	readonly beat: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly phase: Phase;
	readonly state: 'done' | 'current' | 'future';
	readonly hovered: boolean;
	/** Below the cell, where there is room for it: `in`, `start`, or a node's name. */
	readonly name: CellName | null;
}

export interface Track {
	readonly cells: readonly Cell[];
	readonly phases: readonly {
		readonly phase: Phase;
		readonly x: number;
		readonly current: boolean;
	}[];
	/** Where cells would be too thin to tell apart: one bar a phase, its done part, and a playhead. */
	readonly bars: readonly {
		readonly phase: Phase;
		readonly x: number;
		readonly width: number;
		readonly done: number;
	}[];
	readonly playhead: number | null;
	readonly tip: Tip | null;
}

const BETWEEN_PHASES = 16;
const GAP = 3;
const BASE = 40;
const LOW = 8;
const HIGH = 20;
/** Below these widths of a cell: only the current name; one bar instead of cells. */
const NAMED = 14;
const DRAWN = 4;
const PHASES = ['forward', 'backward', 'tangent'] as const;

interface Slots {
	readonly starts: readonly number[];
	readonly width: number;
}

function slots({ beats }: Schedule, width: number): Slots {
	const forward = beats.filter(({ phase }) => phase === 'forward').length;
	const parted = forward > 0 && forward < beats.length;
	const gaps = Math.max(0, beats.length - (parted ? 2 : 1));
	const room = width - (parted ? BETWEEN_PHASES : 0);
	const gap = room / Math.max(1, beats.length) < DRAWN + GAP ? 0 : GAP;
	const each = Math.max(0.01, (room - gap * gaps) / Math.max(1, beats.length));
	const starts = beats.map(
		(_, i) => i * (each + gap) + (parted && i >= forward ? BETWEEN_PHASES - gap : 0)
	);
	return { starts, width: each };
}

/** Everything the track shows at a position. */
export function track(
	graph: Graph,
	schedule: Schedule,
	position: number,
	width: number,
	hovered: number | null
): Track {
	const { starts, width: each } = slots(schedule, width);
	const current = beatAt(schedule, position);
	const rest = position > schedule.steps.length;
	const thin = each < DRAWN;
	const names = namesOf(graph, schedule, { starts, width: each }, width, current, hovered);
	const cells = schedule.beats.map((beat, i): Cell => {
		const state = rest || i < current ? 'done' : i === current ? 'current' : 'future';
		const height = state === 'current' ? HIGH : LOW;
		const x = starts[i] ?? 0;
		const place = { x, y: BASE - height, width: each, height };
		const name = names[i] ?? null;
		return { beat: i, ...place, phase: beat.phase, state, hovered: i === hovered, name };
	});
	const pointed = hovered !== null && schedule.beats[hovered] ? hovered : null;
	const middle = (starts[pointed ?? 0] ?? 0) + each / 2;
	const phases = phasesOf(schedule, starts, schedule.beats[current]?.phase);
	return {
		cells: thin ? [] : cells,
		phases,
		bars: thin ? barsOf(cells, each) : [],
		playhead: thin && current >= 0 ? pointOf(schedule, starts, each, position) : null,
		tip: pointed === null ? null : tipAt(tellBeat(graph, schedule, pointed), middle, width, phases)
	};
}

/** Follows the pointer: between two beats the playhead stands between them. */
export function positionAt(schedule: Schedule, width: number, x: number): number {
	const index = beatNear(schedule, width, x);
	const beat = schedule.beats[index];
	if (!beat) return 0;
	const { starts, width: each } = slots(schedule, width);
	const share = Math.min(1, Math.max(0, (x - (starts[index] ?? 0)) / each));
	return beat.from + share * (beat.to - beat.from);
}

/** The beat whose cell is under `x`, or next to it. */
export function beatNear(schedule: Schedule, width: number, x: number): number {
	const { starts } = slots(schedule, width);
	const after = starts.findIndex((start) => start > x);
	return Math.max(0, (after === -1 ? starts.length : after) - 1);
}

/** "8 · f passes to z" */
export function tellBeat(graph: Graph, schedule: Schedule, index: number): string {
	const beat = schedule.beats[index];
	return beat ? `${index + 1} · ${tell(graph, schedule, beat)}` : '';
}

function tell(graph: Graph, schedule: Schedule, beat: Beat): string {
	const named = (node: number | undefined): string =>
		plainLabel(graph.nodes[node ?? -1]?.label ?? '');
	/** The other ends of its edges. */
	const others = (end: 'from' | 'to'): string => {
		const names = schedule.steps
			.slice(beat.from, beat.to)
			.map((step) => ('edge' in step ? named(graph.edges[step.edge]?.[end]) : ''));
		return [...new Set(names)].join(' and ');
	};
	switch (beat.kind) {
		case 'bind':
			return 'the inputs get their values';
		case 'apply':
			return `${named(beat.node)} is computed`;
		case 'seed':
			return `the ${schedule.along ? 'tangents' : 'gradients'} start at ${named(beat.node)}`;
		case 'pull':
			return `${named(beat.node)} passes to ${others('from')}`;
		case 'push':
			return `${named(beat.node)} gets its tangent from ${others('from')}`;
		default:
			return beat.kind satisfies never;
	}
}

/** In thin cells only the names that come first. */
function namesOf(
	graph: Graph,
	{ beats }: Schedule,
	{ starts, width }: Slots,
	total: number,
	current: number,
	hovered: number | null
): readonly (CellName | null)[] {
	if (width < DRAWN) return [];
	const cells = beats.map((beat, i): Named => {
		const word = wordOf(beat);
		const name = word ?? graph.nodes[beat.node ?? -1]?.label ?? '';
		const named = { x: starts[i] ?? 0, width, name, word: word !== null };
		return {
			...named,
			rank: i === current ? 'current' : i === hovered ? 'hovered' : 'usual'
		};
	});
	return cellNames(cells, total, width < NAMED ? -width : GAP);
}

const wordOf = ({ kind }: Beat): string | null =>
	kind === 'bind' ? 'in' : kind === 'seed' ? 'start' : null;

function phasesOf(
	{ beats }: Schedule,
	starts: readonly number[],
	current: Phase | undefined
): Track['phases'] {
	return PHASES.flatMap((phase) => {
		const first = beats.findIndex((beat) => beat.phase === phase);
		return first === -1 ? [] : [{ phase, x: starts[first] ?? 0, current: phase === current }];
	});
}

function barsOf(cells: readonly Cell[], each: number): Track['bars'] {
	return PHASES.flatMap((phase) => {
		const own = cells.filter((cell) => cell.phase === phase);
		const [first, last] = [own[0], own.at(-1)];
		if (!first || !last) return [];
		const done = own.filter(({ state }) => state !== 'future').length * each;
		return [{ phase, x: first.x, width: last.x + each - first.x, done }];
	});
}

function pointOf(
	schedule: Schedule,
	starts: readonly number[],
	each: number,
	position: number
): number {
	const index = beatAt(schedule, position);
	const beat = schedule.beats[index];
	if (!beat) return 0;
	return (starts[index] ?? 0) + (each * (position - beat.from)) / (beat.to - beat.from);
}
