/** Messages where a text asks for a derivative, which the page finds anyway: `d/dx x^2`, `grad(f)`, `∂f/∂x`. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { keyOf } from './absent.ts';
import { startsOperand } from './neighbours.ts';
import { afterParentheses, afterProduct } from './operands.ts';
import { isDivision, isPower } from './operators.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import { split } from './split.ts';
import type { Token } from './tokens.ts';

export const ALONE =
	'Write the function alone: this page computes the derivative of the last line with respect to every input.';

const FIRST =
	'This page computes first derivatives alone: of the last line, with respect to every input.';

const ASKING: ReadonlySet<string> = new Set(
	'grad gradient gradients derivative deriv derive diff differentiate jacobian backward backprop'.split(
		' '
	)
);

/** Whether a function of this name finds derivatives elsewhere. */
export const asksForSlopes = (name: string): boolean => ASKING.has(keyOf(name));

const instead = (source: string, whole: Span, kept: Span | undefined): Fix | undefined => {
	const text = kept && source.slice(kept.from, kept.to);
	return text ? { title: `Write ${quote(text)}`, edits: [replace(whole, text)] } : undefined;
};

/** `grad(f, x)` becomes `f`, where nothing else stands on the line. */
export function askingCall({ source, tokens, index }: Place, name: Token): Diagnostic {
	const end = afterParentheses(tokens, index + 1);
	const inputs = split(tokens.slice(index + 2, end - 1), ({ kind }) => kind === 'comma');
	const [first = []] = inputs;
	const close = tokens[end - 1];
	const isAll = index === 0 && end === tokens.length && close?.kind === 'close';
	// Of NumPy and MATLAB, where it subtracts neighbours.
	const isDifference = keyOf(name.text) === 'diff' && inputs.length === 1;
	return error(
		name,
		isDifference ? `${ALONE} The differences of neighbours are \`x[2:end] - x[1:end-1]\`.` : ALONE,
		isAll && !isDifference ? instead(source, across(name, close), spanOf(first)) : undefined
	);
}

function spanOf(tokens: readonly Token[]): Span | undefined {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return first && last && across(first, last);
}

/** `d/dx x^2`, `d/dx(x^2)` and `d(x^2)/dx`. */
export function asked(place: Place, name: Token): Diagnostic | undefined {
	const { tokens, index, scope } = place;
	if (name.text !== 'd' || scope.isAssigned('d')) return undefined;
	const below = tokens[index + 4];
	if (isPower(tokens[index + 1]?.text ?? '') && below && isSlashAndInput(place, index + 3))
		return error(across(name, below), FIRST);
	return tokens[index + 1]?.kind === 'open' ? askedOf(place, name) : askedBefore(place, name);
}

const isSlashAndInput = ({ tokens, scope }: Place, slash: number): boolean => {
	const below = tokens[slash + 1];
	return (
		isDivision(tokens[slash]?.text ?? '') &&
		below?.kind === 'name' &&
		/^d\p{L}[\p{L}\d_]*$/u.test(below.text) &&
		!scope.isAssigned(below.text)
	);
};

function askedBefore(place: Place, name: Token): Diagnostic | undefined {
	const { source, tokens, index } = place;
	const first = tokens[index + 3];
	if (!isSlashAndInput(place, index + 1) || first === undefined || !startsOperand(first))
		return undefined;
	const end = afterProduct(tokens, index + 3);
	const last = tokens[end - 1] ?? first;
	const hasParentheses = first.kind === 'open' && afterParentheses(tokens, index + 3) === end;
	const inner = hasParentheses ? { from: first.to, to: last.from } : across(first, last);
	// In a sum it would stand for one term alone.
	const isAll = index === 0 && end === tokens.length && (!hasParentheses || last.kind === 'close');
	return error(
		across(name, last),
		ALONE,
		isAll ? instead(source, across(name, last), inner) : undefined
	);
}

function askedOf(place: Place, name: Token): Diagnostic | undefined {
	const { source, tokens, index } = place;
	const end = afterParentheses(tokens, index + 1);
	const [open, close, below] = [tokens[index + 1], tokens[end - 1], tokens[end + 1]];
	if (!isSlashAndInput(place, end) || !open || close?.kind !== 'close' || !below) return undefined;
	const whole = across(name, below);
	const isAll = index === 0 && end + 2 === tokens.length;
	return error(
		whole,
		ALONE,
		isAll ? instead(source, whole, { from: open.to, to: close.from }) : undefined
	);
}

