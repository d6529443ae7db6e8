/** How an operation is written, given what stands in its slots. */
import type { OperationNode } from '../graph.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import { recordOf } from '../explain/context.ts';

/** A lesson shows the cross that a formula leaves out; between tensors that go entry by entry it has a dot in a circle. */
export function formOf(node: OperationNode, tensors: boolean): (...parts: string[]) => string {
	const record = recordOf(node);
	if (record.kind === 'whole') return (...parts) => record.tex(parts, node.options ?? NO_OPTIONS);
	if (record.gate === 'swaps') return (a = '', b = '') => `${a} ${tensors ? '⊙' : '\\times'} ${b}`;
	return (...parts) => record.tex(...parts);
}
