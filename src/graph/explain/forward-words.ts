/** The words of an operation’s record, with names and numbers in their places. */
import type { OperationNode } from '../graph.ts';
import type { StepWords } from '../ops/step-words.ts';
import {
	called,
	inputValues,
	nodeAt,
	recordOf,
	worked,
	type Context,
	type Worked
} from './context.ts';
import { factor, number, text, together, type Phrase } from './phrase.ts';
import { equals, type Equals } from './shown.ts';

const SLOTS = ['a', 'b', 'c'];

/** Numbers for the places of a record’s words. */
interface Numbers extends Worked {
	readonly slope?: number;
}

/** What the record says of the numbers of this step alone. */
export function stepWords(context: Context, node: OperationNode): StepWords {
	const record = recordOf(node);
	if (record.kind === 'whole') return {};
	const step = record.step as
		((values: readonly number[], fixed: readonly boolean[]) => StepWords) | undefined;
	const fixed = node.inputs.map((id) => nodeAt(context, id).kind === 'constant');
	return step?.(inputValues(context, node), fixed) ?? {};
}

/** Puts names and numbers into the places of a record’s words; an equation after the last colon stays in one piece. */
export function filled(
	context: Context,
	node: OperationNode,
	words: string,
	numbers: Numbers = worked(context, node)
): readonly Phrase[] {
	const plain = constantsOnce(context, node, words);
	const [, head = plain, tail = '', stop = ''] = /^(.*: )([^:]* = [^:]*)(\.)$/.exec(plain) ?? [];
	const phrases = places(context, node, head, numbers);
	if (tail === '') return phrases;
	const told = tail.replace('= {y=}', `${resultSign(context, node, numbers)} {y=}`);
	return [...phrases, together([...places(context, node, told, numbers), text(stop)])];
}

/** A constant is called by its number: "2 = 2" says nothing. */
const constantsOnce = (context: Context, { inputs }: OperationNode, words: string): string =>
	words.replace(/(\{([abc])\}) = \{\2=\}/g, (all, name: string, letter: string) => {
		const id = inputs[SLOTS.indexOf(letter)];
		return id !== undefined && nodeAt(context, id).kind === 'constant' ? name : all;
	});

/** Whether the shown result is what the shown inputs give. */
export function resultSign(
	context: Context,
	node: OperationNode,
	{ values, result }: Worked = worked(context, node)
): Equals {
	const { value } = recordOf(node) as { value: (...values: readonly number[]) => number };
	return equals(context.format, values, result, (...shown) => value(...shown));
}

function places(
	context: Context,
	node: OperationNode,
	words: string,
	{ values, result, slope = NaN }: Numbers
): readonly Phrase[] {
	return words.split(/(\{[abcys](?:=|\(\))?\})/).flatMap((part, index, parts) => {
		const [, letter, mark] = /^\{([abcys])(=|\(\))?\}$/.exec(part) ?? [];
		if (letter === undefined) return part === '' ? [] : [text(part)];
		if (letter === 's') return [number(slope, 'local')];
		const slot = SLOTS.indexOf(letter);
		const id = letter === 'y' ? node.id : node.inputs[slot];
		if (id === undefined) return [];
		if (mark === undefined) return [called(context, id)];
		const amount = letter === 'y' ? result : (values[slot] ?? NaN);
		const behind = mark === '()' || /[+−×÷·^]\s?$/.test(parts[index - 1] ?? '');
		return [behind ? factor(amount, 'forward') : number(amount, 'forward')];
	});
}
