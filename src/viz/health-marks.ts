/** What is marked of a run’s health beside what is ill: poisoned edges, units that let nothing through, a drag. */
import type { Context } from '$graph/explain/context.ts';
import { plain } from '$graph/explain/plain.ts';
import type { Edge, GraphNode } from '$graph/graph.ts';
import { isClose } from '$graph/health/nudge-words.ts';
import { unitTag, unitWords } from '$graph/health/unit-words.ts';
import { plainLabel } from '$graph/label.ts';
import type { Moved } from '$graph/nudge.ts';
import { valueShown } from './arrivals.ts';
import type { CardMetrics } from './card-metrics.ts';
import { format, formatCard } from './format.ts';
import type { Frame } from './frame.ts';
import { flowing } from './known.ts';
import type { CardMark, EdgeMark, UnderMark } from './marks.ts';
import { waveOf } from './wave.ts';

/** A wave along an edge that carries a number that is not finite: dashed where that is a gradient. */
export function waveMark(frame: Frame, edge: Edge): Pick<EdgeMark, 'wave'> {
	const { forward, backward } = frame.options.health?.poison ?? {};
	const { known, graph, layout } = frame;
	const consumer = graph.nodes[edge.to];
	const ahead = known.rest || known.phase === 'forward';
	const value = ahead && forward?.edges[edge.id] && consumer && valueShown(frame, consumer) > 0;
	const gradient = backward?.edges[edge.id] && arrived(frame, edge);
	if (!value && !gradient) return {};
	return { wave: { d: waveOf(layout.curves[edge.id] ?? []), dashed: !value } };
}

function arrived({ known, acts, structure }: Frame, { id }: Edge): boolean {
	if (known.rest || known.pulled[id] === 1) return true;
	const active = acts.find(({ role }) => role === 'active');
	return active !== undefined && active.motion.result > 0 && known.phase === 'backward'
		? flowing(structure, active.shown).includes(id)
		: false;
}

/** Baseline of the first line under a card, and from line to line. */
const DROP = { right: 16, down: 13 };
const LINE = { right: 15, down: 12 };
const SIZE = { right: 12, down: 11 };

/** A few words under a card; while a drag is looked at, what it did. */
export function underMark(
	frame: Frame,
	node: GraphNode,
	metrics: CardMetrics
): Pick<CardMark, 'under'> {
	const { moved } = frame.options.health ?? {};
	const content = moved
		? nudged(moved.get(node.id), metrics)
		: (tagged(frame, node) ?? laterThan(frame, node));
	if (!content) return {};
	const { direction, width, height } = metrics;
	return {
		under: {
			x: width / 2,
			size: SIZE[direction],
			title: content.title,
			lines: content.lines.map((parts, at) => ({
				y: height + DROP[direction] + at * LINE[direction],
				parts
			}))
		}
	};
}

interface Content {
	readonly title: string;
	readonly lines: readonly UnderMark['lines'][number]['parts'][];
}

/** Δ 0.0213 ≈ 0.0197: the change, and what the gradient had said; in two lines where there is no room for one. */
function nudged(moved: Moved | undefined, { direction }: CardMetrics): Content | undefined {
	if (!moved) return undefined;
	const { actual, predicted } = moved;
	const [shown, told] = [formatCard(actual), formatCard(predicted)];
	const sign = shown === told ? '=' : isClose(moved) ? '≈' : '≠';
	const change = [
		{ text: 'Δ ', kind: 'words' },
		{ text: shown, kind: 'value' }
	] as const;
	const said = [
		{ text: `${sign} `, kind: 'words' },
		{ text: told, kind: 'gradient' }
	] as const;
	return {
		title: `changed by ${format(actual)}, the gradient before the drag said ${format(predicted)}`,
		lines:
			direction === 'down' ? [change, said] : [[...change, { text: ' ', kind: 'words' }, ...said]]
	};
}

/** Of a unit as soon as its slope matters. */
function tagged({ known, options, ...frame }: Frame, { id }: GraphNode): Content | undefined {
	const unit = options.health?.units.get(id);
	if (!unit || known.phase === 'forward') return undefined;
	const context: Context = { ...frame, format };
	return {
		title: plain(unitWords(context, unit), format),
		lines: [[{ text: unitTag(unit), kind: 'words' }]]
	};
}

/** Why the slot of its gradient stays empty. */
function laterThan({ graph, known, schedule, structure }: Frame, { id }: GraphNode) {
	if (structure.later[id] !== 1 || known.phase === 'forward') return undefined;
	const target = plainLabel(graph.nodes[schedule.target]?.label ?? '');
	return {
		title: `it is computed from ${target}, so ${target} does not depend on it and no gradient goes there`,
		lines: [[{ text: `after ${target}`, kind: 'words' }]]
	} as const;
}

/** What is read out for the card. */
export const underTold = ({ under }: Pick<CardMark, 'under'>): string =>
	under
		? `, ${under.lines.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')}: ${under.title}`
		: '';
