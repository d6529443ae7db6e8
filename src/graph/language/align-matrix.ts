import type { MatrixSyntax, Syntax } from '../syntax.ts';
import type { Shape } from '../tensor.ts';
import type { Tree } from './align.ts';
import { peek, take, type Cursor } from './cursor.ts';
import type { Token } from './tokens.ts';

/** One pair of brackets with all that is in it; the checks have seen to it that its rows are equally long. */
export function alignMatrix(
	tree: Tree,
	cursor: Cursor,
	expression: (tree: Tree, cursor: Cursor) => Syntax
): MatrixSyntax {
	const isRows = hasRows(cursor);
	const open = take(cursor, 'openBracket');
	const rows = isRows ? (tree.items ?? []) : [tree];
	const entries: Syntax[] = [];
	let inner: Shape = [];
	let count = 0;
	for (const [index, row] of rows.entries()) {
		if (index > 0) take(cursor, 'row');
		for (const [at, item] of (row.items ?? []).entries()) {
			if (at > 0) take(cursor, 'comma');
			const isBare = peek(cursor)?.kind === 'openBracket' && item.type === 'ArrayNode';
			const part = isBare ? alignMatrix(item, cursor, expression) : expression(item, cursor);
			count++;
			// A matrix in parentheses is an entry like any other expression, and not a row.
			if (!isBare || part.kind !== 'matrix') entries.push(part);
			else {
				inner = part.shape;
				entries.push(...part.entries);
			}
		}
	}
	const span = { from: open.from, to: take(cursor, 'closeBracket').to };
	const shape = isRows ? [rows.length, count / rows.length] : [count, ...inner];
	return { kind: 'matrix', shape, entries, span };
}

/** Whether semicolons part the rows within the brackets that come next. */
function hasRows({ tokens, at }: Cursor): boolean {
	let depth = 0;
	for (let index = at; index < tokens.length; index++) {
		const kind: Token['kind'] | undefined = tokens[index]?.kind;
		if (kind === 'openBracket' || kind === 'open') depth++;
		if (kind === 'closeBracket' || kind === 'close') depth--;
		if (depth === 0) return false;
		if (kind === 'row' && depth === 1) return true;
	}
	return false;
}
