import type { Diagnostic } from '../diagnostic.ts';
import { ownOf } from './operands.ts';
import { isDivision, isPower } from './operators.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import { split } from './split.ts';
import type { Token } from './tokens.ts';

/** `log(x, 2)`, which other languages read as a logarithm to that base. `close` is the place of its last parenthesis. */
export function logarithm(
	source: string,
	tokens: readonly Token[],
	name: Token,
	close: number
): Diagnostic | undefined {
	const last = tokens[close];
	if (!/^(log|ln)$/.test(name.text) || last === undefined) return undefined;
	const open = tokens.indexOf(name) + 1;
	const own = split(ownOf(tokens.slice(open + 1, close)), ({ kind }) => kind === 'comma');
	const comma = ownOf(tokens.slice(open + 1, close)).find(({ kind }) => kind === 'comma');
	if (own.length !== 2 || comma === undefined) return undefined;
	const x = source.slice(tokens[open]?.to, comma.from).trim();
	const base = source.slice(comma.to, last.from).trim();
	const quotient = `log(${x})/log(${base})`;
	const [before, after] = [tokens[open - 2]?.text ?? '', tokens[close + 1]?.text ?? ''];
	const isTorn = isDivision(before) || isPower(before) || isPower(after);
	const instead = /^(2|10)$/.test(base) ? `log${base}(${x})` : isTorn ? `(${quotient})` : quotient;
	const whole = across(name, last);
	return error(
		whole,
		`${quote(name.text)} takes one input, and has the base e. For the base ${quote(base)} write ${quote(instead)}.`,
		{ title: `Write ${quote(instead)}`, edits: [replace(whole, instead)] }
	);
}
