/** Options as they stand in the text: `axis=1`, `keepdims=true`, `shape=[2, 3]`. */
import type { Diagnostic } from '../diagnostic.ts';
import type { WrittenOption } from '../syntax.ts';
import { optionKinds, type OptionValue } from './option-values.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

type Read = { readonly value: WrittenOption } | { readonly wrong: Diagnostic };

/** The option of a token that the checks have let through. */
export function optionOf(token: Token): WrittenOption {
	const read = readOption(token);
	if ('wrong' in read) throw new Error(read.wrong.message);
	return read.value;
}

/** What an `option` token says, or what is wrong with its value. */
export function readOption(token: Token): Read {
	const name = token.text;
	if (!isWritten(name)) return { wrong: error(token, `${quote(name)} is not a known option.`) };
	const tokens = valueTokens(token);
	const [first, last] = [tokens[0], tokens.at(-1)];
	const { example, read } = optionKinds[name];
	if (first === undefined || last === undefined)
		return { wrong: error(token, `Write what ${quote(name)} is, as in ${quote(example)}.`) };
	const value: OptionValue = read(tokens);
	if (typeof value === 'number' || !('message' in value))
		return { value: { name, value, span: { from: token.from, to: token.to } } };
	const { message, instead } = value;
	const place = across(first, last);
	return {
		wrong: error(
			place,
			message,
			instead === undefined
				? undefined
				: { title: `Write ${quote(instead)}`, edits: [replace(place, instead)] }
		)
	};
}

const isWritten = (name: string): name is keyof typeof optionKinds =>
	Object.hasOwn(optionKinds, name);

/** The tokens of its value alone. */
export const valueTokens = ({ inner = [] }: Token): readonly Token[] =>
	inner[1]?.kind === 'equals' ? inner.slice(2) : inner;
