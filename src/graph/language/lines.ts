/** Tokens put together into statements, before anything is known to be right about them. */
import { compose } from './compose.ts';
import { isOption } from './functions.ts';
import { endsOperand, startsOperand } from './neighbours.ts';
import type { Token } from './tokens.ts';

export interface Line {
	/** The name on the left of `=`; absent for a bare expression. */
	readonly name?: Token;
	/** The names between the parentheses of a function definition; absent for everything else. */
	readonly parameters?: readonly Token[];
	readonly equals?: Token;
	/** What is on the right of `=`, or everything when nothing is assigned. May be empty. */
	readonly expression: readonly Token[];
	/** Every token of the statement. Never empty. */
	readonly tokens: readonly Token[];
}

/**
 * Cuts the tokens at `;` and at line ends. Inside parentheses and brackets a line end is only a space, except where
 * what follows can only be a statement of its own: so one that is never closed spoils one statement, not all.
 */
export function splitLines(tokens: readonly Token[]): readonly Line[] {
	const lines: Line[] = [];
	let current: Token[] = [];
	const open: Token['kind'][] = [];
	const finish = (): void => {
		if (current.length > 0) lines.push(line(current));
		current = [];
		open.length = 0;
	};
	let index = -1;
	for (const token of tokens) {
		index++;
		if (token.kind !== 'end') {
			if (token.kind === 'open' || token.kind === 'openBracket') open.push(token.kind);
			if (token.kind === 'close' || token.kind === 'closeBracket') open.pop();
			current.push(token);
		} else if (token.text === ';' && open.at(-1) === 'openBracket')
			current.push({ ...token, kind: 'row' });
		else if (token.text === ';' || open.length === 0 || ends(current, tokens, index, open.at(-1)))
			finish();
	}
	finish();
	return lines;
}

/** Whether what follows a line end inside parentheses or brackets cannot go on with what stands before it. */
function ends(
	current: readonly Token[],
	tokens: readonly Token[],
	end: number,
	open: Token['kind'] | undefined
): boolean {
	const before = current.at(-1);
	const next = tokens[end + 1];
	if (next?.kind === 'name' && tokens[end + 2]?.kind === 'equals')
		return !(before?.kind === 'comma' && isOption(next.text));
	if (definition(tokens, end + 1) !== undefined) return true;
	return open === 'open' && endsOperand(before) && startsOperand(next);
}

function line(tokens: readonly Token[]): Line {
	const [name, second] = tokens;
	const defined = definition(tokens, 0);
	const isAssignment = name?.kind === 'name' && second?.kind === 'equals';
	const at = isAssignment ? 1 : (defined?.equals ?? -1);
	const equals = tokens[at];
	const expression = compose(tokens.slice(at + 1));
	if (name === undefined || equals === undefined) return { expression, tokens: expression };
	return {
		name,
		...(defined && { parameters: defined.parameters }),
		equals,
		expression,
		tokens: [...tokens.slice(0, at + 1), ...expression]
	};
}

/** `f(a, b) =`: its parameters, and where its sign stands. */
function definition(
	tokens: readonly Token[],
	start: number
): { readonly parameters: readonly Token[]; readonly equals: number } | undefined {
	if (tokens[start]?.kind !== 'name' || tokens[start + 1]?.kind !== 'open') return undefined;
	const parameters: Token[] = [];
	for (let index = start + 2; ; index += 2) {
		const [parameter, after] = [tokens[index], tokens[index + 1]];
		if (parameter?.kind !== 'name') return undefined;
		parameters.push(parameter);
		if (after?.kind === 'close')
			return tokens[index + 2]?.kind === 'equals' ? { parameters, equals: index + 2 } : undefined;
		if (after?.kind !== 'comma') return undefined;
	}
}
