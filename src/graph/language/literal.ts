import type { Syntax } from '../syntax.ts';
import { valueOf, type Shape, type Tensor, type Value } from '../tensor.ts';

export interface Literal {
	readonly value: Value;
	readonly shape: Shape;
}

/** The number, or the lists of numbers, that an expression is and nothing else. */
export function literalOf(syntax: Syntax): Literal | undefined {
	if (syntax.kind === 'number') return { value: syntax.value, shape: [] };
	const tensor = literalTensor(syntax);
	return tensor && { value: valueOf(tensor), shape: tensor.shape };
}

/** Brackets in which nothing but numbers stands. */
export function literalTensor(syntax: Syntax): Tensor | undefined {
	if (syntax.kind !== 'matrix') return undefined;
	const data = new Float64Array(syntax.entries.length);
	for (const [index, entry] of syntax.entries.entries()) {
		if (entry.kind !== 'number') return undefined;
		data[index] = entry.value;
	}
	return { shape: syntax.shape, data };
}
