/** A trouble in sentences: what made the first number that is not finite, why, and how far it went. */
import { boxOf } from '../explain/boxes/words.ts';
import { called, nodeAt, recordOf, type Context } from '../explain/context.ts';
import { plural } from '../explain/count.ts';
import { number, say, together, type Phrase } from '../explain/phrase.ts';
import { reasonOf } from '../explain/reason.ts';
import { entryName } from '../explain/tensors/entry.ts';
import { entryOf } from '../explain/tensors/entry-of.ts';
import type { NodeId, OperationNode } from '../graph.ts';
import { backwardWords } from './backward-words.ts';
import type { Trouble } from './trouble.ts';
import { kindOf, sentence } from './wording.ts';
import { written, writtenNames } from './written.ts';

export interface Told {
	/** "v3 = 0 ÷ 0 made the first undefined number; it reached f along 3 steps." */
	readonly sentence: readonly Phrase[];
	/** "0 ÷ 0 could be any number, so it has no value." Empty where there is nothing to say. */
	readonly reason: readonly Phrase[];
	/** Of places further on. */
	readonly more: readonly (readonly Phrase[])[];
}

export function troubleWords(context: Context, trouble: Trouble): Told {
	const { phase, turned } = trouble;
	const told = (phase === 'forward' ? forwardWords : backwardWords)(context, trouble);
	const turn = turned === undefined ? [] : [turnWords(context, turned)];
	return { ...told, more: [...turn, ...apartWords(context, trouble), ...othersWords(trouble)] };
}

/** That the operation around it has other numbers while it is closed. */
function apartWords({ graph }: Context, { node, how }: Trouble): readonly (readonly Phrase[])[] {
	const found = new Set<string>();
	// where it was made, it is said already
	if (how === 'inherited') return [];
	for (let id = graph.nodes[node]?.group; id !== undefined; id = graph.groups[id]?.outer)
		found.add(graph.groups[id]?.apart ?? '');
	return [...found].filter(Boolean).map((words) => say`${words}`);
}

function forwardWords(context: Context, trouble: Trouble): Omit<Told, 'more'> {
	const { node: id, entry, number: made, count, size } = trouble;
	const node = nodeAt(context, id);
	const name = entryName(context, id, entry);
	const reached = farther(context, trouble);
	const share = size > 1 ? ` (${count} of ${size} entries)` : '';
	if (node.kind === 'box')
		return {
			sentence: say`The first ${kindOf(made)} number${share} is made in ${boxOf(context, node)}, and leaves it as ${name}${reached}.`,
			reason: say`Open the box to see which operation makes it.`
		};
	if (node.kind !== 'operation')
		return {
			sentence: say`${name} was given as ${number(made, 'forward')}${reached}.`,
			reason: []
		};
	const { work, reason } = workOf(context, node, entry);
	const equation = together([name, ...say` = `, work]);
	return {
		sentence: say`${equation} made the first ${kindOf(made)} number${share}${reached}.`,
		reason: sentence(reason)
	};
}

interface Work {
	readonly work: Phrase;
	readonly reason: readonly Phrase[];
}

/** What was computed at an entry, and why that is no finite number. */
function workOf(context: Context, node: OperationNode, entry: number): Work {
	if (recordOf(node).kind === 'whole')
		return { work: writtenNames(context, node), reason: reasonOf(context, node) };
	const numbers = entryOf(context, node, entry);
	return { work: written(node, numbers.values), reason: reasonOf(context, node, numbers) };
}

/** "; it reached f along 3 steps", or how far it went. */
function farther(context: Context, { node, steps, nodes }: Trouble): readonly Phrase[] {
	const { target } = context.schedule;
	const name = called(context, target);
	if (node === target) return [];
	if (Number.isFinite(steps))
		return say`; it reached ${name} along ${String(steps)} ${plural(steps, 'step')}`;
	const last = nodes.lastIndexOf(1);
	return last <= node
		? say`; it went no further, and ${name} is finite`
		: say`; it went as far as ${called(context, last)}, and ${name} is finite`;
}

/** "Then v4 = +∞ − (+∞) made an undefined number of it: …" */
function turnWords(context: Context, id: NodeId): readonly Phrase[] {
	const node = nodeAt(context, id);
	if (node.kind === 'box') return say`Then ${boxOf(context, node)} made an undefined number of it.`;
	if (node.kind !== 'operation') return [];
	const { data } = context.run.valueOf(id);
	const entry = Math.max(0, data.findIndex(Number.isNaN));
	const { work, reason } = workOf(context, node, entry);
	const equation = together([entryName(context, id, entry), ...say` = `, work]);
	return say`Then ${equation} made an undefined number of it: ${reason}.`;
}

function othersWords({ others, phase }: Trouble): readonly (readonly Phrase[])[] {
	if (others === 0) return [];
	const where = phase === 'forward' ? 'value' : 'step back';
	if (others === 1) return [say`One more ${where} makes such a number of its own.`];
	const many = phase === 'forward' ? 'values' : 'steps back';
	return [say`${String(others)} more ${many} make such numbers of their own.`];
}
