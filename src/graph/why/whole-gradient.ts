/** The gradient of a whole tensor: the backward rules of its uses, with names and with shapes. */
import type { Edge, OperationNode } from '../graph.ts';
import type { Elementwise } from '../ops/elementwise.ts';
import type { Whole } from '../ops/whole.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import { consumerOf, nodeAt, operationAt, recordOf, type Context } from '../explain/context.ts';
import { repeats } from '../explain/tensors/repeats.ts';
import { plain } from '../explain/plain.ts';
import { edgeAt } from './local.ts';
import { series } from './series.ts';
import type { Shape } from '../tensor.ts';
import { gradientOf, valueOf } from './subject.ts';
import { gradientName, nameOf, sizeWritten, tensorWritten } from './terms.ts';
import { line, termsIn, type EdgeItem, type Told } from './told.ts';
import { wholeAmount } from './whole-work.ts';
import { formed, told, write, type Written } from './written.ts';

type Work = Partial<Told>;

/** Of all the uses together. */
export function wholeGradient(context: Context, edges: readonly Edge[]): Work {
	const [only] = edges;
	if (only === undefined) return {};
	if (edges.length === 1) return ruleWork(context, only);
	return {
		names: series(edges.length, (index) => ruleOf(context, edges[index] ?? only, NAMES), ' + '),
		inner: {
			count: edges.length,
			at: (index) => ({
				kind: 'use',
				edge: (edges[index] ?? only).id,
				into: undefined,
				out: undefined
			})
		}
	};
}

/** What one use passes on. */
export function wholeUseTold(context: Context, { edge: id }: EdgeItem<'use'>): Told {
	const edge = edgeAt(context, id);
	const { names, ...work } = ruleWork(context, edge);
	const passed = context.run.contributionOf(id);
	return line(context, {
		...work,
		left: names ?? gradientName(context, edge.from, undefined),
		result: tensorWritten(context, passed, 'backward')
	});
}

function ruleWork(context: Context, edge: Edge): Work {
	const names = ruleOf(context, edge);
	const found =
		recordOf(consumerOf(context, edge)).kind === 'elementwise'
			? repeats(nodeAt(context, edge.from).shape, nodeAt(context, edge.to).shape)
			: undefined;
	return {
		names,
		numbers: ruleOf(context, edge, AMOUNTS),
		aside: found ? `summed ${plain(found.summed, context.format)}` : '',
		inner: termsIn(context, names.pieces)
	};
}

/** How upstream and values are written: by their names, or by their numbers and shapes. */
interface Manner {
	readonly gradient: (context: Context, id: number) => Written;
	readonly value: (context: Context, id: number) => Written;
}

const NAMES: Manner = {
	gradient: (context, id) => gradientName(context, id, undefined),
	value: (context, id) => nameOf(context, id, undefined)
};

const AMOUNTS: Manner = {
	gradient: (context, id) => wholeAmount(context, gradientOf(id)),
	value: (context, id) => wholeAmount(context, valueOf(id))
};

/** The rule of one use: ∂L/∂z · xᵀ. */
export function ruleOf(context: Context, edge: Edge, manner: Manner = NAMES): Written {
	const node = consumerOf(context, edge);
	const record = recordOf(node);
	return record.kind === 'whole'
		? wholeRule(context, node, record, edge, manner)
		: entrywise(context, node, record, edge, manner);
}

function wholeRule(
	context: Context,
	node: OperationNode,
	record: Whole,
	{ slot }: Edge,
	manner: Manner
): Written {
	const { id, inputs, options = NO_OPTIONS } = node;
	const parts = [
		manner.gradient(context, id),
		...[...inputs, id].map((each) => manner.value(context, each))
	];
	return formed(
		(upstream = '', ...values) =>
			record.rule(
				slot,
				{ upstream, inputs: values.slice(0, -1), output: values.at(-1) ?? '' },
				options,
				node.inputs.map((id) => nodeAt(context, id).shape)
			),
		parts
	);
}

function entrywise(
	context: Context,
	{ id, inputs }: OperationNode,
	record: Elementwise,
	{ slot }: Edge,
	manner: Manner
): Written {
	const upstream = manner.gradient(context, id);
	const { tex } = record.partials[slot] ?? { tex: () => '1' };
	const slope = formed(
		(...texts) => tex(...texts),
		[...inputs, id].map((each) => manner.value(context, each))
	);
	if (slope.tex === '1') return upstream;
	if (slope.tex === '-1') return write`−${upstream}`;
	return slope.pieces.length === 1
		? write`${upstream} ⊙ ${slope}`
		: write`${upstream} ⊙ (${slope})`;
}

/** What a rule does to shapes: (1×2) = (1×1)·(1×2) where it is a product, otherwise where they go. */
export function shapesOf(context: Context, { from, to, slot }: Edge): Written {
	const node = operationAt(context, to);
	const record = recordOf(node);
	const shapes = node.inputs.map((id) => nodeAt(context, id).shape);
	const own = bracketed(nodeAt(context, from).shape);
	const factors = record.kind === 'whole' ? record.matrixProduct?.back(slot, shapes) : undefined;
	if (!factors) return write`from ${bracketed(node.shape)} ${told('to')} ${own}`;
	const [left, right] = factors.map(({ of, as, turned }) => {
		const shape = of === 'upstream' ? node.shape : (shapes[of] ?? []);
		return bracketed(as ?? (turned ? shape.toReversed() : shape));
	});
	return write`${own} = ${left ?? own}·${right ?? own}`;
}

const bracketed = (shape: Shape): Written => write`(${sizeWritten(shape)})`;
