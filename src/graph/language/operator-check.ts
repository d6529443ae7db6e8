/** Messages about the signs between values: operands that are missing, comparisons in a row, a `?` without its `:`. */
import type { Diagnostic } from '../diagnostic.ts';
import { unclearSign } from './list-gaps.ts';
import { endsOperand, isSign } from './neighbours.ts';
import { afterParentheses } from './operands.ts';
import { isComparison, isDivision, isPower } from './operators.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { cut, inside, isBracket, spelled, type Walk } from './walk.ts';

export function atOperator(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = walk.tokens[index - 1];
	if (!endsOperand(before)) return isSign(token) ? undefined : missing(walk, before, token);
	const at = inside(walk);
	const unclear = isBracket(at) ? unclearSign(walk, index, token) : undefined;
	if (unclear !== undefined) return unclear;
	if (isComparison(token.text)) return atComparison(walk, index, token);
	if (token.text === '?') return atQuestion(walk, index, token);
	if (token.text === ':') return atColon(walk, index, token);
	if (isDivision(token.text)) at.divisor = index + 1;
	else if (!isPower(token.text)) at.divisor = undefined;
	return undefined;
}

function missing(walk: Walk, before: Token | undefined, token: Token): Diagnostic {
	const sign = quote(spelled(walk, token));
	if (before?.kind !== 'operator') return error(token, `Nothing stands before the ${sign}.`);
	return error(
		across(before, token),
		`Between ${quote(spelled(walk, before))} and ${sign} a number or a name is missing.`
	);
}

function atComparison(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	at.divisor = undefined;
	if (at.comparison === undefined) {
		at.comparison = token;
		return undefined;
	}
	return chained(walk, at.comparison, index, token);
}

/** `a < b < c`, which would compare the truth of the first with c. */
function chained(walk: Walk, first: Token, index: number, second: Token): Diagnostic {
	const { tokens, source } = walk;
	const { segment } = inside(walk);
	const end = segmentEnd(tokens, index + 1);
	const [start, last] = [tokens[segment], tokens[end - 1]];
	const message =
		'Two comparisons cannot stand in a row. Put each in parentheses and multiply them: both hold where the product is 1.';
	const more = tokens
		.slice(index + 1, end)
		.some(({ kind, text }) => kind === 'operator' && isComparison(text));
	const middle = source.slice(first.to, second.from).trim();
	if (start === undefined || last === undefined || more || !endsOperand(last))
		return error(across(first, second), message);
	const left = `${source.slice(start.from, first.to)} ${middle}`;
	const right = `${middle} ${source.slice(second.from, last.to)}`;
	const instead = `(${left}) .* (${right})`;
	const whole = across(start, last);
	return error(whole, message, {
		title: `Write ${quote(instead)}`,
		edits: [replace(whole, instead)]
	});
}

/** The index of the first token that parts what follows from what stands at `start`, or past the end. */
function segmentEnd(tokens: readonly Token[], start: number): number {
	let index = start;
	while (index < tokens.length) {
		const token = tokens[index];
		if (token === undefined || ENDS.has(token.kind) || token.text === '?' || token.text === ':')
			break;
		const opens = token.kind === 'open' || token.kind === 'openBracket';
		index = opens ? afterParentheses(tokens, index) : index + 1;
	}
	return index;
}

const ENDS: ReadonlySet<Token['kind']> = new Set([
	'comma',
	'row',
	'close',
	'closeBracket',
	'option'
]);

function atQuestion(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	if (at.choice !== undefined)
		return error(token, 'Put this choice within another one in parentheses.');
	at.choice = token;
	cut(at, index + 1);
	return undefined;
}

function atColon(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	if (at.choice === undefined)
		return error(
			token,
			'A colon stands in an index, as in `x[1:3]`, or after a `?`, as in `c ? a : b`.'
		);
	at.choice = undefined;
	cut(at, index + 1);
	return undefined;
}

/** Where a level or a part of it ends: a `?` that still waits for its `:`. */
export function openChoice(walk: Walk): Diagnostic | undefined {
	const { choice } = inside(walk);
	return (
		choice &&
		error(choice, 'This `?` needs a `:` and the value for the other case, as in `c ? a : b`.')
	);
}
