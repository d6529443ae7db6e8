/** One path of a backward step among tensors: factors, their sign, what comes of them. */
import type { BoxNode, Edge, OperationNode } from '../../graph.ts';
import type { Elementwise } from '../../ops/elementwise.ts';
import type { Whole } from '../../ops/whole.ts';
import type { Tensor } from '../../tensor.ts';
import {
	called,
	computedAt,
	localFlow,
	named,
	nodeAt,
	recordOf,
	type Context
} from '../context.ts';
import { insideNote } from '../boxes/words.ts';
import { ruled } from '../local.ts';
import { say, type Flow, type Phrase } from '../phrase.ts';
import type { TensorLine, Term, TermSymbol } from './content.ts';
import type { Arrival } from './gatherings.ts';
import { productTerms } from './product-terms.ts';
import { repeats } from './repeats.ts';
import { isAll, isSingle } from './size.ts';
import { slotOf } from './slot.ts';
import { ruleTex, slopeTex } from './tex.ts';

/** In visible characters: a longer rule stands on a line of its own. */
export const WIDEST = 6;

export function tensorLine(
	context: Context,
	{ edge, contribution }: Arrival,
	now: boolean
): TensorLine {
	const node = computedAt(context, edge.to);
	const upstream = gradientTerm(context, node.id, context.run.gradientOf(node.id));
	return {
		through: named(context, node.id),
		now,
		...(node.kind === 'box'
			? byBox(node, edge, upstream)
			: byOperation(context, node, edge, upstream)),
		result: gradientTerm(context, edge.from, contribution)
	};
}

function byOperation(
	context: Context,
	node: OperationNode,
	edge: Edge,
	upstream: Term
): Work & Pick<TensorLine, 'slot'> {
	const record = recordOf(node);
	const work =
		record.kind === 'whole'
			? byRule(context, node, record, edge, upstream)
			: entrywise(context, node, record, edge, upstream);
	return { ...slotOf(node, edge), ...work };
}

/** What happens in a box is not told before it is open. */
const byBox = (node: BoxNode, { slot }: Edge, upstream: Term): Work => ({
	factors: [upstream],
	sign: '→',
	note: insideNote(node, slot)
});

type Work = Pick<TensorLine, 'factors' | 'sign' | 'rule' | 'note'>;

export const term = (symbol: TermSymbol, { shape, data }: Tensor, flow: Flow): Term => ({
	symbol,
	shape,
	data,
	flow
});

const gradientTerm = (context: Context, node: number, tensor: Tensor): Term =>
	term({ gradient: named(context, node) }, tensor, 'backward');

function byRule(
	context: Context,
	node: OperationNode,
	record: Whole,
	edge: Edge,
	upstream: Term
): Work {
	const factors = productTerms(context, node, record, edge, upstream);
	if (factors) return { factors, sign: '·', note: [] };
	return {
		factors: [upstream],
		sign: '→',
		rule: {
			left: { gradient: named(context, edge.from) },
			tex: ruleTex(context, node, record, edge.slot)
		},
		note: []
	};
}

function entrywise(
	context: Context,
	node: OperationNode,
	record: Elementwise,
	edge: Edge,
	upstream: Term
): Work {
	const partial = context.run.partialOf(edge.id);
	const note = summedNote(context, node, edge);
	if (!partial || (record.gate === 'copies' && isAll(partial, 1)))
		return { factors: [upstream], sign: '→', note };
	const { tex, width } = ruled(slopeTex(context, node, record, edge.slot));
	const slope = { of: named(context, node.id), by: named(context, edge.from) };
	const wide = width > WIDEST;
	const local = term(wide ? slope : { tex }, partial, localFlow(node));
	return {
		factors: [upstream, local],
		sign: '⊙',
		...(wide ? { rule: { left: slope, tex } } : {}),
		note
	};
}

/** "b was repeated over the 2 rows: summed over axis 1". */
function summedNote(context: Context, node: OperationNode, { from }: Edge): readonly Phrase[] {
	const found = repeats(nodeAt(context, from).shape, node.shape);
	return found
		? say`${called(context, from)} was ${isSingle(context, from) ? 'used' : 'repeated'} ${found.along}, so this is summed ${found.summed}.`
		: [];
}
