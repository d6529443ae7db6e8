/** Messages about `'`: a transpose here, a derivative or a quote elsewhere, and `^T` for a transpose. */
import type { Diagnostic } from '../diagnostic.ts';
import { afterParentheses } from './operands.ts';
import { ALONE } from './asked-derivative.ts';
import { endsOperand } from './neighbours.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

export const TEXT = 'Text in quotes is not a number. Write names without quotes.';

export function atPostfix(
	{ source, tokens, index, scope }: Place,
	token: Token
): Diagnostic | undefined {
	const [before, next] = [tokens[index - 1], tokens[index + 1]];
	const sign = source.slice(token.from, token.to);
	if (before?.text === '^' && endsOperand(tokens[index - 2])) return raised(source, before, token);
	if (before === undefined || !endsOperand(before))
		return error(token, isQuote(sign) ? TEXT : `Nothing stands before the ${quote(sign)}.`);
	if (before.kind !== 'name') return undefined;
	const primed = quote(`${before.text}'`);
	if (scope.isFunction(before.text) && !scope.isAssigned(before.text))
		return error(across(before, token), `${primed} would be a derivative. ${ALONE}`, {
			title: `Write ${quote(before.text)}`,
			edits: [replace(token, '')]
		});
	if (next?.kind !== 'open' || !isQuote(sign)) return undefined;
	if (/^[fgh]/i.test(before.text) && !scope.isAssigned(before.text))
		return error(across(before, token), `${primed} would be a derivative. ${ALONE}`);
	const last = tokens[afterParentheses(tokens, index + 1) - 1] ?? next;
	const product = `${before.text}'*${source.slice(next.from, last.to)}`;
	return error(
		across(before, last),
		`${primed} is the transpose of ${quote(before.text)}, and no derivative. For a product write ${quote(product)}.`,
		{ title: `Write ${quote(product)}`, edits: [replace({ from: token.to, to: next.from }, '*')] }
	);
}

/** `W^T` as formulas write a transpose, unless the text has a value of that name. */
export function raisedToT(
	{ source, tokens, scope }: Omit<Place, 'index'>,
	index: number,
	token: Token
): Diagnostic | undefined {
	if (token.text !== 'T') return undefined;
	const caret = tokens[index - 1];
	if (caret?.kind !== 'operator' || caret.text !== '^') return undefined;
	if (scope.isAssigned('T')) return undefined;
	return raised(source, caret, token);
}

function raised(source: string, caret: Token, last: Token): Diagnostic {
	const whole = across(caret, last);
	return error(
		whole,
		`For a transpose write \`'\` in place of ${quote(source.slice(whole.from, whole.to))}.`,
		{ title: "Write `'`", edits: [replace(whole, "'")] }
	);
}

/** Not `.T` or `ᵀ`, which can only be a transpose. */
const isQuote = (sign: string): boolean => /^['’′]$/.test(sign);
