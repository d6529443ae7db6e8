/** A walk over the tokens of one expression that stops at the first place no reader could make sense of. */
import type { Diagnostic } from '../diagnostic.ts';
import { asked } from './asked-derivative.ts';
import { checkOption } from './call-check.ts';
import { roundIndex, wordBetween } from './between-check.ts';
import { atClose, atEnd } from './close-check.ts';
import { strayComma } from './comma-check.ts';
import { foreign } from './foreign.ts';
import { entryEnds, nothingAfter } from './matrix-check.ts';
import { betweenEntries } from './list-gaps.ts';
import { bareFunction, unclearDivision } from './misreadings.ts';
import { notFunction } from './not-function.ts';
import { endsOperand, isImplied, isSign, startsOperand } from './neighbours.ts';
import { atOperator, openChoice } from './operator-check.ts';
import { atPostfix, raisedToT } from './postfix-check.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Scope } from './scope.ts';
import { readSelectors } from './read-index.ts';
import type { Token } from './tokens.ts';
import { wordBeside } from './words.ts';
import { cut, inside, isBracket, level, type Walk } from './walk.ts';

/** The first thing wrong with an expression, or nothing: then the parser can read it. */
export function checkExpression(
	source: string,
	tokens: readonly Token[],
	scope: Scope
): Diagnostic | undefined {
	const walk: Walk = { source, tokens, scope, levels: [level(0)] };
	let index = 0;
	for (const token of tokens) {
		const found = step(walk, index++, token);
		if (found !== undefined) return found;
	}
	const open = atEnd(walk);
	return open?.fix === undefined ? open : closable(walk, open, open.fix.edits[0]?.from ?? 0);
}

/** With its fix only where the parentheses, once closed, hold what they need: not `where(a, b`. */
function closable(walk: Walk, { fix, ...told }: Diagnostic, place: number): Diagnostic {
	const { source, tokens, scope, levels } = walk;
	const [first, ...others] = levels
		.slice(1)
		.reverse()
		.map(({ open }): Token => {
			const isList = open?.kind === 'openBracket';
			const kind = isList ? 'closeBracket' : 'close';
			return { kind, text: isList ? ']' : ')', from: place, to: place };
		});
	if (fix === undefined || first === undefined) return told;
	const at = tokens.findLastIndex(({ to }) => to <= place) + 1;
	// Behind another parenthesis an option may stand in no call, or in that of another function.
	if (tokens.slice(at).some(({ kind }) => kind === 'option')) return told;
	const closed = [...tokens.slice(0, at), first, ...tokens.slice(at), ...others];
	const wrong = checkExpression(source, closed, scope);
	const isHere = wrong !== undefined && wrong.from <= place && wrong.to >= place;
	return isHere ? told : { ...told, fix };
}

function step(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	switch (token.kind) {
		case 'number':
			return besideNumber(walk, index, token);
		case 'name':
			return asked({ ...walk, index }, token) ?? implied(walk, index) ?? atName(walk, index, token);
		case 'open':
		case 'openBracket':
			return atOpen(walk, index, token);
		case 'close':
		case 'closeBracket':
			return atClose(walk, index, token);
		case 'comma':
			return atComma(walk, index, token);
		case 'row':
			return openChoice(walk) ?? entryEnds(walk, index, token);
		case 'operator':
			return atOperator(walk, index, token);
		case 'postfix':
			return atPostfix({ ...walk, index }, token);
		case 'index':
			return atIndex(walk, index, token);
		case 'option':
			return checkOption(walk, index, token);
		case 'foreign':
			return foreign({ ...walk, index });
		case 'equals':
			return atEquals(walk, index, token);
		case 'end':
			return undefined;
		default:
			return token.kind satisfies never;
	}
}

function besideNumber(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = walk.tokens[index - 1];
	if (before === undefined || !endsOperand(before)) return undefined;
	return isBracket(inside(walk)) && before.to < token.from
		? betweenEntries(walk, before, token)
		: missingSign(before, token);
}

