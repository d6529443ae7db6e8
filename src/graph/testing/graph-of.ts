/** Graphs by hand, for tests and measurements: one row a node, each after those it uses. */
import type { Edge, Graph, GraphNode, NodeId } from '../graph.ts';
import type { OperationName } from '../ops/index.ts';
import { SCALAR } from '../tensor.ts';

/** An input, a constant, or an operation on rows above. */
export type Row =
	| readonly [name: string]
	| readonly [name: string, value: number]
	| readonly [name: string, op: OperationName, ...inputs: string[]];

/** The last row is the output; rows whose name begins with `_` have a place but no name. */
export function graphOf(rows: readonly Row[]): Graph {
	const ids = new Map(rows.map(([name], id) => [name, id]));
	const nodes = rows.map((row, id) => nodeOf(row, id, ids));
	const edges: Edge[] = [];
	for (const node of nodes)
		if (node.kind === 'operation')
			node.inputs.forEach((from, slot) =>
				edges.push({ id: edges.length, from, to: node.id, slot })
			);
	const names = new Map([...ids].filter(([name]) => !name.startsWith('_')));
	return { nodes, edges, groups: [], output: nodes.length - 1, names };
}

function nodeOf(row: Row, id: NodeId, ids: ReadonlyMap<string, NodeId>): GraphNode {
	const [name, what, ...inputs] = row;
	const base = { id, key: name, label: name, shape: SCALAR, spans: [{ from: 0, to: 0 }] };
	if (what === undefined) return { ...base, kind: 'input', name };
	if (typeof what === 'number') return { ...base, kind: 'constant', value: what };
	return {
		...base,
		kind: 'operation',
		op: what,
		inputs: inputs.map((input) => ids.get(input) ?? NaN),
		...(name.startsWith('_') ? {} : { name })
	};
}
