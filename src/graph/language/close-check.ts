/** Messages at a closing parenthesis or bracket, and at the end of an expression where one is missing. */
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { entryEnds, matrixShape, nothingAfter } from './matrix-check.ts';
import { endsOperand } from './neighbours.ts';
import { logarithm } from './logarithm.ts';
import { oneList } from './one-list.ts';
import { depth } from './operands.ts';
import { openChoice } from './operator-check.ts';
import { quote } from './quote.ts';
import { across, error, legible, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { inside, isBracket, type Walk } from './walk.ts';

const CLOSES: ReadonlyMap<string, string> = new Map([
	['(', ')'],
	['[', ']']
]);
const OPENS: ReadonlyMap<string, string> = new Map([
	[')', '('],
	[']', '[']
]);

export function atClose(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	const { open } = at;
	const before = walk.tokens[index - 1];
	if (open === undefined)
		return error(
			token,
			`This \`${token.text}\` has no \`${OPENS.get(token.text)}\` before it.`,
			walk.tokens.length === 1
				? undefined
				: { title: `Remove \`${token.text}\``, edits: [replace(token, '')] }
		);
	const needed = CLOSES.get(open.text) ?? '';
	if (token.text !== needed)
		return error(
			token,
			`The \`${open.text}\` before is closed by a \`${needed}\`.`,
			endsOperand(before) && !wrongCount(walk)
				? { title: `Write \`${needed}\``, edits: [closing(walk, token, needed)] }
				: undefined
		);
	if (at.call && walk.scope.isBroken(at.call.text)) {
		walk.levels.pop();
		return undefined;
	}
	if (before === open) return empty(walk, open, token);
	return (
		openChoice(walk) ??
		(isBracket(at) ? listEnds(walk, index, token) : callEnds(walk, index, token))
	);
}

const wrongCount = (walk: Walk): string | undefined => {
	const { call, commas, options } = inside(walk);
	return call && walk.scope.wrongCount(call.text, { count: commas + 1, options });
};

/** Before a sign that closes what is open further out, else in its place. */
const closing = ({ levels }: Walk, token: Token, needed: string): Edit => {
	const isOuter = levels
		.slice(0, -1)
		.some(({ open }) => open && CLOSES.get(open.text) === token.text);
	return replace(isOuter ? { from: token.from, to: token.from } : token, needed);
};

function empty(walk: Walk, open: Token, token: Token): Diagnostic {
	const { call } = inside(walk);
	return call === undefined
		? error(
				across(open, token),
				`Nothing stands between these ${open.text === '[' ? 'brackets' : 'parentheses'}.`
			)
		: error(
				across(call, token),
				`${quote(call.text)} needs an input between its parentheses, as in ${quote(walk.scope.example(call.text))}.`
			);
}
function listEnds(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	const found = entryEnds(walk, index, token);
	if (found !== undefined) return found;
	const read = matrixShape(walk, at);
	if ('wrong' in read) return read.wrong;
	walk.levels.pop();
	inside(walk).list = { start: at.start - 1, end: index + 1, shape: read.shape };
	return undefined;
}

function callEnds(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const { call, start } = inside(walk);
	const wrong = wrongCount(walk);
	const before = walk.tokens[index - 1];
	if (before?.kind !== 'option' && !endsOperand(before)) return nothingAfter(walk, index - 1);
	walk.levels.pop();
	if (call === undefined) return undefined;
	if (walk.tokens[start]?.kind === 'option')
		return error(
			across(call, token),
			`${quote(call.text)} needs an input before its options, as in ${quote(`${call.text}(x, …)`)}.`
		);
	if (wrong === undefined) return undefined;
	const { source, tokens } = walk;
	return legible(
		oneList(source, tokens, call, start - 1) ??
			logarithm(source, tokens, call, index) ??
			error(across(call, token), wrong)
	);
}

export function atEnd(walk: Walk): Diagnostic | undefined {
	const { tokens } = walk;
	const last = tokens.at(-1);
	const { open, start } = inside(walk);
	if (last === undefined) return undefined;
	if (last.kind === 'operator' || last.kind === 'comma' || last.kind === 'row')
		return nothingAfter(walk, tokens.length - 1);
	const within = partsOf(last).findLast((_, at, parts) => isUnclosed(parts, at));
	if (within !== undefined) return error(within, `This \`${within.text}\` is never closed.`);
	if (open === undefined) return openChoice(walk);
	const end = open === last ? undefined : lineEnd(walk, start);
	const needed = CLOSES.get(open.text) ?? '';
	return error(
		open,
		`This \`${open.text}\` is never closed.`,
		end && { title: `Add \`${needed}\``, edits: [replace({ from: end.to, to: end.to }, needed)] }
	);
}

/** What an index or an option is made of: it takes in all that follows a bracket that is not closed. */
const partsOf = ({ inner = [] }: Token): readonly Token[] =>
	inner.flatMap((part) => (part.inner === undefined ? [part] : partsOf(part)));

/** By its own kind alone, as parentheses may be closed too often within. */
const isUnclosed = (tokens: readonly Token[], at: number): boolean => {
	const brackets = tokens.slice(at).filter(({ text }) => text === '[' || text === ']');
	return tokens[at]?.text === '[' && depth(brackets) > 0;
};

/** The last token on the line of the open parenthesis at which a value ends, or the last of all. */
function lineEnd({ source, tokens }: Walk, start: number): Token | undefined {
	for (let index = start; index < tokens.length; index++) {
		const [token, next] = [tokens[index], tokens[index + 1]];
		// An option has swallowed the comma that goes on with the call.
		const goesOn = next?.kind === 'option';
		const breaks = next === undefined || /[\r\n]/.test(source.slice(token?.to, next.from));
		if (breaks && !goesOn && endsOperand(token)) return token;
	}
	return tokens.at(-1);
}
