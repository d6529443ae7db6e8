import type { Edge, Graph, GraphNode } from '../graph.ts';
import { SCALAR } from '../tensor.ts';
import type { Draft } from './drafts.ts';
import { keysOf } from './keys.ts';

/** The finished graph; `drafts` stand in evaluation order already. */
export function finish(
	drafts: readonly Draft[],
	names: ReadonlyMap<string, number>,
	output: number
): Graph {
	const keys = keysOf(drafts);
	const label = labels(names);
	const nodes = drafts.map((draft, id) => settled(draft, id, keys[id] ?? '', label(draft)));
	return { nodes, edges: edgesOf(nodes), groups: [], output, names };
}

/** `v1`, `v2`, … for what has no name, in evaluation order, past the names that the reader uses. */
function labels(names: ReadonlyMap<string, number>): (draft: Draft) => string {
	let number = 0;
	return (draft) => {
		if (draft.name !== undefined) return draft.name;
		if (draft.kind === 'constant') return draft.label;
		do number++;
		while (names.has(`v${number}`));
		return `v${number}`;
	};
}

/** Object literals without spreading: there may be thousands at each keystroke. */
function settled(draft: Draft, id: number, key: string, label: string): GraphNode {
	const { spans } = draft;
	const shape = SCALAR;
	switch (draft.kind) {
		case 'input': {
			const { literal } = draft;
			const node = { kind: 'input', id, key, label, shape, spans, name: label } as const;
			return literal === undefined ? node : { ...node, literal };
		}
		case 'constant':
			return { kind: 'constant', id, key, label, shape, spans, value: draft.value };
		case 'operation': {
			const { op, inputs, name } = draft;
			return name === undefined
				? { kind: 'operation', id, key, label, shape, spans, op, inputs }
				: { kind: 'operation', id, key, label, shape, spans, name, op, inputs };
		}
		default:
			return draft satisfies never;
	}
}

function edgesOf(nodes: readonly GraphNode[]): readonly Edge[] {
	const edges: Edge[] = [];
	for (const node of nodes)
		if (node.kind === 'operation')
			node.inputs.forEach((from, slot) => {
				edges.push({ id: edges.length, from, to: node.id, slot });
			});
	return edges;
}
