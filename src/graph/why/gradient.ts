/** Why a gradient is what it is: upstream × local over every way out of the node, back to the start at the target. */
import type { Edge } from '../graph.ts';
import { usedNodes } from '../active.ts';
import { nodeAt, type Context } from '../explain/context.ts';
import { arrivals } from '../explain/links.ts';
import { productSign, sumSign, type Equals } from '../explain/shown.ts';
import { edgeAt, localWritten, slopeWritten } from './local.ts';
import { entriesAlong, slopeAlong } from './edges.ts';
import { isShort, series } from './series.ts';
import { entryIn, gradientOf, type Subject } from './subject.ts';
import { amountOf, gradientName, numberWritten } from './terms.ts';
import { ask, line, listed, type EdgeItem, type Inner, type Told } from './told.ts';
import { wholeGradient } from './whole-gradient.ts';
import { closed, write, type Written } from './written.ts';

/** The line of a gradient: `∂f/∂z = ∂f/∂f × ∂f/∂z = 1 × 0.1966 = 0.1966`. Throws a RangeError for a node that is not there. */
export function gradientTold(context: Context, subject: Subject): Told {
	const { node: id } = subject;
	const entry = entryIn(context, subject);
	const left = gradientName(context, id, entry);
	const result = amountOf(context, gradientOf(id, entry));
	if (nodeAt(context, id).kind === 'constant')
		return line(context, { left, aside: 'a constant has no gradient' });
	if (id === context.schedule.target)
		return line(context, { left, result, aside: 'the start of the backward pass' });
	const arriving = arrivals(context.graph, context.schedule, id);
	if (arriving.length === 0) return line(context, { left, result, aside: unreached(context, id) });
	if (entry === undefined)
		return line(context, { left, result, ...wholeGradient(context, arriving) });
	return line(context, {
		left,
		result,
		...entryGradient(context, waysOf(context, arriving, entry))
	});
}

function unreached(context: Context, id: number): string {
	const { graph, schedule } = context;
	return usedNodes(graph, schedule.target)[id]
		? 'made of constants alone'
		: `${nodeAt(context, schedule.target).label} does not depend on it`;
}

/** One way out of an entry: an edge, and the entry of the consumer that it leads to. */
interface Way {
	readonly edge: Edge;
	readonly into: number;
	readonly out: number;
}

const waysOf = (context: Context, edges: readonly Edge[], entry: number): readonly Way[] =>
	edges.flatMap((edge) =>
		entriesAlong(context, edge, entry).map((out) => ({ edge, into: entry, out }))
	);

type Work = Partial<Told>;

function entryGradient(context: Context, ways: readonly Way[]): Work {
	const [only] = ways;
	if (only === undefined) return { aside: 'nothing depends on this entry' };
	if (ways.length === 1) return wayWork(context, only);
	const passed = (index: number): number => contribution(context, ways[index] ?? only);
	return {
		names: series(ways.length, (index) => product(context, ways[index] ?? only), ' + ', 2),
		numbers: series(
			ways.length,
			(index) => numberWritten(context, passed(index), 'backward'),
			' + '
		),
		sign: isShort(ways.length) ? sumOf(context, ways) : '=',
		inner: waysInner(ways, only)
	};
}

const waysInner = (ways: readonly Way[], first: Way): Inner => ({
	count: ways.length,
	at(index) {
		const { edge, into, out } = ways[index] ?? first;
		return { kind: 'use', edge: edge.id, into, out };
	}
});

function sumOf(context: Context, ways: readonly Way[]): Equals {
	const passed = ways.map((way) => contribution(context, way));
	return sumSign(
		context.format,
		passed,
		passed.reduce((sum, each) => sum + each, 0)
	);
}

const upstreamAt = ({ run }: Context, { edge, out }: Way): number =>
	run.gradientOf(edge.to).data[out] ?? NaN;

const slopeAt = (context: Context, { edge, into, out }: Way): number =>
	slopeAlong(context, edge, into, out);

const contribution = (context: Context, way: Way): number =>
	upstreamAt(context, way) * slopeAt(context, way);

/** ∂f/∂z × ∂z/∂x. */
const product = (context: Context, { edge, into, out }: Way): Written =>
	write`${gradientName(context, edge.to, out)} × ${localWritten(context, edge, into, out)}`;

function wayWork(context: Context, way: Way): Work {
	const { edge, into, out } = way;
	const upstream = amountOf(context, gradientOf(edge.to, out));
	return {
		names: product(context, way),
		numbers: write`${upstream} × ${closed(slopeWritten(context, edge, into, out))}`,
		sign: productSign(
			context.format,
			[upstreamAt(context, way), slopeAt(context, way)],
			contribution(context, way)
		),
		inner: listed([ask(gradientOf(edge.to, out)), { kind: 'local', edge: edge.id, into, out }])
	};
}

/** What one way passes on. */
export function useTold(context: Context, { edge: id, into = 0, out = 0 }: EdgeItem<'use'>): Told {
	const way = { edge: edgeAt(context, id), into, out };
	const { names, ...work } = wayWork(context, way);
	return line(context, {
		...work,
		left: names ?? gradientName(context, way.edge.from, into),
		result: numberWritten(context, contribution(context, way), 'backward')
	});
}
