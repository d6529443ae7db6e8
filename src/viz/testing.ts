/** Small graphs for the tests of this folder, written as a list of operations. */
import type { Graph, GraphNode, NodeId } from '$graph/graph.ts';
import type { OperationName } from '$graph/ops/index.ts';

/**
 * `graph('w x', 'v = multiply w x', …)`: leaves first, then one operation a line; a number is a
 * constant and gets a node for each use.
 */
export function graph(leaves: string, ...lines: readonly string[]): Graph {
	const nodes: GraphNode[] = [];
	const names = new Map<string, NodeId>();
	const base = (label: string) => ({
		id: nodes.length,
		key: `${label}#${nodes.length}`,
		label,
		shape: [],
		spans: [{ from: 0, to: 1 }]
	});
	const leaf = (name: string): NodeId => {
		const known = names.get(name);
		if (known !== undefined) return known;
		const value = Number(name);
		if (Number.isNaN(value)) {
			names.set(name, nodes.length);
			nodes.push({ ...base(name), kind: 'input', name });
		} else nodes.push({ ...base(name), kind: 'constant', value });
		return nodes.length - 1;
	};
	for (const name of leaves.split(' ')) leaf(name);
	for (const line of lines) {
		const [name = '', , op = '', ...operands] = line.split(' ');
		const inputs = operands.map(leaf);
		names.set(name, nodes.length);
		nodes.push({ ...base(name), kind: 'operation', name, op: op as OperationName, inputs });
	}
	const edges = nodes.flatMap((node) =>
		node.kind === 'operation' ? node.inputs.map((from, slot) => ({ from, to: node.id, slot })) : []
	);
	return {
		nodes,
		edges: edges.map((edge, id) => ({ id, ...edge })),
		output: nodes.length - 1,
		names
	};
}
