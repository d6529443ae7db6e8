/** Messages about parentheses after a name that is no function: an unknown one, a product, an index. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { absent } from './absent.ts';
import { askingCall, asksForSlopes } from './asked-derivative.ts';
import { bareCall } from './dotted-call.ts';
import type { Written } from './functions.ts';
import { indexFix } from './index-fix.ts';
import { akin, nearest } from './nearest.ts';
import { isSign } from './neighbours.ts';
import { afterParentheses, ownOf } from './operands.ts';
import { isDivision, isPower } from './operators.ts';
import { oneList } from './one-list.ts';
import { otherName } from './other-names.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, legible, replace } from './report.ts';
import type { Scope } from './scope.ts';
import { split } from './split.ts';
import type { Token } from './tokens.ts';
import { wordBeside } from './words.ts';
import { writeOut, writtenOut, writtenWords } from './written-out.ts';

/** Nothing for a function whose definition is wrong itself: one message is enough. */
export function notFunction(place: Place, name: Token): Diagnostic | undefined {
	const { scope } = place;
	if (scope.isValue(name.text)) return value(place, name);
	return scope.isBroken(name.text) ? undefined : legible(unknown(place, name));
}

function unknown(place: Place, name: Token): Diagnostic {
	const { scope } = place;
	const known = `${quote(name.text)} is not a known function.`;
	if (asksForSlopes(name.text)) return askingCall(place, name);
	const other = otherName(name.text, scope.functions());
	const word = other === undefined ? wordBeside(name) : undefined;
	if (word !== undefined) return word;
	// What a record tells comes before what is not there.
	const why = other === undefined ? absent(name.text) : undefined;
	if (why !== undefined) return error(name, why);
	const out = other === undefined ? writtenOut(name.text) : undefined;
	if (out !== undefined) {
		return error(name, writtenWords(name.text, out), writeOut(place, place.index, out));
	}
	const written = writtenAfter(place);
	const taking = scope.functions().filter((each) => scope.takes(each, written));
	const similar = other ?? nearest(name.text, written.count === 0 ? scope.functions() : taking);
	const bare = other === undefined ? undefined : bareCall(place, name, other);
	if (bare !== undefined)
		return error(name, `${known} Write ${quote(bare.text)}.${bare.note ?? ''}`, bare.fix);
	if (similar !== undefined)
		return error(
			name,
			`${known} Did you mean ${quote(similar)}?`,
			taking.includes(similar) ? rename(place, name, similar) : undefined
		);
	if (/^\p{L}_?\d*$/u.test(name.text)) return letter(place, name);
	return error(name, known + others(name.text, scope));
}

/** Of a function of one list with brackets around several inputs, unless they are a list and its axis. */
function rename({ source, tokens, index }: Place, name: Token, to: string): Fix {
	const inner = tokens.slice(index + 2, afterParentheses(tokens, index + 1) - 1);
	const [first, second] = split(ownOf(inner), ({ kind }) => kind === 'comma');
	const hasAxis = second?.[0]?.kind === 'number' && first?.[0]?.kind !== 'number';
	const list = hasAxis ? undefined : oneList(source, tokens, name, index + 1, to);
	return list?.fix ?? { title: `Write ${quote(to)}`, edits: [replace(name, to)] };
}

/** `x(y + 1)` and `x(2)`. */
function value(place: Place, name: Token): Diagnostic {
	const { source, tokens, index, scope } = place;
	const last = tokens[afterParentheses(tokens, index + 1) - 1] ?? name;
	const shape = scope.shapeOf(name.text);
	const entry = shape && indexFix(source, tokens, index + 1, shape);
	if (entry !== undefined)
		return error(
			across(name, last),
			`${quote(name.text)} is a list, not a function. An index stands in brackets: ${quote(name.text + inBrackets(place, last))}.`,
			entry
		);
	const { text, fix } = asProduct(place, name);
	return error(
		across(name, last),
		`${quote(name.text)} is a name, not a function.${text === undefined ? '' : ` For a product write ${quote(text)}.`}`,
		fix
	);
}

const inBrackets = ({ source, tokens, index }: Place, last: Token): string =>
	`[${source.slice(tokens[index + 1]?.to, last.from)}]`;

/** Every letter is an input where it stands alone, but `f`, `g` and `h` are what functions are called. */
function letter(place: Place, name: Token): Diagnostic {
	if (/^[fgh]/i.test(name.text))
		return error(
			name,
			`${quote(name.text)} is not defined. Define it in a line above, as in ${quote(`${name.text}(x) = x^2`)}; a product is written with \`*\`.`
		);
	return value(place, name);
}

/** Functions that begin alike: `softmax` may have been looked for among `softsign` and `softplus`. */
function others(typed: string, scope: Scope): string {
	const alike = akin(typed, scope.functions()).map(quote);
	return alike.length === 0
		? ''
		: ` There ${alike.length === 1 ? 'is' : 'are'} ${alike.join(' and ')}.`;
}

/** What stands between the parentheses after the name at a place. */
function writtenAfter({ tokens, index }: Place): Written {
	const inner = tokens.slice(index + 2, afterParentheses(tokens, index + 1) - 1);
	const own = ownOf(inner);
	const options = own.filter(({ kind }) => kind === 'option').map(({ text }) => text);
	const commas = own.filter(({ kind }) => kind === 'comma').length;
	const isEmpty = inner.every(({ kind }) => kind === 'option');
	return { count: isEmpty ? 0 : commas + 1, options };
}

/** `x(y+1)` as a product; after `/` or `^` in parentheses, since all of it stands there as one. */
function asProduct({ source, tokens, index }: Place, name: Token): { text?: string; fix?: Fix } {
	const end = afterParentheses(tokens, index + 1);
	const [open, last] = [tokens[index + 1], tokens[end - 1]];
	if (open === undefined || last === undefined || end - index <= 3) return {};
	let before = index - 1;
	while (isSign(tokens[before])) before--;
	const sign = tokens[before]?.text ?? '';
	const isWhole = isDivision(sign) || isPower(sign);
	const product = `${name.text}*${source.slice(open.from, last.to)}`;
	const text = isWhole ? `(${product})` : product;
	const inside = tokens.slice(index + 1, end);
	// Half typed, or with a comma or a strange sign inside, it would still not be a product.
	if (last.kind !== 'close' || inside.some(({ kind }) => NO_PRODUCT.has(kind))) return { text };
	const times = replace({ from: name.to, to: open.from }, '*');
	const edits = isWhole
		? [
				replace({ from: name.from, to: name.from }, '('),
				times,
				replace({ from: last.to, to: last.to }, ')')
			]
		: [times];
	return { text, fix: { title: `Write ${quote(text)}`, edits } };
}

const NO_PRODUCT: ReadonlySet<Token['kind']> = new Set(['comma', 'foreign', 'option']);
