/** Names for every value, every gradient and every tangent of a program: the reader’s where they are legal, no two alike. */
import type { Graph, GraphNode, NodeId } from '../graph.ts';
import { RESERVED } from './reserved.ts';

export interface Identifiers {
	readonly value: (node: NodeId) => string;
	readonly gradient: (node: NodeId) => string;
	/** Of forward mode. */
	readonly tangent: (node: NodeId) => string;
}

/** Past this length a name is cut. */
const LONGEST = 60;

/**
 * Letters, digits and underscores alone. Python takes names that differ in style for the same one (µ and μ), so that
 * styles go first: `w₁` becomes `w1`.
 */
function legal(name: string): string {
	const plain = name.normalize('NFKC').replace(/[^A-Za-z0-9_\u0370-\u03ff]|[^\p{L}\p{N}_]/gu, '');
	const cut = plain.slice(0, LONGEST).replace(/^_+/, '');
	return /^[\p{L}]/u.test(cut) ? cut : `v${cut}`;
}

export function identifiersOf(graph: Graph, language: 'python' | 'typescript'): Identifiers {
	const taken = new Set(RESERVED[language]);
	const values = graph.nodes.map((node) => claimed(wanted(node), taken));
	const gradients = values.map((name) => claimed(`d${name}`, taken));
	const tangents = values.map((name) => claimed(`${name}_dot`, taken));
	return {
		value: (node) => values[node] ?? '',
		gradient: (node) => gradients[node] ?? '',
		tangent: (node) => tangents[node] ?? ''
	};
}

/** A list of numbers has no name of its own. */
const wanted = (node: GraphNode): string => (node.kind === 'constant' ? 'c' : legal(node.label));

function claimed(name: string, taken: Set<string>): string {
	let found = taken.has(name) ? `${name}_` : name;
	for (let number = 2; taken.has(found); number++) found = `${name}_${number}`;
	taken.add(found);
	return found;
}
