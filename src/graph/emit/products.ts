/** upstream × local derivative, written as one would by hand. */
import type { Expression } from './expression.ts';

/** `dy * (1 / b)` as `dy / b`, `dy * 1` as `dy`, `dy * (-y / b)` as `-dy * y / b`. */
export function times(upstream: Expression, local: Expression): Expression {
	if (local.kind === 'minus') return negative(times(upstream, local.of));
	if (isOne(local)) return upstream;
	if (local.kind === 'binary' && (local.sign === '*' || local.sign === '/')) {
		const { sign, left, right } = local;
		return { kind: 'binary', sign, left: times(upstream, left), right };
	}
	return { kind: 'binary', sign: '*', left: upstream, right: local };
}

const isOne = (expression: Expression): boolean =>
	expression.kind === 'number' && expression.text === '1';

/** The sign goes to the first factor. */
function negative(product: Expression): Expression {
	if (product.kind === 'binary' && (product.sign === '*' || product.sign === '/'))
		return { ...product, left: negative(product.left) };
	return product.kind === 'minus' ? product.of : { kind: 'minus', of: product };
}
