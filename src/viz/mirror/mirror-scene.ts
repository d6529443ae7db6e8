/** Both passes at one position: a scene like any other, so that the same components draw it. */
import type { Graph, NodeId } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { Run } from '$graph/run.ts';
import type { Schedule } from '$graph/steps.ts';
import { px } from '../curve.ts';
import { tokensOf } from '../flow-marks.ts';
import { frameOf } from '../frame-of.ts';
import type { SceneOptions } from '../frame.ts';
import { groupMarks } from '../group-marks.ts';
import type { Scene, TitleMark, TokenMark } from '../marks.ts';
import type { Granularity } from '../playhead.ts';
import { mirrorCards } from './mirror-cards.ts';
import { mirrorEdges } from './mirror-edges.ts';
import { mirrorFrame } from './mirror-frame.ts';
import type { MirrorLayout } from './mirror-layout.ts';
import { wireMarks } from './wire-marks.ts';

/** Chips, numbers beside edges and sums are left to the usual scene: here the two graphs are compared. */
export function mirrorScene(
	graph: Graph,
	layout: MirrorLayout,
	run: Run,
	schedule: Schedule,
	position: number,
	granularity: Granularity = 'beat',
	options: SceneOptions = {},
	/** Apart from the options, which stay the same while the pointer moves. */
	hovered: NodeId | null = null
): Scene {
	const above = frameOf(graph, layout.forward, run, schedule, position, granularity, options);
	const frame = mirrorFrame(above, layout, hovered);
	const groups = groupMarks(above);
	return {
		direction: 'right',
		bounds: layout.bounds,
		...(groups.length > 0 && { groups }),
		titles: titlesOf(graph, schedule, layout),
		edges: [...wireMarks(frame), ...mirrorEdges(frame)],
		chips: [],
		flows: [],
		notes: [],
		tokens: tokensOf(above).map((token) => placed(token, layout)),
		cards: mirrorCards(frame),
		stale: options.stale === true,
		label: labelOf(graph, schedule, layout)
	};
}

/** Which half is which, and what the bar over a name means. */
function titlesOf(
	graph: Graph,
	{ target }: Schedule,
	{ bounds: { x, y, height } }: MirrorLayout
): readonly TitleMark[] {
	const name = plainLabel(graph.nodes[target]?.label ?? '');
	return [
		{ phase: 'forward', x, y: y + 13, words: 'Forward: values', math: '' },
		{
			phase: 'backward',
			x,
			y: y + height - 5,
			words: 'Backward: gradients, ',
			math: `v̄ = ∂${name}/∂v`
		}
	];
}

const placed = (token: TokenMark, { axis }: MirrorLayout): TokenMark =>
	token.phase === 'backward' ? { ...token, y: px(2 * axis - token.y) } : token;

function labelOf(graph: Graph, { target }: Schedule, layout: MirrorLayout): string {
	const name = plainLabel(graph.nodes[target]?.label ?? '');
	const saved = layout.saved.size;
	const values = `${saved} saved ${saved === 1 ? 'value' : 'values'}`;
	return `Values of ${name} above, their gradients below, and ${values} between them`;
}
