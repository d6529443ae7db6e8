/** The sentence of a forward step, from the words of the operation’s record. */
import type { ComputedNode, GraphNode, NodeId, OperationNode } from '../graph.ts';
import { called, inputValues, nodeAt, recordOf, type Context } from './context.ts';
import { filled, stepWords } from './forward-words.ts';
import { enumeration, equation, number, say, text, type Phrase } from './phrase.ts';
import { amount, behind, isFew } from './tensors/amount.ts';
import { tensorDoing, tensorSentence } from './tensors/forward-sentence.ts';
import { shapeBehind } from './tensors/shape-behind.ts';
import { reasonOf } from './reason.ts';
import { isNumeric, isSingle } from './tensors/size.ts';
import { sizeOf } from '../tensor.ts';

/** More would not fit two lines. */
const NAMED_INPUTS = 5;
const WRITTEN = 8;

export function bindSentence(context: Context, ids: readonly NodeId[]): readonly Phrase[] {
	const nodes = ids.map((id) => nodeAt(context, id));
	const inputs = nodes.filter(({ kind }) => kind === 'input');
	const [first, ...others] = nodes;
	if (inputs.length === 0)
		return first && others.length === 0
			? constantSentence(context, first.id)
			: say`The constants have their values; there is no input, so nothing can change them.`;
	const [input] = inputs;
	if (input && inputs.length === 1)
		return say`${called(context, input.id)} takes its ${worth(context, input.id)}.`;
	return say`The inputs take their values: ${enumeration(assignments(context, inputs))}.`;
}

const constantSentence = (context: Context, id: NodeId): readonly Phrase[] =>
	isSingle(context, id)
		? say`${called(context, id)} is a constant: it has a value, and gets no gradient.`
		: say`${called(context, id)} is a constant: it has its values, and gets no gradient.`;

/** "value, 3", "values, [1 2]", "120 values". */
function worth(context: Context, id: NodeId): readonly Phrase[] {
	const value = context.run.valueOf(id);
	const count = isFew(value) ? '' : `${value.data.length} `;
	return say`${count}${isSingle(context, id) ? 'value' : 'values'}${behind(', ', value, 'forward')}`;
}

/** Lists are written out as long as all of them fit. */
function assignments(
	context: Context,
	inputs: readonly GraphNode[]
): readonly (readonly Phrase[])[] {
	const shown = inputs.length > NAMED_INPUTS + 1 ? inputs.slice(0, NAMED_INPUTS) : inputs;
	const rest = inputs.length - shown.length;
	const numbers = shown.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
	const equations = shown.map(({ id }) =>
		isSingle(context, id) || numbers <= WRITTEN
			? [equation`${called(context, id)} = ${amount(context.run.valueOf(id), 'forward')}`]
			: say`${called(context, id)}${text(shapeBehind(context, id))}`
	);
	return rest > 0 ? [...equations, [text(`${rest} more`)]] : equations;
}

export function applySentence(context: Context, node: OperationNode): readonly Phrase[] {
	if (!isNumeric(context, node)) return tensorSentence(context, node);
	const broken = Number.isFinite(context.run.primal(node.id))
		? undefined
		: brokenSentence(context, node);
	return broken ?? filled(context, node, stepWords(context, node).says ?? recordOf(node).says);
}

/** What the operation does with one of its inputs, without the numbers: "v3 adds it to v1". */
export function doing(context: Context, node: ComputedNode, input: NodeId): readonly Phrase[] {
	if (node.kind === 'box') return say`${called(context, node.id)} uses it in ${node.text}`;
	if (!isNumeric(context, node)) return tensorDoing(context, node);
	const [head = ''] = recordOf(node).says.split(/[:.]/);
	const slot = node.inputs.indexOf(input);
	const twice = node.inputs.every((id) => id === input) && node.inputs.length > 1;
	const [it, other] = slot === 0 ? ['{a}', '{b}'] : ['{b}', '{a}'];
	const words = head
		.replace('adds {a} and {b}', `adds ${it} to ${other}`)
		.replace('multiplies {a} and {b}', `multiplies ${it} by ${other}`)
		.replace(it, 'it');
	return filled(context, node, twice ? words.replace(other, 'itself') : words);
}

function brokenSentence(context: Context, node: OperationNode): readonly Phrase[] | undefined {
	const name = called(context, node.id);
	const value = context.run.primal(node.id);
	const cause = node.inputs.find((input) => Number.isNaN(context.run.primal(input)));
	if (Number.isNaN(value) && cause !== undefined)
		return say`${name} is undefined because ${called(context, cause)} is.`;
	const made = inputValues(context, node).every(Number.isFinite);
	return Number.isNaN(value) || made
		? say`${name} is ${number(value, 'forward')} because ${reasonOf(context, node)}.`
		: undefined;
}
