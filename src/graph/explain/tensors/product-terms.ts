/** The backward rule of a product of matrices as two factors that can be shown side by side. */
import type { Edge, OperationNode } from '../../graph.ts';
import type { Factor, Whole } from '../../ops/whole.ts';
import { nodeAt, type Context } from '../context.ts';
import type { Term } from './content.ts';
import { partOf } from './tex.ts';

/** Undefined where the rule is no such product: other operations, and stacks of matrices. */
export function productTerms(
	context: Context,
	node: OperationNode,
	{ matrixProduct }: Whole,
	{ slot }: Edge,
	upstream: Term
): readonly Term[] | undefined {
	const shapes = node.inputs.map((id) => nodeAt(context, id).shape);
	const ranks = [...shapes, node.shape].map(({ length }) => length);
	if (!matrixProduct || Math.max(...ranks) > 2) return undefined;
	return matrixProduct.back(slot, shapes).map((factor) => termOf(context, node, factor, upstream));
}

function termOf(
	context: Context,
	node: OperationNode,
	{ of, as, turned }: Factor,
	upstream: Term
): Term {
	if (of === 'upstream') return { ...upstream, shape: as ?? upstream.shape };
	const id = node.inputs[of] ?? node.id;
	const { shape, data } = context.run.valueOf(id);
	const { shown } = partOf(context, id);
	const symbol = { tex: turned ? `${shown}^{\\mathsf T}` : shown };
	if (!turned || shape.length < 2) return { symbol, shape: as ?? shape, data, flow: 'forward' };
	const [rows = 1, columns = 1] = shape;
	const over = Float64Array.from(
		data,
		(_, at) => data[(at % rows) * columns + Math.floor(at / rows)] ?? NaN
	);
	return { symbol, shape: as ?? [columns, rows], data: over, flow: 'forward' };
}
