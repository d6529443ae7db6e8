/** Messages about a statement as a whole: what is left of `=`, and how it follows the line above. */
import type { Diagnostic } from '../diagnostic.ts';
import { ALONE, askedName } from './asked-derivative.ts';
import type { Line } from './lines.ts';
import { depth } from './operands.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { wordBeside } from './words.ts';

/** What is wrong around the `=` of a statement, or nothing. */
export function checkEquals(line: Line, source: string): Diagnostic | undefined {
	const { tokens, name, equals, expression } = line;
	const colon = tokens.findIndex(({ text }) => text === ':=');
	const walrus = tokens[colon];
	if (walrus !== undefined)
		return error(
			walrus,
			'Use a single `=`, without the colon.',
			(colon === 1 || tokens[colon - 1]?.kind === 'close') && colon < tokens.length - 1
				? { title: 'Write `=`', edits: [replace(walrus, '=')] }
				: undefined
		);
	if (name === undefined || equals === undefined) return checkLeft(tokens, source);
	if (expression.length === 0)
		return error(equals, `Nothing stands after the \`=\`. Write what ${quote(name.text)} is.`);
	const second = expression.find(({ kind }) => kind === 'equals');
	return expression[1]?.kind === 'equals' && second
		? error(second, 'A statement has one `=`. Write the second one on a line of its own.')
		: undefined;
}

/** Of a statement that has a `=`, but neither a name nor a function on its left. */
function checkLeft(tokens: readonly Token[], source: string): Diagnostic | undefined {
	const first = tokens[0];
	const at = tokens.findIndex(({ kind }) => kind === 'equals');
	const [sign, before] = [tokens[at], tokens[at - 1]];
	if (first === undefined || sign === undefined) return undefined;
	if (before === undefined) return error(sign, 'Left of `=` write a name.');
	if (tokens.slice(0, at).some(({ kind }) => kind === 'foreign')) return undefined;
	// Within parentheses that are open it is another mistake.
	if (depth(tokens.slice(0, at)) > 0) return undefined;
	const left = across(first, before);
	const word = at === 2 ? wordBeside(first) : undefined;
	if (word !== undefined) return word;
	if (first.kind === 'name' && tokens[1]?.kind === 'postfix' && tokens[2]?.kind === 'open')
		return error(
			across(first, tokens[1]),
			`${quote(`${first.text}'`)} would be a derivative. ${ALONE}`
		);
	const slope = askedName(source, tokens.slice(0, at));
	if (slope !== undefined) return slope;
	if (first.kind === 'name' && tokens[1]?.kind === 'open' && before.kind === 'close')
		return error(
			left,
			'Between the parentheses of a function that is defined stand names, parted by commas, as in `f(a, b) = a*b`.'
		);
	if (first.kind === 'name' && before.kind === 'index' && at === 2)
		return error(
			left,
			`One entry alone gets no value here. Write all of ${quote(first.text)}, as in ${quote(`${first.text} = [1, 2]`)}.`
		);
	if (first.kind === 'name' && before.kind === 'postfix' && at === 2)
		return error(
			left,
			`A name has no prime. Write another letter or a digit after it, as in ${quote(`${first.text}1`)}.`
		);
	return error(
		left,
		`Left of \`=\` write a name; ${quote(source.slice(left.from, left.to))} is ${at === 1 && first.kind === 'number' ? 'a number' : 'more than that'}.`
	);
}

/** A line that begins with an operator, as if it went on with the line above; a minus may well be meant. */
export function checkStart(
	line: Line,
	above: Line | undefined,
	source: string
): Diagnostic | undefined {
	const sign = line.tokens[0];
	const between = above && betweenLines(above, line, source);
	if (above === undefined || between === undefined || sign?.kind !== 'operator') return undefined;
	if (sign.text === '-' && !/[ \t]$/.test(between)) return undefined;
	const found = error(
		sign,
		'This line is a statement of its own, because the one above ends with its line. To go on with it, put parentheses around both.',
		joining(above, line)
	);
	return sign.text === '-' ? { ...found, severity: 'warning' } : found;
}

/** A line that ends with an operator, as if it went on with the expression in the line below. */
export function checkEnd(
	line: Line,
	below: Line | undefined,
	source: string
): Diagnostic | undefined {
	const sign = line.tokens.at(-1);
	if (sign?.kind !== 'operator' || below === undefined || below.name !== undefined)
		return undefined;
	if (betweenLines(line, below, source) === undefined) return undefined;
	return error(
		sign,
		`Nothing stands after the ${quote(source.slice(sign.from, sign.to))} on this line, and a statement ends with its line. To go on in the next, put parentheses around both.`,
		joining(line, below)
	);
}

/** What stands between two statements on lines of their own; nothing where a semicolon parts them. */
function betweenLines(above: Line, below: Line, source: string): string | undefined {
	const between = source.slice(above.tokens.at(-1)?.to, below.tokens[0]?.from);
	return between.replaceAll(/#.*/g, '').includes(';') ? undefined : between;
}

function joining(above: Line, line: Line): Diagnostic['fix'] {
	const first: Token | undefined = above.expression[0];
	const last = line.tokens.at(-1);
	if (first === undefined || last === undefined) return undefined;
	return {
		title: 'Put parentheses around both',
		edits: [
			replace({ from: first.from, to: first.from }, '('),
			replace({ from: last.to, to: last.to }, ')')
		]
	};
}
