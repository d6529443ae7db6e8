/** A program as one expression of scalars: every name put in its place, every tensor taken apart into entries. */
import { usedNodes } from '../active.ts';
import { writeEntries } from '../entries.ts';
import type { Graph, GraphNode, NodeId, OperationNode } from '../graph.ts';
import { operations } from '../ops/index.ts';
import { isBilinear, isLinear, isProduct } from '../ops/linearity.ts';
import type { Operation } from '../ops/operation.ts';
import { sizeOf, type Shape } from '../tensor.ts';
import { placeOf, type NamedEntry } from './coordinate.ts';
import { entrywise } from './entrywise.ts';
import { bilinear, linear, productOfLine } from './multilinear.ts';
import { NoFormula } from './none.ts';
import type { Opened } from './opened.ts';
import { calledInText } from './text-of.ts';
import { numberTerm, sumOfTerms, term, type Term } from './terms.ts';

/** Entries of a tensor that are still written out. */
const MOST_ENTRIES = 64;

export interface Expanded {
	readonly term: Term;
	/** What each alias stands for. */
	readonly aliases: ReadonlyMap<string, NamedEntry>;
}

type Terms = ReadonlyMap<NodeId, readonly Term[]>;

/** The sum of the target’s entries, each times its seed. Throws a NoFormula with the reason where there is none. */
export function expanded({ graph, target }: Opened, seed: readonly number[]): Expanded {
	const used = usedNodes(graph, target);
	const terms = new Map<NodeId, readonly Term[]>();
	const aliases = new Map<string, NamedEntry>();
	for (const node of graph.nodes)
		if (used[node.id]) terms.set(node.id, entriesOf(node, { graph, terms, aliases }));
	const summands = (terms.get(target) ?? []).map((each, at) => [seed[at] ?? 1, each] as const);
	return { term: sumOfTerms(summands), aliases };
}

interface Work {
	readonly graph: Graph;
	readonly terms: Terms;
	readonly aliases: Map<string, NamedEntry>;
}

function entriesOf(node: GraphNode, work: Work): readonly Term[] {
	const size = sizeOf(node.shape);
	if (size > MOST_ENTRIES)
		throw new NoFormula(`a tensor of more than ${MOST_ENTRIES} numbers is not taken apart`);
	switch (node.kind) {
		case 'input':
			return Array.from({ length: size }, (_, entry) => {
				// A capital with a number is no keyword, unit or constant of mathjs, and no function of ours.
				const alias = `V${work.aliases.size}`;
				work.aliases.set(alias, { name: node.name, entry, place: placeOf(node.shape, entry) });
				return { ...term(alias, []), uses: new Set([alias]) };
			});
		case 'constant':
			return [...(node.tensor?.data ?? [node.value])].map(numberTerm);
		case 'operation':
			return operationTerms(node, work);
		case 'box':
			throw new RangeError('a formula is made of the whole graph');
		default:
			return node satisfies never;
	}
}

function operationTerms(node: OperationNode, { graph, terms }: Work): readonly Term[] {
	const operation: Operation = operations[node.op];
	const inputs = node.inputs.map((input) => terms.get(input) ?? []);
	const shapes = node.inputs.map((input) => graph.nodes[input]?.shape ?? []);
	if (operation.kind === 'elementwise') {
		const places = shapes.map((shape) => spread(node.shape, shape));
		return Array.from({ length: sizeOf(node.shape) }, (_, entry) =>
			entrywise(
				node.op,
				inputs.map((terms, slot) => terms[places[slot]![entry]!]!)
			)
		);
	}
	const use = { operation, options: node.options, shapes, shape: node.shape, inputs };
	if (isLinear(operation)) return linear(use);
	if (isBilinear(operation)) return bilinear(use);
	if (isProduct(operation)) return productOfLine(use);
	throw new NoFormula(`there is no rule for ${calledInText(operation)}`);
}

/** Which entry of an operand each entry of the result takes. */
function spread(shape: Shape, operand: Shape): Int32Array {
	const places = new Int32Array(sizeOf(shape));
	writeEntries(places, 0, shape, 0, operand);
	return places;
}
