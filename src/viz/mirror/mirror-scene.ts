/** Both passes at one position: a scene like any other, so that the same components draw it. */
import type { Graph } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { Run } from '$graph/run.ts';
import type { Schedule } from '$graph/steps.ts';
import { px } from '../curve.ts';
import type { TokenMark } from '../marks.ts';
import type { Granularity } from '../playhead.ts';
import { scene, type Scene, type SceneOptions } from '../scene.ts';
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
	options: SceneOptions = {}
): Scene {
	const above = scene(graph, layout.forward, run, schedule, position, granularity, options);
	const frame = mirrorFrame(
		graph,
		layout,
		schedule,
		position,
		granularity,
		options.hovered ?? null
	);
	return {
		...above,
		bounds: layout.bounds,
		edges: [...wireMarks(frame), ...mirrorEdges(frame)],
		chips: [],
		flows: [],
		notes: [],
		tokens: above.tokens.map((token) => placed(token, layout)),
		cards: mirrorCards(frame, above.cards),
		label: labelOf(graph, schedule, layout)
	};
}

const placed = (token: TokenMark, { axis }: MirrorLayout): TokenMark =>
	token.phase === 'backward' ? { ...token, y: px(2 * axis - token.y) } : token;

function labelOf(graph: Graph, { target }: Schedule, { wires }: MirrorLayout): string {
	const name = plainLabel(graph.nodes[target]?.label ?? '');
	const saved = new Set(wires.map(({ value }) => value)).size;
	const values = `${saved} saved ${saved === 1 ? 'value' : 'values'}`;
	return `Values of ${name} above, their gradients below, and ${values} between them`;
}
