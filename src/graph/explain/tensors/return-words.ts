/** The backward step of an operation on whole tensors, in the words of its record. */
import type { NodeId, OperationNode } from '../../graph.ts';
import type { Gate, Whole } from '../../ops/operation.ts';
import { sizeOf } from '../../tensor.ts';
import { actor, called, nodeAt, type Context } from '../context.ts';
import { number, say, text, type Phrase } from '../phrase.ts';
import { plain } from '../plain.ts';
import { amount, behind, isFew } from './amount.ts';
import { entryName } from './entry.ts';
import type { Arrival, Gathering } from './gatherings.ts';
import { axisOf, filledWith, lineAlong, nameIn } from './holes.ts';
import { repeats } from './repeats.ts';
import { isAll, isSingle, isZero } from './size.ts';
import { tensorKink } from './kink.ts';

/** More receivers than these are told together. */
const TOLD = 3;
/** In characters: what two lines hold. */
const LONGEST = 165;

const heads: Record<Gate, string> = {
	copies: 'copies',
	swaps: 'swaps',
	routes: 'routes',
	scales: 'multiplies by its slope',
	moves: 'moves the gradient back',
	mixes: 'mixes'
};

export function returnWords(
	context: Context,
	node: OperationNode,
	record: Whole,
	gets: readonly Gathering[]
): readonly Phrase[] {
	const [full, short] = [true, false].map((written) =>
		allWords(context, node, record, gets, written)
	) as [readonly Phrase[], readonly Phrase[]];
	return plain(full, context.format).length > LONGEST ? short : full;
}

/** With the numbers written out, or without them. */
function allWords(
	context: Context,
	node: OperationNode,
	record: Whole,
	gets: readonly Gathering[],
	written: boolean
): readonly Phrase[] {
	const kink = tensorKink(context, node);
	const head = kink ?? say`${actor(context, node.id)} ${headOf(context, node, record)}`;
	if (gets.length > TOLD) return say`${head}: ${together(record)}`;
	const clauses = gets.map((one) => {
		const { words, told } = clause(context, node, record, one, kink !== undefined);
		const [first] = one.passed;
		return told || !written || !first
			? words
			: say`${words}${behind(joint(gets, first), first.contribution, 'backward')}`;
	});
	return say`${head}: ${onceUpstream(joinedClauses(clauses))}${gets.flatMap((one) => stacked(context, node, record, one))}`;
}

/** Before the numbers: a single one behind a comma would read as one more factor. */
function joint(gets: readonly Gathering[], { contribution: { data } }: Arrival): string {
	if (gets.length === 1) return '; that is ';
	return data.length === 1 ? ', which is ' : ', ';
}

const headOf = (context: Context, node: OperationNode, { gate }: Whole): string =>
	gate === 'swaps' && nodeAt(context, node.id).shape.length > 1
		? `${heads[gate]}, in matrix form`
		: heads[gate];

/** The same for all of many inputs. */
const together = ({ returns }: Whole): readonly Phrase[] => {
	const words = returns.at(-1) ?? '';
	return filledWith(words, (word) => (word === 'x' ? [text('each input')] : undefined));
};

interface Clause {
	readonly words: readonly Phrase[];
	/** The numbers are told already. */
	readonly told: boolean;
}

/** "W gets the upstream gradient times xᵀ"; at a kink the rule is told already. */
function clause(
	context: Context,
	node: OperationNode,
	{ returns }: Whole,
	{ node: to, passed: [first] }: Gathering,
	kinked: boolean
): Clause {
	const name = called(context, to);
	if (first === undefined || isZero(first.contribution))
		return { words: say`${name} gets nothing`, told: true };
	if (kinked) return { words: say`${name} gets ${partOf(first)}`, told: true };
	const words = ofOne(context, to, returns[Math.min(first.edge.slot, returns.length - 1)] ?? '');
	const { data } = context.run.gradientOf(node.id);
	const same = data.length === 1 && isAll(first.contribution, data[0] ?? NaN);
	const alone = words.includes('{at}') && winners(context, node, to).length === 1;
	return {
		words: filledWith(words, (word) => filling(context, node, to, word)),
		// "gets 1" has said it already
		told: (words.endsWith('{g}') && same) || alone
	};
}

