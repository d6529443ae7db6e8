/** Messages about a point between names: `np.dot(a, b)`, `torch.mm(a, b)`, `x.sum()`, `x.shape`. */
import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import { absent } from './absent.ts';
import { askingMethod, asksForSlopes } from './asked-derivative.ts';
import { nearest } from './nearest.ts';
import { endsOperand, isSign } from './neighbours.ts';
import { afterParentheses, depth } from './operands.ts';
import { otherName } from './other-names.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { translated } from './translate.ts';
import { writeOut, writtenOut, writtenWords } from './written-out.ts';

const LIBRARIES: ReadonlySet<string> = new Set(
	'np numpy torch F nn tf jnp jax math cmath scipy special keras Math linalg functional'.split(' ')
);

const POINT = 'A point only stands inside a number, as in `0.5`.';

export function dotted({ source, tokens, index, scope }: Place, point: Token): Diagnostic {
	const start = chainStart(tokens, index);
	const names = chain(tokens, start);
	const [first, last] = [names[0], names.at(-1)];
	if (first === undefined || last === undefined || names.length < 2)
		return entrywise(tokens, index, point) ?? error(point, POINT);
	const open = tokens[tokens.indexOf(last) + 1];
	const whole = across(first, last);
	const written = names.map(({ text }) => text).join('.');
	const isLibrary = LIBRARIES.has(first.text) && !scope.isAssigned(first.text);
	if (asksForSlopes(last.text))
		return askingMethod({ source, tokens, index, scope }, [first, last], isLibrary);
	if (open?.kind !== 'open')
		return error(
			whole,
			`${quote(written)} has no meaning here: a name stands alone, without a point.`
		);
	const isOurs =
		scope.isFunction(last.text) || otherName(last.text, scope.functions()) !== undefined;
	const foreign = isOurs ? undefined : notHere(source, tokens, start, last);
	if (foreign !== undefined) return { ...foreign, ...whole };
	const ours = ourName(last.text, scope.functions());
	if (ours === undefined)
		return error(whole, `${quote(written)} is not known here, and no function of that name.`);
	const isClosed = tokens[afterParentheses(tokens, tokens.indexOf(open)) - 1]?.kind === 'close';
	const call = callOf(tokens, last, scope.options(ours));
	return isLibrary
		? error(
				whole,
				`Write ${quote(ours)} alone: functions are called by their own names here.${call.counts}`,
				isClosed && !call.isEmpty
					? { title: `Write ${quote(ours)}`, edits: [replace(whole, ours), ...call.edits] }
					: undefined
			)
		: error(
				whole,
				`A function stands before its inputs here: ${quote(`${ours}(${first.text})`)}.${call.lone ? COUNTS : call.counts}`,
				names.length === 2 && isClosed ? method(first, ours, call) : undefined
			);
}

/** `np.floor(x)` and `F.relu6(x)`: functions that are not here, or written out. */
function notHere(
	source: string,
	tokens: readonly Token[],
	start: number,
	name: Token
): Diagnostic | undefined {
	const why = absent(name.text);
	if (why !== undefined) return error(name, why);
	const out = writtenOut(name.text);
	if (out === undefined) return undefined;
	const fix = LIBRARIES.has(tokens[start]?.text ?? '')
		? writeOut(source, tokens, tokens.indexOf(name), out, start)
		: undefined;
	return error(name, writtenWords(name.text, out), fix);
}

/** `a .+ b` of other languages, where `+` goes entry by entry as well. */
function entrywise(tokens: readonly Token[], index: number, point: Token): Diagnostic | undefined {
	const sign = tokens[index + 1];
	if (!isSign(sign) || sign?.from !== point.to || !endsOperand(tokens[index - 1])) return undefined;
	return error(across(point, sign), `${quote(sign.text)} goes entry by entry without a point.`, {
		title: `Write ${quote(sign.text)}`,
		edits: [replace(point, '')]
	});
}

/** What to change between the parentheses of a call, where axes count from 0. */
interface Call {
	readonly open: Token;
	readonly isEmpty: boolean;
	/** Its one input, when that is a number: the axis of a method. */
	readonly lone: Token | undefined;
	readonly edits: readonly Edit[];
	readonly counts: string;
}

function callOf(tokens: readonly Token[], name: Token, known: readonly string[]): Call {
	const at = tokens.indexOf(name) + 1;
	const inner = tokens.slice(at + 1, afterParentheses(tokens, at) - 1);
	const edits = inner.flatMap((token, index) => {
		const isOwn = token.kind === 'option' && depth(inner.slice(0, index)) === 0;
		const edit = isOwn ? translated(token, known) : undefined;
		return edit === undefined ? [] : [edit];
	});
	const [first] = inner;
	const lone = first?.kind === 'number' && inner[1]?.kind !== 'comma' ? first : undefined;
	const counts = edits.some(({ insert }) => insert.startsWith('axis=')) ? COUNTS : '';
	return { open: tokens[at] ?? name, isEmpty: first === undefined, lone, edits, counts };
}

const COUNTS = ' Axes count from 1 here.';

function ourName(name: string, functions: readonly string[]): string | undefined {
	if (name === 'dot') return 'matmul';
	return functions.includes(name) ? name : (otherName(name, functions) ?? nearest(name, functions));
}

/** `x.sum(0)` as `sum(x, 1)`. */
function method(first: Token, ours: string, { open, isEmpty, lone, edits }: Call): Fix {
	const head = `${ours}(${first.text}${isEmpty ? '' : ', '}`;
	const axis = lone === undefined ? [] : [replace(lone, String(Number(lone.text) + 1))];
	return {
		title: `Write ${quote(head + (isEmpty ? ')' : '…'))}`,
		edits: [replace(across(first, open), head), ...axis, ...edits]
	};
}

const isPoint = (token: Token | undefined): boolean =>
	token?.kind === 'foreign' && token.text === '.';

/** Where the names begin that points hold together. */
function chainStart(tokens: readonly Token[], point: number): number {
	let start = point - 1;
	while (isPoint(tokens[start - 1]) && tokens[start - 2]?.kind === 'name') start -= 2;
	return start;
}

function chain(tokens: readonly Token[], start: number): readonly Token[] {
	const names: Token[] = [];
	for (let index = start; tokens[index]?.kind === 'name'; index += 2) {
		const name = tokens[index];
		if (name !== undefined) names.push(name);
		if (!isPoint(tokens[index + 1])) break;
	}
	return names;
}
