import type { OperationName } from '../ops/index.ts';
import type { Span } from '../span.ts';
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
	if (signature.folds) return folded(signature.op, args, head, span);
	const applied: ApplySyntax = { kind: 'apply', op: signature.op, args, span, head };
	return options.length === 0 ? applied : { ...applied, options };
}

/** `min(a, b, c)` is `min(min(a, b), c)`; the inner one stands at `a, b`. */
const folded = (op: OperationName, args: readonly Syntax[], head: Span, span: Span): Syntax =>
	args.reduce((left, right, index) => ({
		kind: 'apply',
		op,
		args: [left, right],
		span: index === args.length - 1 ? span : { from: args[0]?.span.from ?? 0, to: right.span.to },
		head
	}));
