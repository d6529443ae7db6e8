/** How the first number of a step is worked out, where a sentence has room for it. */
import type { Edge, OperationNode } from '../../graph.ts';
import type { Whole } from '../../ops/whole.ts';
import { madeWork } from '../../why/entry-work.ts';
import { entriesAlong, slopeAlong } from '../../why/edges.ts';
import { useOf } from '../../whole-use.ts';
import type { Piece } from '../../why/written.ts';
import { localFlow, type Context } from '../context.ts';
import { factor, number, text, together, type Phrase } from '../phrase.ts';
import { equals, sumSign, type Equals } from '../shown.ts';
import { isSingle } from './size.ts';
import { toldPhrases } from './told-phrases.ts';

/** More terms would not fit a line. */
const MOST = 4;

/** "1 × 2 + 0.5 × 1 = 2.5" of the first entry of a result; undefined where there is nothing to work out. */
export function firstMade(
	context: Context,
	node: OperationNode,
	record: Whole
): readonly Phrase[] | undefined {
	if (record.shows)
		return toldPhrases(context, node, record.shows(useOf(context.run, node, record)));
	const work = madeWork(context, node, record, 0);
	// the sum of one number is that number
	if (!work || (node.inputs.length === 1 && isSingle(context, node.inputs[0] ?? node.id)))
		return undefined;
	const result = number(context.run.valueOf(node.id).data[0] ?? NaN, 'forward');
	return ended(work.numbers.pieces.map(plainPiece), work.sign ?? '=', result);
}

/** No line begins with the result. */
const ended = (terms: readonly Phrase[], sign: Equals, result: Phrase): readonly Phrase[] => [
	...terms.slice(0, -1),
	together([...terms.slice(-1), text(` ${sign} `), result])
];

/** In running text a piece is no link, and a fraction is divided. */
function plainPiece(piece: Piece): Phrase {
	if (piece.kind === 'term') return piece.said;
	return piece.kind === 'text' ? text(piece.text.replaceAll('/', ' ÷ ')) : piece;
}

/** Upstream and slope at each place where the first entry of a receiver is used; undefined where they are too many. */
function factorsOf(
	context: Context,
	node: OperationNode,
	edge: Edge
): readonly (readonly [upstream: number, slope: number])[] | undefined {
	const uses = entriesAlong(context, edge, 0);
	if (uses.length > MOST) return undefined;
	const upstream = context.run.gradientOf(node.id).data;
	return uses.map((out) => [upstream[out] ?? NaN, slopeAlong(context, edge, 0, out)]);
}

/** "1 × 3 + 2 × 4 = 11": what the first entry of a receiver gets along an edge, where it has few uses. */
export function firstGiven(
	context: Context,
	node: OperationNode,
	edge: Edge
): readonly Phrase[] | undefined {
	const factors = factorsOf(context, node, edge);
	if (factors === undefined || factors.length === 0) return undefined;
	const result = factors.reduce((sum, [upstream, slope]) => sum + upstream * slope, 0);
	const flow = localFlow(node);
	const terms = factors.flatMap(([upstream, slope], index) => [
		...(index === 0 ? [number(upstream, 'backward')] : [text(' + '), factor(upstream, 'backward')]),
		text(' × '),
		factor(slope, flow)
	]);
	const sign = equals(context.format, factors.flat(), result, (...all) =>
		all.reduce((sum, each, at) => (at % 2 === 0 ? sum + each * (all[at + 1] ?? NaN) : sum), 0)
	);
	return ended(terms, sign, number(result, 'backward'));
}

/** "1 + 1 + 1 = 3": what comes together from all the places where one entry was used. */
export function firstGathered(
	context: Context,
	node: OperationNode,
	edge: Edge
): readonly Phrase[] | undefined {
	const parts = factorsOf(context, node, edge)?.map(([upstream, slope]) => upstream * slope);
	if (parts === undefined) return undefined;
	const result = parts.reduce((sum, part) => sum + part, 0);
	const terms = parts.flatMap((part, index) =>
		index === 0 ? [number(part, 'backward')] : [text(' + '), factor(part, 'backward')]
	);
	const sign = sumSign(context.format, parts, result);
	return ended(terms, sign, number(result, 'backward'));
}
