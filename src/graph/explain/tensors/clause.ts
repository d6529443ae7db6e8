/** What one receiver gets from an operation on whole tensors. */
import type { NodeId, OperationNode } from '../../graph.ts';
import type { Use } from '../../ops/use.ts';
import type { Whole } from '../../ops/whole.ts';
import { sizeOf } from '../../tensor.ts';
import { rowsOf } from '../../ops/class-loss.ts';
import { productOf } from '../../why/product-entries.ts';
import { called, nodeAt, type Context } from '../context.ts';
import { number, say, text, type Phrase } from '../phrase.ts';
import { amount, behind, isFew } from './amount.ts';
import { entryName } from './entry.ts';
import { firstGiven } from './first-entry.ts';
import type { Gathering } from './gatherings.ts';
import { axisOf, filledWith, lineAlong, nameIn, type Filling } from './holes.ts';
import { isAll, isSingle, isZero } from './size.ts';
import { toldPhrases } from './told-phrases.ts';

interface Given {
	readonly one: Gathering;
	readonly gets: readonly Gathering[];
	readonly use: Use;
	/** With the numbers, or in words alone. */
	readonly written: boolean;
	/** The rule is told already. */
	readonly kinked: boolean;
}

/** "W gets 1 × y, [1 2]". */
export function clauseOf(
	context: Context,
	node: OperationNode,
	record: Whole,
	{ one, gets, use, written, kinked }: Given
): readonly Phrase[] {
	const [first] = one.passed;
	if (first === undefined) return [];
	const name = called(context, one.node);
	if (kinked) return isZero(first.contribution) ? nothing(name) : say`${name} gets ${partOf(one)}`;
	const told = written ? given(context, node, record, one, use) : undefined;
	if (told) return told;
	if (isZero(first.contribution)) return nothing(name);
	const slot = Math.min(first.edge.slot, record.returns.length - 1);
	const words = ofOne(context, one.node, record.returns[slot] ?? '')
		.replace('the upstream gradient', 'it')
		.replace(use.shapes[0]?.length === 1 ? ' ÷ {rows}' : '', '');
	const said = filledWith(words, (word) => filling(context, node, one.node, word));
	return written && !isTold(context, node, one, words)
		? say`${said}${behind(joint(gets, one), first.contribution, 'backward')}`
		: said;
}

const nothing = (name: Phrase): readonly Phrase[] => say`${name} gets ${number(0, 'backward')}`;

/** In the words of the record with the numbers of this step, or of a product the first entry worked out. */
function given(
	context: Context,
	node: OperationNode,
	record: Whole,
	{ node: to, passed: [first] }: Gathering,
	use: Use
): readonly Phrase[] | undefined {
	if (first === undefined) return undefined;
	const own: Filling = (word) =>
		word === 'x' ? [called(context, to)] : nameIn(context, node, word);
	const told = record.gives?.(use, first.edge.slot, context.run.gradientOf(node.id).data);
	if (told) {
		const words = told.map((part) => (typeof part === 'string' ? ofOne(context, to, part) : part));
		const said = toldPhrases(context, node, words, own);
		return record.gate === 'moves' && !told.some((part) => typeof part !== 'string')
			? say`${said}${behind(', ', first.contribution, 'backward')}`
			: said;
	}
	if (productOf(node.op, use.shapes) === undefined) return undefined;
	const worked = firstGiven(context, node, first.edge);
	if (!worked) return undefined;
	return isSingle(context, to)
		? say`${called(context, to)} gets ${worked}`
		: say`the first entry of ${called(context, to)} gets ${worked}`;
}

/** Whether the words have said the numbers already: "gets 1", of one number, of one winner. */
function isTold(
	context: Context,
	node: OperationNode,
	{ node: to, passed: [first] }: Gathering,
	words: string
): boolean {
	const { data } = context.run.gradientOf(node.id);
	const same = data.length === 1 && first && isAll(first.contribution, data[0] ?? NaN);
	const alone = words.includes('{at}') && winners(context, node, to).length === 1;
	return (words.endsWith('{g}') && same === true) || alone;
}

/** Before the numbers: a single one behind a comma would read as one more factor. */
function joint(gets: readonly Gathering[], { passed: [first] }: Gathering): string {
	if (gets.length === 1) return '; that is ';
	return first?.contribution.data.length === 1 ? ', which is ' : ', ';
}

/** What is said of the entries of a list, of a single number: it is not one of many, and dividing by 1 says nothing. */
const ofOne = (context: Context, to: NodeId, words: string): string =>
	isSingle(context, to) && !words.includes('the others')
		? words
				.replace(/(each|every|the first) \w+ (p )?of (?=\{x\})/, '')
				.replace('its number of ', '')
				.replace(/ ÷ \{n\}/, '')
		: words;

const partOf = ({ passed: [first] }: Gathering): Phrase =>
	first && isFew(first.contribution) ? amount(first.contribution, 'backward') : text('its part');

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
	if (word === 'rows') return [text(String(rowsOf(nodeAt(context, node.inputs[0] ?? to).shape)))];
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
