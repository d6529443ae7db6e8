import { broadcast, type Shape } from '../tensor.ts';
import { asLeft, asRight, matrixPlans, stackOf } from './matrix-factors.ts';
import { short } from './chips.ts';
import { whole, type Misfit, type Probe } from './operation.ts';
import { matrixMisfit } from './product-misfit.ts';
import { productRules } from './product.ts';
import { sample } from './sample.ts';
import { product, raised } from './tex.ts';

const turned = (tex: string): string => raised(tex, '\\mathsf T');

const pair = (a: Shape, b: Shape): Probe => ({ inputs: [sample(a), sample(b, 1)] });

/** By NumPy’s rules: the inner lengths agree, and the axes before the last two are spread over one another. */
function matrixShape([a = [], b = []]: readonly Shape[]): Shape | Misfit {
	const [left, right] = [asLeft(a), asRight(b)];
	const stack = broadcast(stackOf(left), stackOf(right));
	if (a.length === 0 || b.length === 0 || stack === undefined || left.at(-1) !== right.at(-2))
		return { misfit: matrixMisfit(a, b) };
	return [...stack, ...a.slice(-2, -1), ...(b.length > 1 ? b.slice(-1) : [])];
}

export const matmul = whole({
	title: 'matrix product',
	symbol: '@',
	syntax: { functions: ['matmul'] },
	arity: [2, 2],
	options: [],
	shape: matrixShape,
	tables: ([a = [], b = []]) => matrixPlans(asLeft(a), asRight(b)),
	...productRules,
	tex: ([a = '', b = '']) => product(a, b),
	rule: (slot, { upstream, inputs: [a = '', b = ''] }) =>
		slot === 0 ? product(upstream, turned(b)) : product(turned(a), upstream),
	chip: (slot, [a = '', b = '']) => (slot === 0 ? `· ${short(b)}ᵀ` : `${short(a)}ᵀ ·`),
	precedence: 2,
	needs: [2, 4],
	gate: 'swaps',
	says: '{y} is the matrix product of {a} ({a#}) and {b} ({b#}): each entry is a row of {a} times a column of {b}, added up.',
	keeps:
		'Both inputs: the gradient of one factor is the upstream gradient times the other factor, transposed.',
	code: { numpy: ([a = '', b = '']) => `${a} @ ${b}`, torch: ([a = '', b = '']) => `${a} @ ${b}` },
	probes: [
		pair([2, 3], [3, 2]),
		pair([2, 3], [3]),
		pair([2], [2, 3]),
		pair([3], [3]),
		// More than one tile, and a rest on both sides.
		pair([3, 2], [2, 6]),
		// Stacks of matrices: spread over one another, and one that only the first factor has.
		pair([2, 1, 1, 2], [3, 2, 1]),
		pair([2, 2, 3], [3, 2])
	]
});
