/** Messages about a call behind a point: `np.dot(a, b)`, `x.sum(0)`, `(x + 1).sum()`. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { absent, keyOf } from './absent.ts';
import { asOurs } from './as-ours.ts';
import { piecesOf, type Piece } from './call-pieces.ts';
import { parted, type OurCall } from './foreign-call.ts';
import { nearest } from './nearest.ts';
import { alone } from './neutral-calls.ts';
import { afterParentheses, isClosed } from './operands.ts';
import { otherName } from './other-names.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { writeOut, writtenOut, writtenWords } from './written-out.ts';

/** The function behind the point, and what stands before it. */
interface Called {
	/** The place of the first token. */
	readonly start: number;
	readonly name: Token;
	readonly library?: string;
	/** The first input of a method; undefined where more than one name stands before it. */
	readonly receiver?: readonly Token[] | undefined;
}

export function dottedCall(place: Place, called: Called): Diagnostic {
	const { tokens, scope } = place;
	const { start, name, library } = called;
	const whole = across(tokens[start] ?? name, name);
	const isOurs =
		scope.isFunction(name.text) || otherName(name.text, scope.functions()) !== undefined;
	const foreign = isOurs ? undefined : notHere(place, called);
	if (foreign !== undefined) return { ...foreign, ...whole };
	const ours = ourName(name.text, scope.functions());
	if (ours === undefined) {
		const written = place.source.slice(whole.from, whole.to);
		return error(whole, `${quote(written)} is not known here, and no function of that name.`);
	}
	const ourCall = callOf(place, called, ours);
	const fix = ourCall && fixOf(place, called, ourCall);
	const isSame = ourCall === undefined || ourCall.text.startsWith(`${ours}(`);
	const message =
		library === undefined
			? `A function stands before its inputs here: ${quote(ourCall?.text ?? headOf(place, called, ours))}.`
			: isSame
				? `Write ${quote(ours)} alone: functions are called by their own names here.`
				: `Write ${quote(ourCall.text)}: functions are called by their own names here.`;
	const isUnsure = library !== undefined && ourCall === undefined && closeOf(place, called);
	return error(whole, message + (isUnsure ? DIFFERENT : (ourCall?.note ?? '')), fix);
}

/** Of inputs that have no sure form here. */
const DIFFERENT = ' What stands between its parentheses may mean something else here.';

function fixOf({ tokens }: Place, { start, name }: Called, { text, last }: Placed): Fix {
	const title = `Write ${quote(text)}`;
	return { title, edits: [replace(across(tokens[start] ?? name, last), text)] };
}

/** A call of NumPy’s without its point, `amax(x, 0)`, that is not the same with another name alone. */
export function bareCall(
	place: Place,
	name: Token,
	ours: string
): (OurCall & { readonly fix: Fix }) | undefined {
	const called = { start: place.index, name, library: 'np' };
	const ourCall = BARE.test(name.text) ? callOf(place, called, ours) : undefined;
	return ourCall && { ...ourCall, fix: fixOf(place, called, ourCall) };
}

const BARE = /^(amax|amin|concatenate|cat|permute|swapaxes)$/;

/** With the last token that it stands for. */
interface Placed extends OurCall {
	readonly last: Token;
}

/** The last parenthesis of the call, where it is closed: `nn.ReLU()(x)` makes the function first. */
function closeOf({ tokens }: Place, { name, library }: Called): Token | undefined {
	const open = tokens.indexOf(name) + 1;
	const end = afterParentheses(tokens, open);
	const isAgain = library !== undefined && isTouching(tokens, end);
	const last = tokens[(isAgain ? afterParentheses(tokens, end) : end) - 1];
	const isWhole = isClosed(tokens, open) && (!isAgain || isClosed(tokens, end));
	return isWhole && last?.kind === 'close' ? last : undefined;
}

const isTouching = (tokens: readonly Token[], end: number): boolean =>
	tokens[end - 1]?.kind === 'close' &&
	tokens[end]?.kind === 'open' &&
	tokens[end]?.from === tokens[end - 1]?.to;

