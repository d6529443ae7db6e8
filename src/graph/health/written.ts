/** An operation with the numbers that go into it, as one would write it: 0 ÷ 0, log(−1), exp(1000). */
import { called, recordOf, type Context } from '../explain/context.ts';
import { factor, number, say, text, together, type Phrase } from '../explain/phrase.ts';
import type { OperationNode } from '../graph.ts';

/** In one piece. */
export const written = (node: OperationNode, values: readonly number[]): Phrase =>
	put(
		node,
		values.map((value) => [number(value, 'forward')]),
		values.map((value) => [factor(value, 'forward')])
	);

/** The same with names, for what works on whole tensors. */
export function writtenNames(context: Context, node: OperationNode): Phrase {
	const names = node.inputs.map((input) => [called(context, input)]);
	return put(node, names, names);
}

type Part = readonly Phrase[];

/** `closed` are the numbers in parentheses where they are negative. */
function put(node: OperationNode, plain: readonly Part[], closed: readonly Part[]): Phrase {
	const { arity, symbol, syntax } = recordOf(node);
	const [a = [], b = []] = closed;
	if (node.op === 'square') return together(say`${a}²`);
	if (node.op === 'negate') return together(say`−${a}`);
	if (node.op === 'pow') return together(say`${a}^${b}`);
	if (node.op === 'matmul' || (arity === 2 && syntax.operator !== undefined))
		return together(say`${plain[0] ?? []} ${symbol} ${b}`);
	return together(say`${syntax.functions[0] ?? symbol}(${listed(plain)})`);
}

const listed = (parts: readonly Part[]): Part =>
	parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]));