/** `f.backward()` becomes `f`, and `jax.grad(f)` as well. */
export function askingMethod(
	place: Place,
	[first, name]: readonly [Token, Token],
	isLibrary: boolean
): Diagnostic {
	const { source, tokens } = place;
	const index = tokens.indexOf(name);
	const told = askingCall({ ...place, index }, name);
	const end = afterParentheses(tokens, index + 1);
	const close = tokens[end - 1];
	const isAll = tokens[0] === first && end === tokens.length && close?.kind === 'close';
	const [input] = split(tokens.slice(index + 2, end - 1), ({ kind }) => kind === 'comma');
	const kept = isLibrary ? spanOf(input ?? []) : first;
	const whole = across(first, name);
	return error(
		whole,
		told.message,
		isAll ? instead(source, across(first, close), kept) : undefined
	);
}

/** `df/dx = 2*x`: a formula of one's own for the slope, which can have a name. */
export function askedName(source: string, left: readonly Token[]): Diagnostic | undefined {
	const [above, slash, below] = left;
	if (left.length !== 3 || !above || !below || !isDivision(slash?.text ?? '')) return undefined;
	if (![above, below].every(({ kind, text }) => kind === 'name' && /^d./u.test(text)))
		return undefined;
	return ownFormula(source, across(above, below), `${above.text}_${below.text}`);
}

const ownFormula = (source: string, whole: Span, name: string): Diagnostic =>
	error(
		whole,
		`${quote(source.slice(whole.from, whole.to))} is no name: this page computes the derivative of the last line with respect to every input. For a formula of your own write ${quote(name)}.`,
		{ title: `Write ${quote(name)}`, edits: [replace(whole, name)] }
	);

const NAME = '[\\p{L}][\\p{L}\\d_₀-₉]*';
const OPERATOR = /^\s*\/\s*∂\s*[\p{L}][\p{L}\d_₀-₉]*\s*(?=[\p{L}\d([])/u;
const SECOND = /^\s*(\^|\*\*|[²³])[^/\r\n]*(\/\s*∂\S*)?/u;
const QUOTIENT = new RegExp(`^\\s*(${NAME})\\s*/\\s*∂\\s*(${NAME})`, 'u');

/** What stands before a place in its line, behind blanks; empty at the start of a line. By hand: a pattern would try every line. */
function lineBefore(source: string, end: number): string {
	let start = end;
	while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) start--;
	return source.slice(start, end).trimEnd();
}

/** `∂f/∂x`, `∂/∂x x^2` and `∇f`, of which only the sign is read so far. */
export function askedBySign(sign: string, at: Span, source: string): Diagnostic | undefined {
	if (sign !== '∂' && sign !== '∇') return undefined;
	const after = source.slice(at.to);
	const [second] = SECOND.exec(after) ?? [];
	if (second !== undefined) return error({ from: at.from, to: at.to + second.length }, FIRST);
	const isFirst = /^$|[;=]$/.test(lineBefore(source, at.from));
	const before = sign === '∇' ? /^\s*(?=[\p{L}(])/u.exec(after) : OPERATOR.exec(after);
	if (before !== null) {
		const removed = { from: at.from, to: at.to + before[0].length };
		const fix = { title: 'Remove it', edits: [replace(removed, '')] };
		return error(removed, ALONE, isFirst ? fix : undefined);
	}
	const [all, above = '', below = ''] = QUOTIENT.exec(after) ?? [];
	if (all === undefined) return error(at, ALONE);
	const whole = { from: at.from, to: at.to + all.length };
	const rest = source.slice(whole.to);
	if (isFirst && /^\s*=(?!=)/.test(rest)) return ownFormula(source, whole, `d${above}_d${below}`);
	const isAll = isFirst && /^\s*(#|[\r\n;]|$)/.test(rest);
	const isKnown = new RegExp(`(^|[\\r\\n;])[^\\S\\r\\n]*${above}[^\\S\\r\\n]*=`, 'u').test(source);
	return error(
		whole,
		ALONE,
		isAll && isKnown
			? { title: `Write ${quote(above)}`, edits: [replace(whole, above)] }
			: undefined
	);
}
