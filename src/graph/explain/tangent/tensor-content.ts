/** A step of forward mode among tensors in the Step tab: the tangent of each input, what the rule does to it, the sum. */
import type { Edge, OperationNode } from '../../graph.ts';
import { begins } from '../tensors/begins.ts';
import type { Whole } from '../../ops/whole.ts';
import {
	called,
	localFlow,
	named,
	nodeAt,
	operationAt,
	recordOf,
	type Context
} from '../context.ts';
import { ruled } from '../local.ts';
import { say, type Phrase } from '../phrase.ts';
import { isChosenBy } from '../tensors/chooses.ts';
import type { TensorLine, TensorPullContent, Term } from '../tensors/content.ts';
import { tensorKink } from '../tensors/kink.ts';
import { term, WIDEST } from '../tensors/line.ts';
import { isAll, isSingle } from '../tensors/size.ts';
import { slotOf } from '../tensors/slot.ts';
import { partOf, slopeTex } from '../tensors/tex.ts';
import { productOf } from '../../why/product-entries.ts';
import type { Bringing, Brought } from './bringing.ts';
import { still, whyAdd } from './content.ts';
import { isLinear, isProduct, tangentRuleTex } from './rule.ts';
import { repeatedWords } from './tensor-sentence.ts';

export function tensorPushContent(
	context: Context,
	one: Bringing,
	next: readonly Phrase[]
): TensorPullContent {
	const node = operationAt(context, one.node);
	const kink = tensorKink(context, node);
	const arrived = [...one.earlier, ...one.passed];
	const why =
		kink !== undefined
			? { heading: say`Why this slope?`, text: say`${kink}.` }
			: one.total > 1
				? whyAdd(context, one)
				: undefined;
	return {
		kind: 'pull-tensors',
		begins: begins(context, one.node),
		blocks: [
			{
				receiver: named(context, one.node),
				lines: [
					...one.earlier.map((each) => line(context, node, each, false)),
					...one.passed.map((each) => line(context, node, each, true))
				],
				...(arrived.length > 1
					? { sum: { terms: arrived.map(({ part }) => part), after: one.after } }
					: {}),
				total: one.total,
				missing: one.missing
			}
		],
		...(why ? { why } : {}),
		silent: still(context, one.node),
		next
	};
}

function line(context: Context, node: OperationNode, each: Brought, now: boolean): TensorLine {
	const record = recordOf(node);
	const { edge } = each;
	const tangent = term({ gradient: named(context, edge.from) }, each.tangent, 'backward');
	return {
		through: named(context, edge.from),
		...slotOf(node, edge),
		now,
		...(record.kind === 'whole'
			? byRule(context, node, record, each, tangent)
			: entrywise(context, node, each, tangent)),
		result: term({ gradient: named(context, node.id) }, each.part, 'backward')
	};
}

type Work = Pick<TensorLine, 'factors' | 'sign' | 'rule' | 'note'>;

function byRule(
	context: Context,
	node: OperationNode,
	record: Whole,
	{ edge }: Brought,
	tangent: Term
): Work {
	if (isChosenBy(context, node, edge))
		return {
			factors: [tangent],
			sign: '→',
			note: say`${called(context, edge.from)} only names the class: no slope leads from it.`
		};
	if (isProduct(context, node)) return { ...product(context, node, edge.slot, tangent), note: [] };
	return {
		factors: [tangent],
		sign: '→',
		rule: {
			left: { gradient: named(context, node.id) },
			tex: tangentRuleTex(context, node, record, edge)
		},
		note: isLinear(node) ? [] : howAdded(context, node, record, edge)
	};
}

/** Nothing is added up where single numbers meet, or entry by entry. */
function howAdded(
	context: Context,
	node: OperationNode,
	{ entrywise }: Whole,
	{ from }: Edge
): readonly Phrase[] {
	if (isSingle(context, from) || entrywise) return [];
	return isSingle(context, node.id)
		? say`The result depends on every entry of this input: slope times tangent, added up over them.`
		: say`Every entry of the result may depend on every entry of this input: slope times tangent, added up over them.`;
}

/** The tangent stands in the place of its factor. */
function product(
	context: Context,
	node: OperationNode,
	slot: number,
	tangent: Term
): Pick<Work, 'factors' | 'sign'> {
	const shapes = node.inputs.map((id) => nodeAt(context, id).shape);
	// Of two vectors that make a number neither is a row or a column.
	const made = node.shape.length === 0 ? undefined : productOf(node.op, shapes);
	const factors = node.inputs.map((id, at): Term => {
		const shape = (at === 0 ? made?.left : made?.right) ?? shapes[at] ?? [];
		if (at === slot) return { ...tangent, shape };
		const { shown } = partOf(context, id);
		return { ...term({ tex: shown }, context.run.valueOf(id), 'forward'), shape };
	});
	return { factors, sign: '·' };
}

function entrywise(context: Context, node: OperationNode, { edge }: Brought, tangent: Term): Work {
	const record = recordOf(node);
	const partial = context.run.partialOf(edge.id);
	const repeated = repeatedWords(context, node, edge.from);
	const note = repeated.length === 0 ? [] : say`${repeated}.`;
	const unchanged = record.gate === 'copies' && partial !== undefined && isAll(partial, 1);
	if (!partial || record.kind === 'whole' || unchanged)
		return { factors: [tangent], sign: '→', note };
	const { tex, width } = ruled(slopeTex(context, node, record, edge.slot));
	const slope = { of: named(context, node.id), by: named(context, edge.from) };
	const wide = width > WIDEST;
	return {
		factors: [tangent, term(wide ? slope : { tex }, partial, localFlow(node))],
		sign: '⊙',
		...(wide ? { rule: { left: slope, tex } } : {}),
		note
	};
}
