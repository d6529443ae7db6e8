/** One line of tokens, checked or known to be right, as a statement. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Statement, WrittenName } from '../syntax.ts';
import { splitLines, type Line } from './lines.ts';
import { parse } from './parse.ts';
import { across } from './report.ts';
import { scan, type Token } from './tokens.ts';

export type ReadStatement =
	| { readonly ok: true; readonly statement: Statement }
	| { readonly ok: false; readonly diagnostic: Diagnostic };

export function statementOf(line: Line): ReadStatement {
	const parsed = parse(line.expression);
	if (!parsed.ok) return parsed;
	const [first, last] = [line.tokens[0], line.tokens.at(-1)];
	const { syntax } = parsed;
	const statement = {
		...(line.name && { name: written(line.name) }),
		...(line.parameters && { parameters: line.parameters.map(written) }),
		expression: syntax,
		span: first && last ? across(first, last) : syntax.span
	};
	return { ok: true, statement };
}

const written = ({ text, from, to }: Token): WrittenName => ({ text, span: { from, to } });

/** The first statement of a text that is our own. Throws an Error for one that cannot be read. */
export function ownStatement(text: string): Statement {
	const [line] = splitLines(scan(text).tokens);
	const read = line && statementOf(line);
	if (read?.ok) return read.statement;
	throw new Error(`${text}: ${read?.diagnostic.message ?? 'nothing to read'}`);
}