/** What is said of the entries of a list, of a single number: it is not one of many, and dividing by 1 says nothing. */
const ofOne = (context: Context, to: NodeId, words: string): string =>
	isSingle(context, to) && !words.includes('the others')
		? words
				.replace(/^each \w+ of (?=\{x\})/, '')
				.replace('its number of ', '')
				.replace(/,? (and by|divided by) \{n\}/, '')
		: words;

const partOf = ({ contribution }: Arrival): Phrase =>
	isFew(contribution) ? amount(contribution, 'backward') : text('its part');

function filling(
	context: Context,
	node: OperationNode,
	to: NodeId,
	word: string
): readonly Phrase[] | undefined {
	if (word === 'x') return [called(context, to)];
	if (word === 'g') return gradient(context, node);
	if (word === 'n') return [text(String(entriesOf(context, node)))];
	if (word === 'at') return way(context, node, to);
	return nameIn(context, node, word);
}

/** How many entries of the first input make one entry of the result. */
const entriesOf = (context: Context, { inputs: [first = 0], shape }: OperationNode): number =>
	sizeOf(nodeAt(context, first).shape) / sizeOf(shape);

/** The one number that arrives, or which of the many. */
function gradient(context: Context, node: OperationNode): readonly Phrase[] {
	const { data } = context.run.gradientOf(node.id);
	if (data.length === 1) return [number(data[0] ?? NaN, 'backward')];
	return say`the gradient of its ${lineOf(context, node)}`;
}

function lineOf(context: Context, node: OperationNode): string {
	const [first] = node.inputs;
	const rank = first === undefined ? 0 : nodeAt(context, first).shape.length;
	const axis = axisOf(context, node);
	return axis === undefined ? 'entry' : lineAlong(rank, axis);
}

/** ", x[3]," for one winner, " in each column" for one of each line. */
function way(context: Context, node: OperationNode, to: NodeId): readonly Phrase[] {
	const found = winners(context, node, to);
	const [only = 0] = found;
	if (isSingle(context, node.id) && found.length === 1)
		return say`, ${entryName(context, to, only)},`;
	return isSingle(context, node.id) ? [] : say` in each ${lineOf(context, node)}`;
}

/** The entries that an operation lets the gradient through to. */
function winners(context: Context, node: OperationNode, to: NodeId): readonly number[] {
	const edge = context.graph.edges.find((each) => each.from === to && each.to === node.id);
	if (edge === undefined) return [];
	const { data } = context.run.contributionOf(edge.id);
	return [...data.keys()].filter((at) => data[at] !== 0);
}

/** A product of stacks of matrices: "; W was used for all 5 matrices, so its gradient is summed over axis 1". */
function stacked(
	context: Context,
	node: OperationNode,
	record: Whole,
	one: Gathering
): readonly Phrase[] {
	if (record.gate !== 'swaps' || node.inputs.length !== 2 || node.shape.length < 3) return [];
	const { shape } = nodeAt(context, one.node);
	const [stack, whole] = [shape, node.shape].map((each) => [...each.slice(0, -2), 0, 0]);
	const found = stack && whole && repeats(stack, whole);
	const count = sizeOf(node.shape.slice(0, -2)) / sizeOf(shape.slice(0, -2));
	return found
		? say`; ${called(context, one.node)} was used for ${String(count)} matrices, so its gradient is summed ${found.summed}`
		: [];
}

/** Clauses in a row; the last one after "and". */
const joinedClauses = (clauses: readonly (readonly Phrase[])[]): readonly Phrase[] =>
	clauses.flatMap((each, index) =>
		index === 0 ? each : [text(index === clauses.length - 1 ? ', and ' : ', '), ...each]
	);

/** After the first time the upstream gradient is "it". */
function onceUpstream(phrases: readonly Phrase[]): readonly Phrase[] {
	let told = false;
	return phrases.map((phrase) => {
		if (phrase.kind !== 'text' || !phrase.text.includes('the upstream gradient')) return phrase;
		if (told) return text(phrase.text.replace('the upstream gradient', 'it'));
		told = true;
		return phrase;
	});
}
