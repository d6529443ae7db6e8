/** The cross edges as marks: dotted, from a saved value to the backward step that reads it. */
import type { EdgeId } from '$graph/graph.ts';
import { px } from '../curve.ts';
import type { EdgeMark } from '../marks.ts';
import { dots, lengthOf } from './dots.ts';
import { kept } from './kept.ts';
import type { MirrorFrame } from './mirror-frame.ts';
import type { MirrorLayout } from './mirror-layout.ts';
import type { Wire } from './wires.ts';

const PITCH = 5;
/** The dots of a large graph stand farther apart. */
const MOST_DOTS = 8000;

/** Nothing to save yet; saved; being read, or pointed at; and read, so that nobody needs it there any more. */
type State = 'ahead' | 'saved' | 'read' | 'lit' | 'done';

/** Drawn once for a layout, and the same whatever the numbers. */
const known = new WeakMap<MirrorLayout, readonly ((state: State) => EdgeMark)[]>();

const LOOKS: Readonly<
	Record<Exclude<State, 'ahead'>, readonly [EdgeMark['status'], number, number]>
> = {
	saved: ['future', 1.5, 0.85],
	read: ['active', 2.5, 1],
	lit: ['future', 2.5, 1],
	done: ['done', 1.5, 0.35]
};

export function wireMarks(frame: MirrorFrame): readonly EdgeMark[] {
	const { layout, graph } = frame;
	const drawn = known.get(layout) ?? drawnWires(layout, 2 * graph.edges.length);
	known.set(layout, drawn);
	return layout.wires.flatMap((wire, i) => drawn[i]?.(stateOf(frame, wire)) ?? []);
}

function drawnWires(
	{ wires }: MirrorLayout,
	first: number
): readonly ((state: State) => EdgeMark)[] {
	const total = wires.reduce((sum, { points }) => sum + lengthOf(points), 0);
	const pitch = Math.max(PITCH, total / MOST_DOTS);
	return wires.map((wire, i) => {
		const d = dots(wire.points, pitch);
		return kept((state) => drawnWire(first + i, d, headOf(wire), state));
	});
}

function drawnWire(edge: EdgeId, d: string, head: string, state: State): EdgeMark {
	if (state === 'ahead') {
		const wait = { d, tone: 'wait', width: 1.5, opacity: 1, dashed: false } as const;
		return { edge, status: 'future', strokes: [wait], arrow: null };
	}
	const [status, width, opacity] = LOOKS[state];
	return {
		edge,
		status,
		strokes: [{ d, tone: 'forward', width, opacity, dashed: false }],
		arrow: { d: head, tone: 'forward', opacity }
	};
}

function stateOf({ known, hovered, pulling, passed }: MirrorFrame, { value, by }: Wire): State {
	if (pulling.has(by)) return 'read';
	if (!known.rest && known.valued[value] !== 1) return 'ahead';
	if (hovered !== null && (hovered === value || hovered === by)) return 'lit';
	return passed[by] === 1 && !known.rest ? 'done' : 'saved';
}

function headOf({ points }: Wire): string {
	const [[before], [x, y]] = [points.at(-2) ?? [0, 0], points.at(-1) ?? [0, 0]];
	const sign = x > before ? -1 : 1;
	return `M${px(x + sign)},${px(y)}l${sign * 6},-3.5v7z`;
}
