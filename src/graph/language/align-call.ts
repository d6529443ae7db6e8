import type { ApplySyntax, Syntax, WrittenOption } from '../syntax.ts';
import type { Tree } from './align.ts';
import { peek, take, type Cursor } from './cursor.ts';
import { fitting, isFunction } from './functions.ts';
import { optionOf } from './read-option.ts';

/** A call from its name to its `)`: of one of our operations, or of a function that the text defines. */
export function alignCall(
	trees: readonly Tree[],
	cursor: Cursor,
	expression: (tree: Tree, cursor: Cursor) => Syntax
): Syntax {
	const { text: name, from, to } = take(cursor, 'name');
	const head = { from, to };
	take(cursor, 'open');
	const args: Syntax[] = [];
	for (const tree of trees) {
		if (args.length > 0) take(cursor, 'comma');
		args.push(expression(tree, cursor));
	}
	const options: WrittenOption[] = [];
	while (peek(cursor)?.kind === 'option') options.push(optionOf(take(cursor, 'option')));
	const span = { from, to: take(cursor, 'close').to };
	if (!isFunction(name)) return { kind: 'call', name, args, span, head };
	const written = { count: args.length, options: options.map((option) => option.name) };
	const signature = fitting(name, written);
	if (signature === undefined) throw new Error('a call that no record takes');
	const applied: ApplySyntax = { kind: 'apply', op: signature.op, args, span, head };
	return options.length === 0 ? applied : { ...applied, options };
}
