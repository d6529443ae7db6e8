/** Forward mode as assignments, in NumPy’s expressions: what NumPy and TypeScript write alike. */
import { placeOf } from '../check/coordinate.ts';
import { tuple } from '../ops/python.ts';
import { movingNodes } from '../active.ts';
import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { schedule, type Along } from '../steps.ts';
import { broadcast, sizeOf, type Shape } from '../tensor.ts';
import { partsOf, type Binary, type Expression } from './expression.ts';
import type { Identifiers } from './identifiers.ts';
import { parse } from './parse.ts';
import type { Source } from './source.ts';
import type { Assignment } from './statements.ts';
import { callNote } from './statements.ts';
import { isSpread, tangentTerms } from './tangent-terms.ts';

/** The input’s own tangent, and one for every node that it moves on the way to the target; zeros for one that stands still. */
export function tangentStatements(source: Source, along: Along): readonly Assignment[] {
	const { graph, target, names } = source;
	const { beats } = schedule(graph, target, along);
	const moving = new Set([along.node]);
	const shapes = shapesOf(graph, names);
	return beats.flatMap(({ kind, phase, node: id }, beat): readonly Assignment[] => {
		const node = id === undefined ? undefined : graph.nodes[id];
		if (phase !== 'tangent') return [];
		if (kind === 'seed') {
			const still = movingNodes(graph, target, along.node)[target] === 0;
			const start = seedStatements(graph, along, names, beat);
			return still ? [...start, stillStatement(graph, target, along, names, beat)] : start;
		}
		if (node?.kind !== 'operation') return [];
		const terms = tangentTerms(source, node, (input) => moving.has(input));
		if (terms.length > 0) moving.add(node.id);
		const note = callNote(graph, node);
		return [
			{
				...tangentOf(graph, node.id, names, beat),
				value: terms.length === 0 ? 'zeros' : sumOf(node, terms, shapes),
				...(note && { note })
			}
		];
	});
}

const stillStatement = (
	graph: Graph,
	target: NodeId,
	{ node }: Along,
	names: Identifiers,
	beat: number
): Assignment => ({
	...tangentOf(graph, target, names, beat),
	value: 'zeros',
	note: `${names.value(target)} does not depend on ${names.value(node)}`
});

const tangentOf = (graph: Graph, node: NodeId, names: Identifiers, beat: number) =>
	({
		name: names.tangent(node),
		sign: '=',
		shape: graph.nodes[node]!.shape,
		grows: false,
		node,
		phase: 'tangent',
		beat
	}) as const;

/** A 1 at the entry along which everything is differentiated. */
function seedStatements(
	graph: Graph,
	{ node, entry }: Along,
	names: Identifiers,
	beat: number
): readonly Assignment[] {
	const start = tangentOf(graph, node, names, beat);
	const one = parse('1.0');
	if (start.shape.length === 0) return [{ ...start, value: one }];
	const part = placeOf(start.shape, entry).map((at) => at - 1);
	return [
		{ ...start, value: 'zeros' },
		{ ...start, sign: '+=', grows: true, part, value: one }
	];
}

function sumOf(
	node: OperationNode,
	terms: readonly Expression[],
	shapes: ReadonlyMap<string, Shape>
): Expression {
	const sum = added(terms);
	return isSpread(node.op) ? spreadTo(node.shape, sum, shapes) : sum;
}

/** With minus signs between the terms where they begin with one. */
const added = ([first, ...others]: readonly Expression[]): Expression =>
	others.reduce((sum: Expression, term): Expression => {
		const opposite = withoutMinus(term);
		return {
			kind: 'binary',
			sign: opposite ? '-' : '+',
			left: sum,
			right: opposite ?? term
		};
	}, first!);

function withoutMinus(term: Expression): Expression | undefined {
	if (term.kind === 'minus') return term.of;
	if (term.kind !== 'binary' || !isProduct(term)) return undefined;
	const left = withoutMinus(term.left);
	return left && { ...term, left };
}

const isProduct = ({ sign }: Binary): boolean => sign === '*' || sign === '/';

const shapesOf = (graph: Graph, names: Identifiers): ReadonlyMap<string, Shape> =>
	new Map(
		graph.nodes.flatMap(({ id, shape }) => [
			[names.value(id), shape] as const,
			[names.tangent(id), shape] as const
		])
	);

/** A sum in which no part has the shape of the result is spread over it by zeros. */
function spreadTo(shape: Shape, value: Expression, shapes: ReadonlyMap<string, Shape>): Expression {
	const own = [...partsOf(value)].reduce<Shape>((all, part) => {
		const of = part.kind === 'name' ? shapes.get(part.name) : undefined;
		return of === undefined ? all : (broadcast(all, of) ?? all);
	}, []);
	if (sizeOf(own) >= sizeOf(shape)) return value;
	const zeros = parse(`np.zeros(${tuple(shape)})`);
	return { kind: 'binary', sign: '+', left: zeros, right: value };
}
