import type { Diagnostic } from '../diagnostic.ts';
import { signatures } from './functions.ts';
import { afterParentheses, ownOf } from './operands.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

/** Several inputs, `sum(a, b)`, for a function that works along one list. `open` is the place of its parenthesis. */
export function oneList(
	source: string,
	tokens: readonly Token[],
	name: Token,
	open: number,
	head = name.text
): Diagnostic | undefined {
	const end = afterParentheses(tokens, open);
	const [first, close] = [tokens[open], tokens[end - 1]];
	const own = ownOf(tokens.slice(open + 1, end - 1));
	const named = own.findIndex(isNamed);
	const last = own.at(named === -1 ? -1 : named - 1);
	if (!takesList(head) || !first || !last || close?.kind !== 'close') return undefined;
	if (last === own[0] || own.some(isBoolean)) return undefined;
	const call = `${head}([${source.slice(first.to, last.to).trim()}]${source.slice(last.to, close.to)}`;
	return error(across(name, close), `${quote(head)} takes one list: ${quote(call)}.`, {
		title: `Write ${quote(call)}`,
		edits: [
			...(head === name.text ? [] : [replace(name, head)]),
			replace({ from: first.to, to: first.to }, '['),
			replace({ from: last.to, to: last.to }, ']')
		]
	});
}

const takesList = (name: string): boolean =>
	signatures(name).length === 1 &&
	signatures(name).every(({ most, options }) => most === 1 && options.includes('axis'));

const isNamed = ({ kind, inner }: Token): boolean =>
	kind === 'option' && inner?.[1]?.kind === 'equals';

const isBoolean = ({ kind, text, inner }: Token): boolean =>
	/^(true|false)$/i.test((kind === 'option' && inner?.length === 1 && inner[0]?.text) || text);
