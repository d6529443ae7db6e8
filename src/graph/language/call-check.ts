/** Messages about the options of a call: unknown, twice, or with a value that they cannot have. */
import type { Diagnostic } from '../diagnostic.ts';
import { isFunction } from './functions.ts';
import { nothingAfter } from './matrix-check.ts';
import { endsOperand } from './neighbours.ts';
import { afterParentheses, depth } from './operands.ts';
import { oneList } from './one-list.ts';
import { quote } from './quote.ts';
import { error, legible, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { inside, type Walk } from './walk.ts';
import { readOption } from './read-option.ts';
import { ourOption, translated } from './translate.ts';

export function checkOption(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const { call, options, start } = inside(walk);
	const next = walk.tokens[index + 1];
	if (call === undefined) throw new RangeError('an option without a call');
	const before = walk.tokens[index - 1];
	if (before?.kind !== 'open' && before?.kind !== 'option' && !endsOperand(before))
		return nothingAfter(walk, index - 1);
	const known = walk.scope.options(call.text);
	const name = token.inner?.[1]?.kind === 'equals' ? token.inner[0] : undefined;
	if (!known.includes(token.text)) return unknown(call, token, name ?? token, known);
	if (options.includes(token.text))
		return error(token, `${quote(token.text)} is given twice. Remove one of them.`);
	options.push(token.text);
	const read = readOption(token);
	const isWrong = 'wrong' in read && read.wrong.fix === undefined;
	const isInput = name === undefined && (isWrong || isNumber(walk.tokens, start));
	const list = isInput ? oneList(walk.source, walk.tokens, call, start - 1) : undefined;
	if (list !== undefined) return legible(list);
	if ('wrong' in read) return isOpen(walk) ? undefined : read.wrong;
	return next === undefined || next.kind === 'close' || next.kind === 'option'
		? undefined
		: error(token, 'Options stand behind the inputs of a function. Write the inputs first.');
}

/** A number alone is no list, so what follows it is another input: `sum(1, 2)`. */
const isNumber = (tokens: readonly Token[], start: number): boolean =>
	tokens[start]?.kind === 'number' && tokens[start + 1]?.kind === 'option';

/** Half typed: that the parentheses are not closed is told first. */
const isOpen = (walk: Walk): boolean => {
	const open = inside(walk).start - 1;
	const { tokens } = walk;
	return afterParentheses(tokens, open) === tokens.length && depth(tokens.slice(open)) > 0;
};

function unknown(call: Token, token: Token, name: Token, known: readonly string[]): Diagnostic {
	const head = quote(call.text);
	if (known.length === 0)
		return error(
			token,
			isFunction(call.text)
				? `${head} takes inputs alone, and no option ${quote(token.text)}.`
				: `${head} takes inputs alone. Write its inputs in order, without their names.`
		);
	const instead = ourOption(token.text, known);
	const list = known.map(quote).join(', ');
	if (instead === undefined)
		return error(name, `${head} has no option ${quote(token.text)}. It has ${list}.`);
	const edit = translated(token, known) ?? replace(name, instead);
	return error(
		name,
		`${head} has no option ${quote(token.text)}. Did you mean ${quote(instead)}?${edit.insert === instead ? '' : COUNTS}`,
		{ title: `Write ${quote(edit.insert)}`, edits: [edit] }
	);
}

const COUNTS = ' Axes count from 1 here.';
