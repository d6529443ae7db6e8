/** The sentence of a forward step, from the words of the operation’s record. */
import type { GraphNode, NodeId, OperationNode } from '../graph.ts';
import { called, inputValues, nodeAt, recordOf, type Context } from './context.ts';
import {
	enumeration,
	equation,
	factor,
	number,
	say,
	text,
	together,
	type Phrase
} from './phrase.ts';

/** More would not fit two lines. */
const NAMED_INPUTS = 5;

export function bindSentence(context: Context, ids: readonly NodeId[]): readonly Phrase[] {
	const nodes = ids.map((id) => nodeAt(context, id));
	const inputs = nodes.filter(({ kind }) => kind === 'input');
	const [first, ...others] = nodes;
	if (inputs.length === 0)
		return first && others.length === 0
			? say`${number(context.run.primal(first.id), 'forward')} is a constant: it has a value, and gets no gradient.`
			: say`The constants have their values; there is no input, so nothing can change them.`;
	const [input] = inputs;
	if (input && inputs.length === 1)
		return say`${called(context, input.id)} takes its value, ${number(context.run.primal(input.id), 'forward')}.`;
	return say`The inputs take their values: ${enumeration(assignments(context, inputs))}.`;
}

function assignments(
	context: Context,
	inputs: readonly GraphNode[]
): readonly (readonly Phrase[])[] {
	const shown = inputs.length > NAMED_INPUTS + 1 ? inputs.slice(0, NAMED_INPUTS) : inputs;
	const rest = inputs.length - shown.length;
	const equations = shown.map(({ id }) => [
		equation`${called(context, id)} = ${number(context.run.primal(id), 'forward')}`
	]);
	return rest > 0 ? [...equations, [text(`${rest} more`)]] : equations;
}

export function applySentence(context: Context, node: OperationNode): readonly Phrase[] {
	return Number.isNaN(context.run.primal(node.id))
		? undefinedSentence(context, node)
		: filled(context, node, recordOf(node).says);
}

/** What the operation does, without the numbers: "v1 multiplies w1 and x1". */
export function doing(context: Context, node: OperationNode): readonly Phrase[] {
	const [head = ''] = recordOf(node).says.split(/[:.]/);
	return filled(context, node, head);
}

function undefinedSentence(context: Context, node: OperationNode): readonly Phrase[] {
	const name = called(context, node.id);
	const cause = node.inputs.find((input) => Number.isNaN(context.run.primal(input)));
	if (cause !== undefined) return say`${name} is undefined because ${called(context, cause)} is.`;
	const [, work] =
		/: (.*?)(?: = \{y=\}|(?:, that)? is \{y=\}| becomes \{y=\})\.$/.exec(recordOf(node).says) ?? [];
	return work === undefined
		? say`${name} is undefined: it has no value at ${enumeration(node.inputs.map((input) => [equation`${called(context, input)} = ${number(context.run.primal(input), 'forward')}`]))}.`
		: say`${name} is undefined: ${filled(context, node, work)} has no value.`;
}

const SLOTS = ['a', 'b'];

/** Puts names and numbers into the places of a record’s words; an equation after a colon stays in one piece. */
function filled(context: Context, node: OperationNode, words: string): readonly Phrase[] {
	const [, head = words, tail = '', stop = ''] = /^(.*?: )(.* = .*?)(\.)$/.exec(words) ?? [];
	const phrases = places(context, node, head);
	return tail === ''
		? phrases
		: [...phrases, together([...places(context, node, tail), text(stop)])];
}

function places(context: Context, node: OperationNode, words: string): readonly Phrase[] {
	const values = inputValues(context, node);
	return words.split(/(\{[aby]=?\})/).flatMap((part, index, parts) => {
		const [, letter, value] = /^\{([aby])(=?)\}$/.exec(part) ?? [];
		if (letter === undefined) return part === '' ? [] : [text(part)];
		const slot = SLOTS.indexOf(letter);
		const id = letter === 'y' ? node.id : node.inputs[slot];
		if (id === undefined) return [];
		if (value === '') return [called(context, id)];
		const amount = letter === 'y' ? context.run.primal(node.id) : (values[slot] ?? NaN);
		const behindOperator = /[+−×÷·^] $/.test(parts[index - 1] ?? '');
		return [behindOperator ? factor(amount, 'forward') : number(amount, 'forward')];
	});
}
