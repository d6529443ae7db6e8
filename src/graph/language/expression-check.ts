/** A walk over the tokens of one expression that stops at the first place no reader could make sense of. */
import type { Diagnostic } from '../diagnostic.ts';
import { foreign } from './foreign.ts';
import { isAlsoName, isFunction, wrongCount } from './functions.ts';
import { endsOperand, isSign, startsOperand } from './lines.ts';
import { bareFunction, notFunction, unclearDivision } from './misreadings.ts';
import type { Names } from './names.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

/** What stands between one pair of parentheses, or outside all. */
interface Level {
	readonly open?: Token;
	/** The function that the parentheses belong to. */
	readonly call?: Token;
	commas: number;
	/** Index of the first token after a `/` whose reach is still open. */
	divisor: number | undefined;
}

interface Walk {
	readonly source: string;
	readonly tokens: readonly Token[];
	readonly names: Names;
	readonly levels: Level[];
}

/** The first thing wrong with an expression, or nothing: then the parser can read it. */
export function checkExpression(
	source: string,
	tokens: readonly Token[],
	names: Names
): Diagnostic | undefined {
	const levels: Level[] = [{ commas: 0, divisor: undefined }];
	const walk: Walk = { source, tokens, names, levels };
	for (const [index, token] of tokens.entries()) {
		const found = step(walk, index, token);
		if (found !== undefined) return found;
	}
	return atEnd(walk);
}

function step(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	switch (token.kind) {
		case 'number':
			return besideNumber(walk, index, token);
		case 'name':
			return implied(walk, index) ?? atName(walk, index, token);
		case 'open':
			return atOpen(walk, index, token);
		case 'close':
			return atClose(walk, index, token);
		case 'comma':
			return atComma(walk, index, token);
		case 'operator':
			return atOperator(walk, index, token);
		case 'foreign':
			return foreign(walk.tokens, index, walk.source);
		case 'equals':
			return error(token, 'An `=` only stands after the name at the start of a statement.');
		case 'end':
			return undefined;
		default:
			return token.kind satisfies never;
	}
}

const inside = ({ levels }: Walk): Level => levels.at(-1) ?? { commas: 0, divisor: undefined };

function besideNumber({ tokens }: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = tokens[index - 1];
	if (before === undefined || !endsOperand(before)) return undefined;
	const left = before.kind === 'close' ? ')' : before.text;
	const product = quote(`${left}*${token.text}`);
	return error(
		across(before, token),
		`Between ${quote(left)} and ${quote(token.text)} a sign is missing, such as \`*\`.`,
		{ title: `Write ${product}`, edits: [replace({ from: before.to, to: token.from }, '*')] }
	);
}

/** A product without a sign, such as `2x`. */
function implied(walk: Walk, index: number): Diagnostic | undefined {
	const { divisor } = inside(walk);
	if (divisor === undefined || !endsOperand(walk.tokens[index - 1])) return undefined;
	return unclearDivision({ ...walk, index }, divisor);
}

function atName(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const { tokens, names } = walk;
	const next = tokens[index + 1];
	if (next?.kind === 'foreign') return undefined;
	if (next?.kind === 'open')
		return isFunction(token.text)
			? undefined
			: notFunction({ ...walk, index }, token, names.values.has(token.text));
	if (!isFunction(token.text) || names.assigned.has(token.text)) return undefined;
	return isAlsoName(token.text) && !startsOperand(next)
		? undefined
		: bareFunction({ ...walk, index }, token);
}

function atOpen(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = walk.tokens[index - 1];
	const call = before?.kind === 'name' ? before : undefined;
	const found = call === undefined ? implied(walk, index) : undefined;
	walk.levels.push({
		open: token,
		...(call === undefined ? {} : { call }),
		commas: 0,
		divisor: undefined
	});
	return found;
}

function atClose(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const { open, call, commas } = inside(walk);
	const before = walk.tokens[index - 1];
	if (open === undefined)
		return error(token, 'This `)` has no `(` before it.', {
			title: 'Remove `)`',
			edits: [replace(token, '')]
		});
	if (before === open)
		return call === undefined
			? error(across(open, token), 'Nothing stands between these parentheses.')
			: error(
					across(call, token),
					`${quote(call.text)} needs an input between its parentheses, as in ${quote(`${call.text}(x)`)}.`
				);
	if (!endsOperand(before)) return nothingAfter(walk, index - 1);
	walk.levels.pop();
	const wrong = call && wrongCount(call.text, commas + 1);
	return wrong === undefined ? undefined : error(across(call ?? open, token), wrong);
}

function atComma(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const level = inside(walk);
	const [before, after] = [walk.tokens[index - 1], walk.tokens[index + 1]];
	if (level.call === undefined) {
		if (before?.kind !== 'number' || after?.kind !== 'number')
			return error(token, 'A comma only stands between the inputs of a function.');
		const decimal = quote(`${before.text}.${after.text}`);
		return error(across(before, after), `A decimal number has a point: ${decimal}.`, {
			title: `Write ${decimal}`,
			edits: [replace({ from: before.to, to: after.from }, '.')]
		});
	}
	if (!endsOperand(before)) return nothingAfter(walk, index - 1, token);
	level.commas++;
	level.divisor = undefined;
	return undefined;
}

function atOperator(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const before = walk.tokens[index - 1];
	if (endsOperand(before)) {
		if (token.text === '/') inside(walk).divisor = index + 1;
		else if (token.text !== '^') inside(walk).divisor = undefined;
		return undefined;
	}
	if (isSign(token)) return undefined;
	const sign = written(walk, token);
	if (before?.kind !== 'operator') return error(token, `Nothing stands before the ${sign}.`);
	return error(
		across(before, token),
		`Between ${written(walk, before)} and ${sign} a number or a name is missing.`
	);
}

const written = ({ source }: Walk, token: Token): string =>
	quote(source.slice(token.from, token.to));

/** An operator, a comma or a `(` with nothing to work on after it. */
function nothingAfter(walk: Walk, index: number, next?: Token): Diagnostic {
	const token = walk.tokens[index];
	if (token === undefined) throw new RangeError('no such token');
	if (token.kind === 'operator')
		return error(token, `Nothing stands after the ${written(walk, token)}.`);
	return error(next ?? token, 'An input is missing beside this comma.');
}

function atEnd(walk: Walk): Diagnostic | undefined {
	const { tokens, levels } = walk;
	const last = tokens.at(-1);
	const { open } = levels.at(-1) ?? {};
	if (last === undefined) return undefined;
	if (!endsOperand(last) && (last.kind === 'operator' || last.kind === 'comma'))
		return nothingAfter(walk, tokens.length - 1);
	if (open === undefined) return undefined;
	const end = open === last ? undefined : lineEnd(walk, open);
	return error(
		open,
		'This `(` is never closed.',
		end && { title: 'Add `)`', edits: [replace({ from: end.to, to: end.to }, ')')] }
	);
}

/** The last token on the line of the open parenthesis at which a value ends, or the last of all. */
function lineEnd({ source, tokens }: Walk, open: Token): Token | undefined {
	const start = tokens.indexOf(open);
	for (let index = start + 1; index < tokens.length; index++) {
		const [token, next] = [tokens[index], tokens[index + 1]];
		const breaks = next === undefined || /[\r\n]/.test(source.slice(token?.to, next.from));
		if (breaks && endsOperand(token)) return token;
	}
	return tokens.at(-1);
}
