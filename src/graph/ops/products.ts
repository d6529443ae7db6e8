import { broadcast, type Shape } from '../tensor.ts';
import { asLeft, asRight, matrixPlans, stackOf } from './matrix-factors.ts';
import { short } from './chips.ts';
import { whole, type Misfit, type Probe } from './operation.ts';
import { dotMisfit, matrixMisfit, outerMisfit } from './product-misfit.ts';
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

export const dot = whole({
	title: 'dot product',
	symbol: 'dot',
	syntax: { functions: ['dot'] },
	arity: [2, 2],
	options: [],
	/** Two vectors only, as in PyTorch: of matrices NumPy’s `dot` is the matrix product, which has a sign of its own here. */
	shape: ([a = [], b = []]) =>
		a.length === 1 && b.length === 1 && a[0] === b[0] ? [] : { misfit: dotMisfit(a, b) },
	tables: ([a = [], b = []]) => matrixPlans(asLeft(a), asRight(b)),
	...productRules,
	tex: ([a = '', b = '']) => `${a} \\cdot ${b}`,
	rule: (slot, { upstream, inputs: [a = '', b = ''] }) => product(upstream, slot === 0 ? b : a),
	chip: (slot, [a = '', b = '']) => `· ${short(slot === 0 ? b : a)}`,
	precedence: 2,
	needs: [4],
	gate: 'swaps',
	says: '{y} is the dot product of {a} and {b} ({a#} each): entry times entry, added up, is {y=}.',
	keeps: 'Both vectors: the slope along an entry of one is the entry of the other beside it.',
	code: {
		numpy: ([a = '', b = '']) => `np.dot(${a}, ${b})`,
		torch: ([a = '', b = '']) => `torch.dot(${a}, ${b})`
	},
	definition: () => 'dot(a, b) = sum(a .* b)',
	probes: [pair([3], [3]), pair([1], [1]), pair([9], [9])]
});

export const outer = whole({
	title: 'outer product',
	symbol: '⊗',
	syntax: { functions: ['outer'] },
	arity: [2, 2],
	options: [],
	shape: ([a = [], b = []]) =>
		a.length === 1 && b.length === 1 ? [...a, ...b] : { misfit: outerMisfit(a, b) },
	tables: ([a = [], b = []]) => matrixPlans([...a, 1], [1, ...b]),
	...productRules,
	tex: ([a = '', b = '']) => `${a} \\otimes ${b}`,
	rule: (slot, { upstream, inputs: [a = '', b = ''] }) =>
		slot === 0 ? product(upstream, b) : product(turned(upstream), a),
	chip: (slot, [a = '', b = '']) => `· ${short(slot === 0 ? b : a)}`,
	precedence: 2,
	needs: [4],
	gate: 'swaps',
	says: '{y} multiplies each entry of {a} ({a#}) by each entry of {b} ({b#}): one row for each entry of {a}, one column for each of {b}.',
	keeps: 'Both vectors: the gradient of one is the upstream gradient times the other.',
	code: {
		numpy: ([a = '', b = '']) => `np.outer(${a}, ${b})`,
		torch: ([a = '', b = '']) => `torch.outer(${a}, ${b})`
	},
	probes: [pair([2], [3]), pair([3], [1]), pair([5], [6])]
});
