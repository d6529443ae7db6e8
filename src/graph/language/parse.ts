/** The only place that knows mathjs: its parser, never its evaluator, and nothing of it gets out. */
import { create, parseDependencies } from 'mathjs/number';
import type { Diagnostic } from '../diagnostic.ts';
import type { Syntax } from '../syntax.ts';
import { align } from './align.ts';
import { print, type Printed } from './print.ts';
import { across, error } from './report.ts';
import type { Token } from './tokens.ts';

// The types say that the list may be missing; the package always has it.
const { parse: parseText } = create(parseDependencies ?? {});

export type Parsed =
	| { readonly ok: true; readonly syntax: Syntax }
	| { readonly ok: false; readonly diagnostic: Diagnostic };

/** Reads one expression. Whatever the parser throws becomes a message at its place. */
export function parse(tokens: readonly Token[]): Parsed {
	const printed = print(tokens);
	try {
		return { ok: true, syntax: align(parseText(printed.text), tokens) };
	} catch (thrown) {
		return { ok: false, diagnostic: unreadable(thrown, printed, tokens) };
	}
}

function unreadable(thrown: unknown, { starts }: Printed, tokens: readonly Token[]): Diagnostic {
	const [first, last] = [tokens[0], tokens.at(-1)];
	const whole = first && last ? across(first, last) : { from: 0, to: 0 };
	if (thrown instanceof RangeError)
		return error(
			whole,
			'This statement is too deep to read. Give its inner parts names on lines of their own.'
		);
	const character = thrown instanceof Error && 'char' in thrown ? Number(thrown.char) - 1 : NaN;
	const after = starts.findIndex((start) => start > character);
	const token = Number.isNaN(character)
		? undefined
		: tokens.at(after === -1 ? -1 : Math.max(0, after - 1));
	return error(
		token ?? whole,
		'This cannot be read. Check the signs and the parentheses around here.'
	);
}
