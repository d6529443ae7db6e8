/** The cross edges as marks: dotted, from a saved value to the backward step that reads it. */
import { px } from '../curve.ts';
import type { EdgeMark, Status, StrokeMark } from '../marks.ts';
import { dots, lengthOf } from './dots.ts';
import type { MirrorFrame } from './mirror-frame.ts';
import type { Wire } from './wires.ts';

const PITCH = 5;
/** The dots of a large graph stand farther apart. */
const MOST_DOTS = 20_000;

interface Drawn {
	readonly line: string;
	readonly head: string;
}

/** Drawn once for a layout. */
const kept = new WeakMap<readonly Wire[], readonly Drawn[]>();

function drawn(wires: readonly Wire[]): readonly Drawn[] {
	const known = kept.get(wires);
	if (known) return known;
	const total = wires.reduce((sum, { points }) => sum + lengthOf(points), 0);
	const pitch = Math.max(PITCH, total / MOST_DOTS);
	const made = wires.map((wire) => ({ line: dots(wire.points, pitch), head: headOf(wire) }));
	kept.set(wires, made);
	return made;
}

export const wireMarks = (frame: MirrorFrame): readonly EdgeMark[] => {
	const { wires } = frame.layout;
	const lines = drawn(wires);
	const first = 2 * frame.graph.edges.length;
	return wires.map((wire, i) =>
		wireMark(frame, wire, first + i, lines[i] ?? { line: '', head: '' })
	);
};

function wireMark(frame: MirrorFrame, wire: Wire, edge: number, { line, head }: Drawn): EdgeMark {
	const status = statusOf(frame, wire);
	const look = lookOf(frame, wire, status);
	const arrow = { d: head, tone: 'forward', opacity: look.opacity } as const;
	return {
		edge,
		status,
		strokes: [{ d: line, dashed: false, ...look }],
		arrow: look.tone === 'wait' ? null : arrow
	};
}

/** Done once the value has been read, and nobody needs it there any more. */
function statusOf({ known, pulling, passed }: MirrorFrame, { by }: Wire): Status {
	if (pulling.has(by)) return 'active';
	return passed.has(by) && !known.rest ? 'done' : 'future';
}

function lookOf(
	{ known, hovered }: MirrorFrame,
	{ value, by }: Wire,
	status: Status
): Pick<StrokeMark, 'tone' | 'width' | 'opacity'> {
	const there = known.rest || known.valued[value] === 1;
	if (status === 'active') return { tone: 'forward', width: 2.5, opacity: 1 };
	if (!there) return { tone: 'wait', width: 1.5, opacity: 1 };
	const lit = hovered !== null && (hovered === value || hovered === by);
	if (lit) return { tone: 'forward', width: 2.5, opacity: 1 };
	return { tone: 'forward', width: 1.5, opacity: status === 'done' ? 0.35 : 0.85 };
}

function headOf({ points }: Wire): string {
	const [[before], [x, y]] = [points.at(-2) ?? [0, 0], points.at(-1) ?? [0, 0]];
	const sign = x > before ? -1 : 1;
	return `M${px(x + sign)},${px(y)}l${sign * 6},-3.5v7z`;
}
