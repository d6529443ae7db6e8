/** Why a tangent is what it is: local × tangent over every way into the node, back to the 1 where forward mode starts. */
import { dependentNodes } from '../active.ts';
import type { Edge } from '../graph.ts';
import { nodeAt, recordOf, operationAt, type Context } from '../explain/context.ts';
import { inputsOf } from '../explain/links.ts';
import { productSign, sumSign } from '../explain/shown.ts';
import { alongOf, tangents } from '../explain/tangent/along.ts';
import { sizeOf } from '../tensor.ts';
import { byName } from './at.ts';
import { entriesAlong, otherFactor, slopeAlong } from './edges.ts';
import { sourcesOf } from './entry-work.ts';
import { edgeAt, localWritten, slopeWritten } from './local.ts';
import { isShort, series } from './series.ts';
import { entryIn, tangentOf, type Subject } from './subject.ts';
import { amountOf, nameOf, numberWritten, tangentName } from './terms.ts';
import { ask, line, listed, type EdgeItem, type Told } from './told.ts';
import { closed, plainPieces, write, type Written } from './written.ts';

/** Larger inputs are not searched for the entries of which one of the result is made. */
const MOST_SEARCHED = 400;

type Work = Partial<Told>;

/** The line of a tangent: `∂f/∂w = σ′(z) × ∂z/∂w = 0.1966 × 3 = 0.5898`. Throws a RangeError for a node that is not there. */
export function tangentTold(context: Context, subject: Subject): Told {
	const { node: id } = subject;
	const entry = entryIn(context, subject);
	const left = tangentName(context, id, entry);
	const result = amountOf(context, tangentOf(id, entry));
	return line(context, { left, result, ...workOf(context, id, entry) });
}

function workOf(context: Context, id: number, entry: number | undefined): Work {
	const { node, entry: start } = alongOf(context);
	if (id === node)
		return {
			aside:
				entry === undefined || entry === start ? 'the start of forward mode' : 'it stands still'
		};
	const called = plainPieces(nameOf(context, node, start).pieces, context);
	const depends = dependentNodes(context.graph, node);
	const moving = inputsOf(context.graph, id).filter(({ from }) => depends[from] === 1);
	if (moving.length === 0) return { aside: `it does not depend on ${called}` };
	if (entry === undefined)
		return {
			aside: 'each entry is a sum of its own: ask about one',
			inner: listed(moving.map(({ from }) => ask(tangentOf(from))))
		};
	return sumWork(context, id, waysInto(context, moving, entry));
}

/** One way into an entry: an edge, and the entry of the producer that it comes from. */
interface Way {
	readonly edge: Edge;
	readonly into: number;
	readonly out: number;
}

/** Undefined where it would take too long to find them. */
function waysInto(
	context: Context,
	edges: readonly Edge[],
	out: number
): readonly Way[] | undefined {
	const found: Way[] = [];
	for (const edge of edges) {
		const node = operationAt(context, edge.to);
		if (recordOf(node).kind === 'elementwise') {
			const [, into = 0] = sourcesOf(context, node, out)[edge.slot] ?? [];
			found.push({ edge, into, out });
			continue;
		}
		const size = sizeOf(nodeAt(context, edge.from).shape);
		if (size > MOST_SEARCHED) return undefined;
		for (let into = 0; into < size; into++)
			if (tangentAt(context, edge.from, into) !== 0)
				if (entriesAlong(context, edge, into).includes(out)) found.push({ edge, into, out });
	}
	return found;
}

const tangentAt = (context: Context, node: number, entry: number): number =>
	tangents(context).of(node).data[entry] ?? NaN;

function sumWork(context: Context, id: number, ways: readonly Way[] | undefined): Work {
	if (ways === undefined)
		return { aside: `by the rule of ${recordOf(operationAt(context, id)).title}` };
	const [only] = ways;
	if (only === undefined) return { aside: 'nothing that moves comes to this entry' };
	if (ways.length === 1) return wayWork(context, only);
	const brought = ways.map((way) => partOf(context, way));
	const total = brought.reduce((sum, each) => sum + each, 0);
	return {
		names: series(ways.length, (index) => product(context, ways[index] ?? only), ' + ', 2),
		numbers: series(
			ways.length,
			(index) => numberWritten(context, brought[index] ?? NaN, 'backward'),
			' + '
		),
		sign: isShort(ways.length) ? sumSign(context.format, brought, total) : '=',
		inner: {
			count: ways.length,
			at(index) {
				const { edge, into, out } = ways[index] ?? only;
				return { kind: 'bring', edge: edge.id, into, out };
			}
		}
	};
}

const partOf = (context: Context, { edge, into, out }: Way): number =>
	slopeAlong(context, edge, into, out) * tangentAt(context, edge.from, into);

/** ∂f/∂z × ∂z/∂w. */
const product = (context: Context, { edge, into, out }: Way): Written =>
	write`${firstSlope(context, { edge, into, out }) ?? localWritten(context, edge, into, out)} × ${tangentName(context, edge.from, into)}`;

/** Of the input itself the symbol would be the very tangent that is being explained: of a product the other factor stands there. */
function firstSlope(context: Context, { edge, into, out }: Way): Written | undefined {
	if (edge.from !== alongOf(context).node) return undefined;
	if (recordOf(operationAt(context, edge.to)).kind === 'elementwise') return undefined;
	const other = otherFactor(context, edge, into, out);
	return other ? byName(context, other) : slopeWritten(context, edge, into, out);
}

function wayWork(context: Context, way: Way): Work {
	const { edge, into, out } = way;
	const tangent = amountOf(context, tangentOf(edge.from, into));
	return {
		names: product(context, way),
		numbers: write`${slopeWritten(context, edge, into, out)} × ${closed(tangent)}`,
		sign: productSign(
			context.format,
			[slopeAlong(context, edge, into, out), tangentAt(context, edge.from, into)],
			partOf(context, way)
		),
		inner: listed([{ kind: 'local', edge: edge.id, into, out }, ask(tangentOf(edge.from, into))])
	};
}

/** What one way brings. */
export function bringTold(
	context: Context,
	{ edge: id, into = 0, out = 0 }: EdgeItem<'bring'>
): Told {
	const way = { edge: edgeAt(context, id), into, out };
	const { names, ...work } = wayWork(context, way);
	return line(context, {
		...work,
		left: names ?? tangentName(context, way.edge.to, out),
		result: numberWritten(context, partOf(context, way), 'backward')
	});
}
