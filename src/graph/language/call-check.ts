/** Messages about the options of a call: unknown, twice, or with a value that they cannot have. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { isFunction } from './functions.ts';
import { nearest } from './nearest.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { inside, type Walk } from './walk.ts';
import { readOption, valueTokens } from './read-option.ts';

/** How NumPy and PyTorch call the same. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
	['dim', 'axis'],
	['dims', 'axis'],
	['axes', 'axis'],
	['keepdim', 'keepdims'],
	['newshape', 'shape'],
	['size', 'shape'],
	['epsilon', 'eps'],
	['beta', 'delta']
]);

export function checkOption(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const { call, options } = inside(walk);
	const next = walk.tokens[index + 1];
	if (call === undefined) throw new RangeError('an option without a call');
	// A call that is not known as one has its message already.
	const known = walk.scope.options(call.text);
	const name = token.inner?.[1]?.kind === 'equals' ? token.inner[0] : undefined;
	if (!known.includes(token.text)) return unknown(call, token, name ?? token, known);
	if (options.includes(token.text))
		return error(token, `${quote(token.text)} is given twice. Remove one of them.`);
	options.push(token.text);
	const read = readOption(token);
	if ('wrong' in read) return read.wrong;
	return next === undefined || next.kind === 'close' || next.kind === 'option'
		? undefined
		: error(token, 'Options stand behind the inputs of a function. Write the inputs first.');
}

function unknown(call: Token, token: Token, name: Token, known: readonly string[]): Diagnostic {
	const head = quote(call.text);
	if (known.length === 0)
		return error(
			token,
			isFunction(call.text)
				? `${head} takes inputs alone, and no option ${quote(token.text)}.`
				: `${head} takes inputs alone. Write its inputs in order, without their names.`
		);
	const elsewhere = ELSEWHERE.get(token.text);
	const instead =
		elsewhere !== undefined && known.includes(elsewhere) ? elsewhere : nearest(token.text, known);
	const list = known.map(quote).join(', ');
	if (instead === undefined)
		return error(name, `${head} has no option ${quote(token.text)}. It has ${list}.`);
	return error(
		name,
		`${head} has no option ${quote(token.text)}. Did you mean ${quote(instead)}?`,
		renamed(token, name, instead)
	);
}

/** `dim=0` of PyTorch is `axis=1`: the name changes, and the first axis has another number. */
function renamed(token: Token, name: Token, instead: string): Fix {
	const [value, ...more] = valueTokens(token);
	const counts = instead === 'axis' && token.text !== 'axes' && token.text !== 'dims';
	const shifts =
		counts && value?.kind === 'number' && more.length === 0 && ELSEWHERE.has(token.text);
	const text = shifts ? `${instead}=${Number(value.text) + 1}` : instead;
	const place = shifts ? across(name, value) : name;
	return { title: `Write ${quote(text)}`, edits: [replace(place, text)] };
}
