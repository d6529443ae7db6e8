import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { compile } from '../index.ts';
import type { OperationName } from '../ops/index.ts';
import { valueOf, type Shape, type Values } from '../tensor.ts';
import { NoFormula } from './none.ts';

/** Of these mathjs knows the derivatives as well as we do. */
export const KNOWN: ReadonlySet<OperationName> = new Set<OperationName>([
	...(['add', 'subtract', 'multiply', 'divide', 'negate', 'pow', 'exp', 'log', 'sqrt'] as const),
	...(['cbrt', 'abs', 'sin', 'cos', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'] as const)
]);

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

const isClosed = (node: Graph['nodes'][number]): node is OperationNode =>
	node.kind === 'operation' && node.opens !== undefined && !KNOWN.has(node.op);

const zeros = (shape: Shape): Values[string] =>
	valueOf({ shape, data: new Float64Array(shape.reduce((size, length) => size * length, 1)) });
