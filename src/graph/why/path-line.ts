/** One path in a line: its product of local derivatives with names, with numbers, and what comes of it. */
import type { Edge } from '../graph.ts';
import { consumerOf, localFlow, type Context } from '../explain/context.ts';
import { productSign } from '../explain/shown.ts';
import { gradientName, nameOf, numberWritten } from './terms.ts';
import { line, type Told } from './told.ts';
import { closed, joined, NOTHING, plainPieces, said, type Written } from './written.ts';
import { localSymbol } from './local.ts';
import { ruleOf, shapesOf } from './whole-gradient.ts';
import type { Paths, WayBack } from './paths.ts';

/** A longer product loses its middle. */
const SHOWN = 6;
const ENDS = 2;

/** ∂f/∂z × ∂z/∂w = 0.1966 × 3 = 0.5898, and on the left where it goes: f ← z ← w. */
export function pathTold(context: Context, { numeric }: Paths, path: WayBack): Told {
	const left = nodesAlong(context, path);
	const names = folded(path.edges, (edge) => localSymbol(context, edge, undefined, undefined));
	if (!numeric) return line(context, { left, names });
	const start = context.run.seed.data[0] ?? 1;
	const factors = path.edges.map(({ id }) => context.run.partial(id));
	return line(context, {
		left,
		names,
		numbers: joined([
			start === 1 ? NOTHING : numberWritten(context, start, 'backward'),
			start === 1 ? NOTHING : said(' × '),
			folded(path.edges, (edge) => slope(context, edge), start !== 1)
		]),
		sign:
			path.edges.length > SHOWN
				? '='
				: productSign(context.format, [start, ...factors], path.product),
		result: numberWritten(context, path.product, 'backward')
	});
}

const slope = (context: Context, edge: Edge): Written =>
	numberWritten(context, context.run.partial(edge.id), localFlow(consumerOf(context, edge)));

function folded(edges: readonly Edge[], factor: (edge: Edge) => Written, behind = false): Written {
	const long = edges.length > SHOWN;
	const shown = long ? [...edges.slice(0, ENDS), ...edges.slice(-ENDS)] : edges;
	return joined(
		shown.flatMap((edge, index) => {
			const written = index > 0 || behind ? closed(factor(edge)) : factor(edge);
			const gap = long && index === ENDS ? [said(' × …')] : [];
			return [...gap, ...(index === 0 ? [] : [said(' × ')]), written];
		})
	);
}

/** Where tensors lie on the path: the rule of each step with its shapes, from the target on. */
export const rulesAlong = (context: Context, { edges }: WayBack): readonly Told[] =>
	edges.map((edge) =>
		line(context, {
			left: gradientName(context, edge.from, undefined),
			names: ruleOf(context, edge),
			aside: plainPieces(shapesOf(context, edge).pieces, context)
		})
	);

/** f ← z ← w, its middle left out where it is long. */
function nodesAlong(context: Context, { edges }: WayBack): Written {
	const nodes = [context.schedule.target, ...edges.map(({ from }) => from)];
	const long = nodes.length > SHOWN + 1;
	const shown = long ? [...nodes.slice(0, ENDS + 1), ...nodes.slice(-ENDS)] : nodes;
	return joined(
		shown.flatMap((node, index) => [
			...(index === 0 ? [] : [ARROW]),
			...(long && index === ENDS + 1 ? [said('…'), ARROW] : []),
			nameOf(context, node, undefined)
		])
	);
}

const ARROW = said(' ← ', ' \\leftarrow ');
