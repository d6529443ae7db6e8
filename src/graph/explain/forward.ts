/** The forward pass in the Step tab: what is computed from what, what is kept, who uses it. */
import type { NodeId, OperationNode } from '../graph.ts';
import { operationTex } from '../tex/operation.ts';
import { activeNodes } from '../active.ts';
import { called, computedAt, named, nodeAt, recordOf, type Context } from './context.ts';
import type { ApplyContent, BindContent } from './explanation.ts';
import { doing } from './forward-sentence.ts';
import { filled, resultSign, stepWords } from './forward-words.ts';
import { inputsOf, usesOf } from './links.ts';
import { localDerivative, nameParts, numberParts } from './local.ts';
import type { Operation } from '../ops/operation.ts';
import { say, type Phrase } from './phrase.ts';

const MOST_USERS = 3;

export function bindContent(
	context: Context,
	nodes: readonly NodeId[],
	next: readonly Phrase[]
): BindContent {
	const rows = nodes
		.map((id) => nodeAt(context, id))
		.filter(({ kind }) => kind === 'input' || nodes.length === 1)
		.map(({ id, label }) => ({ node: id, label, value: context.run.valueOf(id) }));
	return { kind: 'bind', rows, next };
}

/** `following` is the node that is computed next. */
export function applyContent(
	context: Context,
	node: OperationNode,
	following: NodeId | undefined
): ApplyContent {
	const record = recordOf(node);
	const arity = node.inputs.length;
	const kept = inputsOf(context.graph, node.id).filter(
		({ from }) => nodeAt(context, from).kind !== 'constant'
	);
	return {
		kind: 'apply',
		node: named(context, node.id),
		names: operationTex(record, nameParts(context, node.id).slice(0, arity)),
		numbers: operationTex(record, numberParts(context, node.id).slice(0, arity)),
		value: context.run.primal(node.id),
		keeps: keepsHere(context, node, record),
		locals: kept.map((edge) => localDerivative(context, edge)),
		sign: resultSign(context, node),
		...users(context, node.id, following)
	};
}

/** What is kept of this step, in one sentence. */
function keepsHere(context: Context, node: OperationNode, { keeps }: Operation): readonly Phrase[] {
	const told = stepWords(context, node).keeps;
	return told === undefined ? say`${keeps}` : filled(context, node, told);
}

/** Who uses the node, the next one first. */
export function users(
	context: Context,
	id: NodeId,
	following: NodeId | undefined
): Pick<ApplyContent, 'usedBy' | 'next'> {
	const { target } = context.schedule;
	const name = called(context, id);
	if (id === target)
		return context.schedule.along
			? { usedBy: [say`${name} is the target: forward mode ends here.`], next: false }
			: { usedBy: [say`${name} is the target: the backward pass starts here.`], next: true };
	const all = new Set(usesOf(context.graph, id).map(({ to }) => to));
	const next = following !== undefined && all.has(following);
	const consumers = [...new Set(next ? [following, ...all] : all)];
	const shown = consumers.slice(0, MOST_USERS);
	const lines = shown.map((to) => say`${doing(context, computedAt(context, to), id)}.`);
	const more = all.size - lines.length;
	const lost = !activeNodes(context.graph, target)[id] && !reaches(context, id);
	return {
		usedBy: [
			...lines,
			...(more > 0 ? [say`${String(more)} more use it.`] : []),
			...(lost
				? [say`${called(context, target)} does not depend on it, so no gradient comes back.`]
				: [])
		],
		next
	};
}

/** Whether the target uses the node at all, if only as a constant. */
function reaches({ graph, schedule }: Context, id: NodeId): boolean {
	const reached = new Set([id]);
	for (const { from, to } of graph.edges) if (reached.has(from)) reached.add(to);
	return reached.has(schedule.target);
}