function missingSign(before: Token, token: Token): Diagnostic {
	const left = before.kind === 'index' ? ']' : before.text;
	const product = quote(`${left}*${token.text}`);
	return error(
		across(before, token),
		`Between ${quote(left)} and ${quote(token.text)} a sign is missing, such as \`*\`.`,
		{ title: `Write ${product}`, edits: [replace({ from: before.to, to: token.from }, '*')] }
	);
}

/** A product without a sign, such as `2x`; within brackets it must leave no space that could part two entries. */
function implied(walk: Walk, index: number): Diagnostic | undefined {
	const [before, token] = [walk.tokens[index - 1], walk.tokens[index]];
	if (before === undefined || token === undefined || !isImplied(before, token)) return undefined;
	const { divisor } = inside(walk);
	const word = wordBeside(before) ?? wordBeside(token) ?? wordBetween(walk, index, token);
	if (word !== undefined) return word;
	if (isBracket(inside(walk)) && before.to < token.from) return betweenEntries(walk, before, token);
	return divisor === undefined ? undefined : unclearDivision({ ...walk, index }, divisor);
}

function atName(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const { tokens, scope } = walk;
	const next = tokens[index + 1];
	if (next?.kind === 'foreign') return undefined;
	if (next?.kind === 'open')
		return scope.isFunction(token.text) ? undefined : notFunction({ ...walk, index }, token);
	if (next?.kind === 'postfix') return undefined;
	return scope.needsParentheses(token.text, startsOperand(next))
		? bareFunction({ ...walk, index }, token)
		: raisedToT(walk, index, token);
}

function atOpen(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = walk.tokens[index - 1];
	const call = token.kind === 'open' && before?.kind === 'name' ? before : undefined;
	const { list } = inside(walk);
	const found =
		(list?.end === index ? roundIndex({ ...walk, index }, token, list.shape) : undefined) ??
		implied(walk, index);
	walk.levels.push(level(index + 1, token, call));
	return found;
}

function atComma(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	if (isBracket(at)) return openChoice(walk) ?? entryEnds(walk, index, token);
	if (at.call === undefined) return strayComma({ ...walk, index }, token);
	const before = walk.tokens[index - 1];
	if (!endsOperand(before)) return nothingAfter(walk, index - 1, token);
	at.commas++;
	const open = openChoice(walk);
	cut(at, index + 1);
	return open;
}

function atIndex(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = walk.tokens[index - 1];
	if (before?.kind === 'number' && token.inner?.[0] !== undefined)
		return missingSign(before, token.inner[0]);
	const read = readSelectors(token);
	return 'wrong' in read ? read.wrong : undefined;
}

function atEquals(walk: Walk, index: number, token: Token): Diagnostic {
	const [before, name, next] = [-2, -1, 1].map((offset) => walk.tokens[index + offset]);
	const { call } = inside(walk);
	if (call && before && name?.kind === 'name' && scopeTells(walk, call, name))
		return error(name, `A comma is missing before the option ${quote(name.text)}.`, {
			title: 'Write a comma',
			edits: [replace({ from: before.to, to: name.from }, ', ')]
		});
	if (walk.levels.length === 1 && endsOperand(before) && name?.kind === 'name' && before)
		return error(token, 'A statement has one `=`. Write the second one on a line of its own.', {
			title: 'Begin a new line',
			edits: [replace({ from: before.to, to: name.from }, '\n')]
		});
	return error(
		token,
		'An `=` only stands after the name at the start of a statement. To compare two values write `==`.',
		endsOperand(name) && (startsOperand(next) || isSign(next))
			? { title: 'Write `==`', edits: [replace(token, '==')] }
			: undefined
	);
}

const scopeTells = ({ scope }: Walk, call: Token, name: Token): boolean =>
	scope.options(call.text).includes(name.text);