/** `np.floor(x)` and `F.relu6(x)`: functions that are not here, or written out, or change nothing. */
function notHere(place: Place, called: Called): Diagnostic | undefined {
	const { tokens } = place;
	const { start: from, name, library, receiver } = called;
	const out = writtenOut(name.text);
	const neutral = alone(name.text, inputsOf(place, called), library);
	if (neutral !== undefined) {
		const close = closeOf(place, called);
		const whole = across(tokens[from] ?? name, close ?? name);
		const fix = { title: `Write ${quote(neutral)}`, edits: [replace(whole, neutral)] };
		const message = `${quote(name.text)} changes nothing here: write ${quote(neutral)} alone.`;
		return error(name, message, close && fix);
	}
	const why = absent(name.text);
	if (why !== undefined) return error(name, why);
	if (out === undefined) return undefined;
	const words = writtenWords(name.text, out);
	// NumPy’s arrays have these methods too, and divide by the number of entries.
	if (/^(var|std)$/.test(name.text) && (library === 'torch' || library === undefined))
		return error(name, words + BESSEL);
	const isSure = library !== undefined || receiver !== undefined;
	const first = library === undefined && receiver ? { first: receiver } : {};
	const index = tokens.indexOf(name);
	return error(name, words, isSure ? writeOut(place, index, out, { from, ...first }) : undefined);
}

const BESSEL = ' PyTorch divides by one less than the number of entries instead.';

function ourName(name: string, functions: readonly string[]): string | undefined {
	const plain = name.replace(/^reduce_/, '');
	if (plain === 'dot') return 'matmul';
	if (functions.includes(plain)) return plain;
	// `nn.LogSoftmax` of PyTorch.
	const same = functions.find((each) => each.length > 1 && keyOf(each) === keyOf(plain));
	return (
		same ??
		otherName(plain, functions) ??
		(plain.length < 5 ? undefined : nearest(plain, functions))
	);
}

/** What is called, as other languages mean it: what stands before the point of a method is its first input. */
function inputsOf(
	{ source, tokens }: Place,
	{ name, library, receiver }: Called
): readonly Piece[] {
	const at = tokens.indexOf(name) + 1;
	const end = afterParentheses(tokens, at);
	const pieces = piecesOf(source, tokens.slice(at + 1, end - 1));
	if (library === undefined) return [...(receiver ? [bare(source, receiver)] : []), ...pieces];
	if (!isTouching(tokens, end)) return pieces;
	const again = tokens.slice(end + 1, afterParentheses(tokens, end) - 1);
	return [...piecesOf(source, again), ...pieces];
}

function callOf(place: Place, called: Called, ours: string): Placed | undefined {
	const { source, tokens, scope } = place;
	const { name, library, receiver } = called;
	const close = closeOf(place, called);
	const given = parted(inputsOf(place, called));
	if (!close || given === undefined || (library ?? receiver) === undefined) return undefined;
	const theirs = keyOf(name.text.replace(/^reduce_/, ''));
	const ourCall = asOurs({ source, scope, theirs, ours, library, ...given });
	const isPair = /^(max|min)$/.test(theirs) && /axis=/.test(ourCall?.text ?? '');
	const last = isPair ? valuesOf(tokens, close, library) : close;
	return ourCall && last && { ...ourCall, last };
}

/** PyTorch’s `x.max(0)` is a pair: values and places. Undefined for an index that may be of the pair or of the values. */
function valuesOf(tokens: readonly Token[], close: Token, library = ''): Token | undefined {
	const at = tokens.indexOf(close) + 1;
	const [next, name] = [tokens[at], tokens[at + 1]];
	if (next?.text === '.' && name?.text === 'values') return name;
	if (next?.kind !== 'index' || /^(np|numpy|jnp)$/.test(library)) return close;
	const isFirst = next.inner?.length === 3 && next.inner[1]?.text === '0';
	return library === 'torch' && isFirst ? next : undefined;
}

/** Without the parentheses around it. */
function bare(source: string, tokens: readonly Token[]): Piece {
	const isWrapped = tokens[0]?.kind === 'open' && afterParentheses(tokens, 0) === tokens.length;
	const own = isWrapped ? tokens.slice(1, -1) : tokens;
	const text = source.slice(own[0]?.from, own.at(-1)?.to);
	return { name: undefined, tokens: own, text };
}

/** How the call begins, where its inputs are not told. */
function headOf(
	{ source, tokens }: Place,
	{ start, name, receiver }: Called,
	ours: string
): string {
	const first = receiver === undefined ? tokens[start]?.text : bare(source, receiver).text;
	const isMore = tokens[tokens.indexOf(name) + 2]?.kind !== 'close';
	return `${ours}(${first}${isMore ? ', …' : ''})`;
}
