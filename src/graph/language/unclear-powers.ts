/** Infos about powers that end before what stands right behind them: `x^1/2` is half of x, and `e^2x` is x times e². */
import type { Diagnostic } from '../diagnostic.ts';
import { isSign } from './neighbours.ts';
import { afterPrimary, beforePrimary } from './operands.ts';
import { isDivision, isPower } from './operators.ts';
import { quote } from './quote.ts';
import { across, info, replace } from './report.ts';
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

export const unclearPowers = (
	source: string,
	tokens: readonly Token[],
	scope: Scope
): readonly Diagnostic[] =>
	tokens.flatMap((token, index) => {
		if (token.kind !== 'operator' || !isPower(token.text)) return [];
		const found = unclear(source, tokens, index, scope);
		return found === undefined ? [] : [found];
	});

function unclear(
	source: string,
	tokens: readonly Token[],
	caret: number,
	scope: Scope
): Diagnostic | undefined {
	const at = isSign(tokens[caret + 1]) ? caret + 2 : caret + 1;
	const [number, next] = [tokens[at], tokens[at + 1]];
	// A raised ² says where it ends, and so does a space.
	const isRaised = number?.from === tokens[caret]?.from;
	if (number?.kind !== 'number' || isRaised || next === undefined || next.from !== number.to)
		return undefined;
	const isRoot = next.text === '/' && number.text === '1' && isWhole(tokens[at + 2], next);
	const isProduct = next.kind === 'name' && isNumber(tokens, caret, scope);
	const end = isRoot ? at + 3 : isProduct ? afterPrimary(tokens, at + 1) : 0;
	return end === 0 ? undefined : told(source, tokens, caret, at, end);
}

const isWhole = (token: Token | undefined, slash: Token): boolean =>
	token?.kind === 'number' && /^[2-9]$/.test(token.text) && token.from === slash.to;

/** In `x^2y` the power is meant as it is read; `e` and a number are raised to what follows. */
function isNumber(tokens: readonly Token[], caret: number, scope: Scope): boolean {
	const base = tokens[caret - 1];
	return base?.kind === 'number' || (base?.text === 'e' && !scope.isAssigned('e'));
}

function told(
	source: string,
	tokens: readonly Token[],
	caret: number,
	at: number,
	end: number
): Diagnostic | undefined {
	const start = beforePrimary(tokens, caret);
	const base = tokens[start];
	const [sign, first, number, last] = [
		tokens[caret],
		tokens[caret + 1],
		tokens[at],
		tokens[end - 1]
	];
	if (!base || !sign || !first || !number || !last) return undefined;
	const slice = (from: number, to: number): string => source.slice(from, to);
	const rest = slice(number.to, last.to);
	const read = `(${slice(base.from, number.to)})${rest.startsWith('/') ? rest : `*${rest}`}`;
	// Behind a division it is the quotient that is divided or multiplied on.
	const isDivisor = isDivision(tokens[start - 1]?.text ?? '');
	const whole = quote(slice(base.from, last.to));
	const how = isDivisor
		? `In ${whole} only ${quote(slice(base.from, number.to))} is the power`
		: `${whole} is read as ${quote(read)}`;
	const raised = `(${slice(first.from, last.to)})`;
	const instead = slice(base.from, sign.to) + raised;
	return info(
		across(base, last),
		`${how}: a power ends with its number. To raise to all of it write ${quote(instead)}.`,
		{ title: `Write ${quote(instead)}`, edits: [replace(across(first, last), raised)] }
	);
}
