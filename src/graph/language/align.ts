/**
 * The parser's tree matched with the tokens it was made from. The tree keeps no positions, but read from left to
 * right it uses up the tokens one by one, which gives every part its place. What is not listed here is refused.
 */
import type { OperationName } from '../ops/index.ts';
import type { Span } from '../span.ts';
import type { ApplySyntax, Syntax } from '../syntax.ts';
import { alignCall } from './align-call.ts';
import { alignMatrix } from './align-matrix.ts';
import { peek, take, type Cursor } from './cursor.ts';
import { operationOfFunction, operationOfOperator } from './functions.ts';
import { BINARY, operatorOf } from './operators.ts';
import { selectors } from './read-index.ts';
import type { Token } from './tokens.ts';

/** As much of a mathjs node as is looked at; nothing of it is trusted. */
export interface Tree {
	readonly type: string;
	readonly fn?: unknown;
	readonly args?: readonly Tree[];
	readonly items?: readonly Tree[];
	readonly content?: Tree;
	readonly value?: unknown;
	readonly implicit?: boolean;
	readonly condition?: Tree;
	readonly trueExpr?: Tree;
	readonly falseExpr?: Tree;
}

/** The tree as Syntax, every part with its span. Throws where tree and tokens do not agree. */
export function align(tree: Tree, tokens: readonly Token[]): Syntax {
	const cursor: Cursor = { tokens, at: 0 };
	const syntax = expression(tree, cursor);
	if (cursor.at !== tokens.length) throw new Error('tokens are left over');
	return syntax;
}

/** Follows the left operands in a loop: a sum of thousands of terms is as deep as it is long. */
function expression(tree: Tree, cursor: Cursor): Syntax {
	if (tree.type !== 'OperatorNode') return single(tree, cursor);
	const spine: { readonly node: Tree; readonly right: Tree | undefined }[] = [];
	let leaf = tree;
	for (;;) {
		if (leaf.type !== 'OperatorNode') break;
		const left = leaf.args?.[0];
		const right = leaf.args?.[1];
		if (left === undefined) break;
		if (right === undefined ? leaf.fn !== 'ctranspose' : !BINARY.has(String(leaf.fn))) break;
		spine.push({ node: leaf, right });
		leaf = left;
	}
	let syntax = single(leaf, cursor);
	for (const { node, right } of spine.reverse())
		syntax = right ? binary(syntax, node, right, cursor) : postfix(syntax, cursor);
	return syntax;
}

function binary(left: Syntax, node: Tree, rightTree: Tree, cursor: Cursor): Syntax {
	const name = String(node.fn);
	const sign = node.implicit === true ? undefined : take(cursor, 'operator');
	if (sign !== undefined && operatorOf(sign.text).printed !== BINARY.get(name))
		throw new Error('another operator was read');
	const { calls, entrywise } = operatorOf(sign?.text ?? '');
	const head = sign ?? gap(cursor);
	const right = expression(rightTree, cursor);
	const op = calls === undefined ? operationOfOperator(name) : operationOfFunction(calls);
	const span = { from: left.span.from, to: right.span.to };
	const applied = apply(known(op), [left, right], head, span);
	return entrywise ? { ...applied, entrywise } : applied;
}

/** A transpose or an index, which the parser has seen as the same sign. */
function postfix(of: Syntax, cursor: Cursor): Syntax {
	const isIndex = peek(cursor)?.kind === 'index';
	const token = take(cursor, isIndex ? 'index' : 'postfix');
	const head = { from: token.from, to: token.to };
	const span = { from: of.span.from, to: token.to };
	if (isIndex) return { kind: 'index', of, at: selectors(token), span, head };
	return apply(known(operationOfFunction('transpose')), [of], head, span);
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
			return alignCall(tree.args ?? [], cursor, expression);
		case 'ArrayNode':
			return alignMatrix(tree, cursor, expression);
		case 'ConditionalNode':
			return choice(tree, cursor);
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
	return apply(known(operationOfOperator('unaryMinus')), [inner], minus, span);
}

/** `c ? a : b`, with its first sign as the head. */
function choice(tree: Tree, cursor: Cursor): Syntax {
	const condition = expression(part(tree.condition), cursor);
	const head = take(cursor, 'operator', '?');
	const yes = expression(part(tree.trueExpr), cursor);
	take(cursor, 'operator', ':');
	const no = expression(part(tree.falseExpr), cursor);
	const span = { from: condition.span.from, to: no.span.to };
	return apply(known(operationOfFunction('where')), [condition, yes, no], head, span);
}

const apply = (
	op: OperationName,
	args: readonly Syntax[],
	head: Span,
	span: Span
): ApplySyntax => ({ kind: 'apply', op, args, span, head: { from: head.from, to: head.to } });

const widened = (syntax: Syntax, from: number, to: number): Syntax => ({
	...syntax,
	span: { from, to }
});

function known(op: OperationName | undefined): OperationName {
	if (op === undefined) throw new Error('no record has this sign');
	return op;
}

/** Where the sign of a product that is only implied would stand. */
function gap({ tokens, at }: Cursor): Span {
	const end = tokens[at - 1]?.to ?? 0;
	return { from: end, to: end };
}

function part(tree: Tree | undefined): Tree {
	if (tree === undefined) throw new Error('a part is missing');
	return tree;
}
