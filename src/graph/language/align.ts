/**
 * The parser's tree matched with the tokens it was made from. The tree keeps no positions, but read from left to
 * right it uses up the tokens one by one, which gives every part its place. What is not listed here is refused.
 */
import type { OperationName } from '../ops/index.ts';
import type { Span } from '../span.ts';
import type { Syntax } from '../syntax.ts';
import { operationOfFunction, operationOfOperator } from './functions.ts';
import type { Token } from './tokens.ts';

/** As much of a mathjs node as is looked at; nothing of it is trusted. */
interface Tree {
	readonly type: string;
	readonly fn?: unknown;
	readonly args?: readonly Tree[];
	readonly content?: Tree;
	readonly value?: unknown;
	readonly implicit?: boolean;
}

interface Cursor {
	readonly tokens: readonly Token[];
	at: number;
}

const BINARY: ReadonlyMap<string, string> = new Map([
	['add', '+'],
	['subtract', '-'],
	['multiply', '*'],
	['divide', '/'],
	['pow', '^']
]);

/** The tree as Syntax, every part with its span. Throws where tree and tokens do not agree. */
export function align(tree: Tree, tokens: readonly Token[]): Syntax {
	const cursor: Cursor = { tokens, at: 0 };
	const syntax = expression(tree, cursor);
	if (cursor.at !== tokens.length) throw new Error('tokens are left over');
	return syntax;
}

/** Follows the left operands in a loop: a sum of thousands of terms is as deep as it is long. */
function expression(tree: Tree, cursor: Cursor): Syntax {
	const spine: { readonly node: Tree; readonly right: Tree; readonly sign: string }[] = [];
	let leaf = tree;
	for (;;) {
		const [left, right] = leaf.args ?? [];
		const sign = leaf.type === 'OperatorNode' ? BINARY.get(String(leaf.fn)) : undefined;
		if (sign === undefined || left === undefined || right === undefined) break;
		spine.push({ node: leaf, right, sign });
		leaf = left;
	}
	let syntax = single(leaf, cursor);
	for (const { node, right, sign } of spine.reverse()) {
		const head = node.implicit === true ? gap(cursor) : take(cursor, 'operator', sign);
		const last = expression(right, cursor);
		syntax = apply(operator(String(node.fn)), [syntax, last], head, {
			from: syntax.span.from,
			to: last.span.to
		});
	}
	return syntax;
}

function single(tree: Tree, cursor: Cursor): Syntax {
	switch (tree.type) {
		case 'ConstantNode':
			return number(tree, cursor);
		case 'SymbolNode': {
			const { text, from, to } = take(cursor, 'name');
			return { kind: 'name', name: text, span: { from, to } };
		}
		case 'ParenthesisNode': {
			const open = take(cursor, 'open');
			const inner = expression(part(tree.content), cursor);
			return widened(inner, open.from, take(cursor, 'close').to);
		}
		case 'FunctionNode':
			return call(tree, cursor);
		case 'OperatorNode':
			return signed(tree, cursor);
		default:
			throw new Error(`a ${tree.type} has no meaning here`);
	}
}

function number(tree: Tree, cursor: Cursor): Syntax {
	const { text, from, to } = take(cursor, 'number');
	const value = Number(text);
	if (tree.value !== value || !Number.isFinite(value)) throw new Error('another number was read');
	return { kind: 'number', value, text, span: { from, to } };
}

/** A minus in front of a literal belongs to the number; a plus says nothing. */
function signed(tree: Tree, cursor: Cursor): Syntax {
	const argument = part(tree.args?.[0]);
	if (tree.args?.length !== 1) throw new Error('an operator with an unknown number of inputs');
	if (tree.fn === 'unaryPlus') {
		const plus = take(cursor, 'operator', '+');
		const inner = expression(argument, cursor);
		return widened(inner, plus.from, inner.span.to);
	}
	if (tree.fn !== 'unaryMinus') throw new Error('an unknown operator');
	const minus = take(cursor, 'operator', '-');
	const inner = expression(argument, cursor);
	const span = { from: minus.from, to: inner.span.to };
	if (argument.type === 'ConstantNode' && inner.kind === 'number')
		return { ...inner, value: -inner.value, text: `-${inner.text}`, span };
	return apply(operator('unaryMinus'), [inner], minus, span);
}

function call(tree: Tree, cursor: Cursor): Syntax {
	const head = take(cursor, 'name');
	const op = operationOfFunction(head.text);
	if (op === undefined) throw new Error('an unknown function');
	take(cursor, 'open');
	const args: Syntax[] = [];
	for (const argument of tree.args ?? []) {
		if (args.length > 0) take(cursor, 'comma');
		args.push(expression(argument, cursor));
	}
	const span = { from: head.from, to: take(cursor, 'close').to };
	const [first, second, ...rest] = args;
	if (first === undefined) throw new Error('a call without inputs');
	if (second === undefined) return apply(op, [first], head, span);
	return folded(op, first, [second, ...rest], head, span);
}

/** `min(a, b, c)` is `min(min(a, b), c)`; the inner one stands at `a, b`. */
function folded(
	op: OperationName,
	first: Syntax,
	rest: readonly Syntax[],
	head: Span,
	span: Span
): Syntax {
	return rest.reduce(
		(left, right, index) =>
			apply(
				op,
				[left, right],
				head,
				index === rest.length - 1 ? span : { from: first.span.from, to: right.span.to }
			),
		first
	);
}

const apply = (op: OperationName, args: readonly Syntax[], head: Span, span: Span): Syntax => ({
	kind: 'apply',
	op,
	args,
	span,
	head: { from: head.from, to: head.to }
});

const widened = (syntax: Syntax, from: number, to: number): Syntax => ({
	...syntax,
	span: { from, to }
});

function operator(name: string): OperationName {
	const op = operationOfOperator(name);
	if (op === undefined) throw new Error('an unknown operator');
	return op;
}

/** Where the sign of a product that is only implied would stand. */
function gap({ tokens, at }: Cursor): Span {
	const end = tokens[at - 1]?.to ?? 0;
	return { from: end, to: end };
}

function take(cursor: Cursor, kind: Token['kind'], text?: string): Token {
	const token = cursor.tokens[cursor.at++];
	if (token?.kind !== kind || (text !== undefined && token.text !== text))
		throw new Error('the tree and the tokens do not agree');
	return token;
}

function part(tree: Tree | undefined): Tree {
	if (tree === undefined) throw new Error('a part is missing');
	return tree;
}
