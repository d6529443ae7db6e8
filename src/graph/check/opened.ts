import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { compile } from '../index.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { valueOf, type Shape, type Values } from '../tensor.ts';
import { NoFormula } from './none.ts';

export interface Written {
	readonly source: string;
	/** Of the inputs that are no scalars and that the text gives no numbers. */
	readonly shapes: Readonly<Record<string, Shape>>;
	/** The key of what is differentiated. */
	readonly target: string;
}

export interface Opened {
	readonly graph: Graph;
	readonly target: NodeId;
}

/** The program with every operation in it that mathjs does not know written out, as far as there is a definition. */
export function opened({ source, shapes, target }: Written): Opened {
	const values: Values = Object.fromEntries(
		Object.entries(shapes).map(([name, shape]) => [name, zeros(shape)])
	);
	const open = new Set<string>();
	for (;;) {
		const compiled = compile(source, values, { open, formula: true });
		if (!compiled.ok) throw new NoFormula('the text cannot be read as it stands');
		const { graph } = compiled.program;
		const more = graph.nodes.filter(isClosed).filter(({ opens = '' }) => !open.has(opens));
		for (const { opens = '' } of more) open.add(opens);
		if (more.length > 0) continue;
		const node = graph.nodes.find(({ key }) => key === target);
		if (node === undefined) throw new NoFormula('it is a part of an operation that stays closed');
		return { graph, target: node.id };
	}
}

function isClosed(node: Graph['nodes'][number]): node is OperationNode {
	if (node.kind !== 'operation' || node.opens === undefined) return false;
	const record: Operation = operations[node.op];
	return record.symbolic !== true;
}

const zeros = (shape: Shape): Values[string] =>
	valueOf({ shape, data: new Float64Array(shape.reduce((size, length) => size * length, 1)) });
