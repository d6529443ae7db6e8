/** The sum over paths: the gradient of a node is what the products of local derivatives along all ways add up to. */
import type { Edge, NodeId } from '../graph.ts';
import type { Context } from '../explain/context.ts';
import { isNumericEdge } from '../explain/tensors/size.ts';
import { countPaths, type PathCount } from './count-paths.ts';
import { edgesBetween } from './ways-back.ts';

export interface Paths extends PathCount {
	/** Whether single numbers lie on all of them; otherwise a path is a chain of rules and has no product. */
	readonly numeric: boolean;
	/** Those with the largest |product| first. */
	readonly listed: readonly WayBack[];
	/** Of the products of the listed ones; NaN where there are none. */
	readonly sum: number;
}

/** One way from the target back to the node. */
export interface WayBack {
	/** The one that ends in the target first. */
	readonly edges: readonly Edge[];
	/** The start times the local derivatives; NaN where tensors lie on the way. */
	readonly product: number;
}

/** More nobody reads. */
export const MOST_PATHS = 20;

/** All paths from a node to the target: how many there are, and the `most` that bring most. */
export function pathsOf(context: Context, node: NodeId, most: number = MOST_PATHS): Paths {
	const edges = edgesBetween(context, node);
	const numeric = edges.every((edge) => isNumericEdge(context, edge));
	const { target } = context.schedule;
	const seed = numeric ? (context.run.seed.data[0] ?? 1) : NaN;
	const slope = (edge: Edge): number => (numeric ? context.run.partial(edge.id) : 1);
	const listed = strongest(edges, node, target, slope, most).map((walk) => ({
		edges: edgesOf(walk),
		product: seed * walk.product
	}));
	const sum = listed.reduce((total, { product }) => total + product, 0);
	return { ...countPaths(context, node), numeric, listed, sum: numeric ? sum : NaN };
}

/** A path as a list of which the beginning is shared with others. */
interface Walk {
	readonly product: number;
	readonly last?: { readonly edge: Edge; readonly before: Walk };
}

/**
 * The best continuations of the best beginnings are the best: |product| only grows or shrinks by the same factor for
 * all beginnings, so each node need remember no more than `most` of them.
 */
function strongest(
	edges: readonly Edge[],
	node: NodeId,
	target: NodeId,
	slope: (edge: Edge) => number,
	most: number
): readonly Walk[] {
	const walks = new Map<NodeId, readonly Walk[]>([[node, [{ product: 1 }]]]);
	for (const { edge, ends } of edges.map((edge, at) => ({
		edge,
		ends: edges[at + 1]?.to !== edge.to
	}))) {
		const factor = slope(edge);
		const led = (walks.get(edge.from) ?? []).map((before) => ({
			product: before.product * factor,
			last: { edge, before }
		}));
		const all = [...(walks.get(edge.to) ?? []), ...led];
		walks.set(edge.to, ends || all.length > 4 * most ? best(all, most) : all);
	}
	return best(walks.get(target) ?? [], most);
}

/** A product without a value comes first: it is what the whole sum comes to. */
const strength = ({ product }: Walk): number =>
	Number.isNaN(product) ? Infinity : Math.abs(product);

const best = (walks: readonly Walk[], most: number): readonly Walk[] =>
	walks
		.toSorted((a, b) => {
			const [first, second] = [strength(a), strength(b)];
			return first === second ? 0 : second > first ? 1 : -1;
		})
		.slice(0, most);

function edgesOf(walk: Walk): readonly Edge[] {
	const edges: Edge[] = [];
	for (let { last } = walk; last !== undefined; { last } = last.before) edges.push(last.edge);
	return edges;
}
