/** Messages for signs that other languages know: each says what to write here instead. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { bars } from './bars.ts';
import { LOGIC, NOT } from './conditions.ts';
import { dotted } from './dotted.ts';
import { endsOperand, startsOperand } from './neighbours.ts';
import type { Place } from './place.ts';
import { TEXT } from './postfix-check.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

const CURLY = 'Curly brackets have no meaning here. Use round parentheses.';
const UNEQUAL = 'Write “not equal” as `!=`.';

const WORDS: ReadonlyMap<string, string> = new Map([
	['}', CURLY],
	['~=', UNEQUAL],
	['<>', UNEQUAL],
	...['&', '&&', '||', '~'].map((sign): [string, string] => [sign, LOGIC]),
	['!', 'A factorial has no slope to follow. Write the number itself, such as `6` for `3!`.'],
	['//', 'Divide with one `/`. A comment starts with `#`.'],
	['"', TEXT],
	['$', 'Write the function without dollar signs.'],
	[
		'\\',
		'Commands that start with `\\` have no meaning here. Write `a/b` for a fraction and `sqrt(x)` for a root.'
	],
	...['+=', '-=', '*=', '/='].map((sign): [string, string] => [
		sign,
		'A name keeps its value. Give the new value a name of its own, such as `b = a + 1`.'
	])
]);

/** What to write instead of a sign, where one sign does it. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
	['//', '/'],
	['~=', '!='],
	['<>', '!=']
]);

/** What is wrong with the foreign sign at a place. */
export function foreign(place: Place): Diagnostic {
	const { tokens, index } = place;
	const token = tokens[index];
	if (token === undefined) throw new RangeError('no such token');
	switch (token.text) {
		case '!':
		case '~':
			return error(token, endsOperand(tokens[index - 1]) ? (WORDS.get(token.text) ?? LOGIC) : NOT);
		case '%':
			return percent(place, token);
		case '||':
			if (endsOperand(tokens[index - 1])) return error(token, LOGIC);
			return bars(place, token);
		case '|':
			return bars(place, token);
		case '{':
			return curly(place, token);
		case '.':
		case '..':
			return dotted(place, token);
		default:
			return error(
				token,
				WORDS.get(token.text) ?? `${quote(token.text)} has no meaning here.`,
				endsOperand(tokens[index - 1]) ? substitute(token, tokens[index + 1]) : undefined
			);
	}
}

function substitute(token: Token, next: Token | undefined): Fix | undefined {
	const instead = INSTEAD.get(token.text);
	if (instead === undefined || next === undefined) return undefined;
	return { title: `Write \`${instead}\``, edits: [replace(token, instead)] };
}

/** `x_{1}` as TeX writes a subscript, or brackets in place of parentheses. */
function curly(place: Place, token: Token): Diagnostic {
	const { tokens, index, scope } = place;
	const close = tokens.find(({ text }, place) => place > index && text === '}');
	const before = tokens[index - 1];
	const inner = tokens[index + 1];
	if (close === undefined || inner === undefined || inner === close) return error(token, CURLY);
	const subscript =
		before?.kind === 'name' && before.text.endsWith('_') && tokens[index + 2] === close;
	if (!subscript) {
		// A list, as MATLAB calls its cells, or a product: in parentheses it would be a call.
		const isValue = before?.kind === 'name' && !scope.isFunction(before.text);
		const shape = isValue ? scope.shapeOf(before.text) : undefined;
		const [open, shut] = shape === undefined ? [isValue ? '*(' : '(', ')'] : ['[', ']'];
		return error(token, CURLY, {
			title: `Write ${quote(open)} and ${quote(shut)}`,
			edits: [replace(token, open), replace(close, shut)]
		});
	}
	const name = quote(before.text + inner.text);
	return error(across(before, close), `Write a subscript without brackets: ${name}.`, {
		title: `Write ${name}`,
		edits: [replace(token, ''), replace(close, '')]
	});
}

function percent({ source, tokens, index }: Place, token: Token): Diagnostic {
	const number = tokens[index - 1];
	if (number?.kind !== 'number' || startsOperand(tokens[index + 1]))
		return error(token, remainder(source, tokens, index));
	// The power of ten keeps the decimals exact: 33.3 / 100 would not be 0.333.
	const share = String(
		Number(/e/i.test(number.text) ? Number(number.text) / 100 : `${number.text}e-2`)
	);
	const whole = across(number, token);
	return error(
		whole,
		`Write the percentage ${quote(`${number.text}%`)} as a number: ${quote(share)}.`,
		{
			title: `Write ${quote(share)}`,
			edits: [replace(whole, share)]
		}
	);
}

/** `x % 2`, with what may stand in its place. */
function remainder(source: string, tokens: readonly Token[], index: number): string {
	const [before, next] = [tokens[index - 1], tokens[index + 1]];
	const isPlain = before?.kind === 'name' || before?.kind === 'number';
	const isTold = isPlain && (next?.kind === 'name' || next?.kind === 'number');
	const [x, y] = isTold ? [before, next].map(({ from, to }) => source.slice(from, to)) : ['x', 'y'];
	return `A remainder (\`%\`) cannot be computed here: it jumps. Write ${quote(`${x} - k*${y}`)}, where \`k\` is how often ${quote(y ?? '')} goes into ${quote(x ?? '')}.`;
}
