/** The words of an operation’s record, with names and numbers in their places. */
import type { OperationNode } from '../graph.ts';
import { called, recordOf, worked, type Context, type Worked } from './context.ts';
import { factor, number, text, together, type Phrase } from './phrase.ts';
import { equals, type Equals } from './shown.ts';

const SLOTS = ['a', 'b', 'c'];

/** Puts names and numbers into the places of a record’s words; an equation after a colon stays in one piece. */
export function filled(
	context: Context,
	node: OperationNode,
	words: string,
	numbers = worked(context, node)
): readonly Phrase[] {
	const [, head = words, tail = '', stop = ''] = /^(.*?: )(.* = .*?)(\.)$/.exec(words) ?? [];
	const phrases = places(context, node, head, numbers);
	if (tail === '') return phrases;
	const told = tail.replace('= {y=}', `${resultSign(context, node)} {y=}`);
	return [...phrases, together([...places(context, node, told, numbers), text(stop)])];
}

/** Whether the shown result is what the shown inputs give. */
export function resultSign(context: Context, node: OperationNode): Equals {
	const { values, result } = worked(context, node);
	const { value } = recordOf(node) as { value: (...values: readonly number[]) => number };
	return equals(context.format, values, result, (...shown) => value(...shown));
}

function places(
	context: Context,
	node: OperationNode,
	words: string,
	{ values, result }: Worked
): readonly Phrase[] {
	return words.split(/(\{[abcy]=?\})/).flatMap((part, index, parts) => {
		const [, letter, value] = /^\{([abcy])(=?)\}$/.exec(part) ?? [];
		if (letter === undefined) return part === '' ? [] : [text(part)];
		const slot = SLOTS.indexOf(letter);
		const id = letter === 'y' ? node.id : node.inputs[slot];
		if (id === undefined) return [];
		if (value === '') return [called(context, id)];
		const amount = letter === 'y' ? result : (values[slot] ?? NaN);
		const behindOperator = /[+−×÷·^] $/.test(parts[index - 1] ?? '');
		return [behindOperator ? factor(amount, 'forward') : number(amount, 'forward')];
	});
}
