import { broadcast, sizeOf, type Shape } from '../tensor.ts';
import { summedTo } from './backward-code.ts';
import { ofSums } from './breaks.ts';
import { asLeft, asRight, stackOf } from './matrix-factors.ts';
import { short } from './chips.ts';
import { whole, type Factor, type Misfit, type Probe, type RuleParts } from './whole.ts';
import type { WholeWords } from './step-words.ts';
import type { Options } from './options.ts';
import { dotMisfit, matrixMisfit, outerMisfit } from './product-misfit.ts';
import { productRules } from './product.ts';
import { sample } from './sample.ts';
import { product, raised } from './tex.ts';
import { told } from './told.ts';

const turned = (tex: string): string => raised(tex, '\\mathsf T');

const pair = (a: Shape, b: Shape): Probe => ({ inputs: [sample(a), sample(b, 1)] });

const turnedCode = (code: string, { length }: Shape): string =>
	length === 2 ? `${code}.T` : `np.swapaxes(${code}, -1, -2)`;

/** The factor along `slot` and all that its gradient is made of, as matrices; what was spread is added up again. */
function matmulBackward(
	slot: number,
	{ upstream, inputs: [a = '', b = ''] }: RuleParts,
	_options: Options,
	[x = [], y = []]: readonly Shape[]
): string {
	const [left, right] = [asLeft(x), asRight(y)];
	const stack = broadcast(stackOf(left), stackOf(right)) ?? [];
	if (x.length === 1 && y.length === 1) return `${upstream} * ${slot === 0 ? b : a}`;
	const [own, other] = slot === 0 ? [x, y] : [y, x];
	if (other.length === 1) return beside(slot, upstream, slot === 0 ? b : a, own);
	if (own.length === 1) return besideStack(slot, upstream, slot === 0 ? b : a, other);
	const code =
		slot === 0 ? `${upstream} @ ${turnedCode(b, y)}` : `${turnedCode(a, x)} @ ${upstream}`;
	return summedTo(code, [...stack, ...own.slice(-2)], own);
}

/** Along a matrix that stands beside a vector: each row of it, or each column, is multiplied by that vector. */
const beside = (slot: number, upstream: string, vector: string, { length }: Shape): string => {
	if (length === 2)
		return slot === 0 ? `np.outer(${upstream}, ${vector})` : `np.outer(${vector}, ${upstream})`;
	return slot === 0
		? `np.expand_dims(${upstream}, -1) * ${vector}`
		: `np.expand_dims(${vector}, -1) * np.expand_dims(${upstream}, -2)`;
};

/** Along a vector that stands beside a matrix, or beside a stack of them. */
const besideStack = (slot: number, upstream: string, matrix: string, other: Shape): string => {
	if (other.length === 2) return slot === 0 ? `${matrix} @ ${upstream}` : `${upstream} @ ${matrix}`;
	const axis = slot === 0 ? -2 : -1;
	const length = other.at(slot === 0 ? -2 : -1)!;
	const code = `${matrix} * np.expand_dims(${upstream}, ${axis})`;
	return slot === 0
		? summedTo(`np.sum(${code}, axis=-1)`, [...other.slice(0, -2), length], [length])
		: summedTo(code, other, [length]);
};

/** By NumPy’s rules: the inner lengths agree, and the axes before the last two are spread over one another. */
function matrixShape([a = [], b = []]: readonly Shape[]): Shape | Misfit {
	const [left, right] = [asLeft(a), asRight(b)];
	const stack = broadcast(stackOf(left), stackOf(right));
	if (a.length === 0 || b.length === 0 || stack === undefined || left.at(-1) !== right.at(-2))
		return { misfit: matrixMisfit(a, b) };
	return [...stack, ...a.slice(-2, -1), ...(b.length > 1 ? b.slice(-1) : [])];
}

/** A vector on the left is a row, one on the right a column. */
const rowsTimesColumns = ([a = [], b = []]: readonly Shape[]) => [asLeft(a), asRight(b)] as const;
const columnTimesRow = ([a = [], b = []]: readonly Shape[]) =>
	[
		[...a, 1],
		[1, ...b]
	] as const;

/** What comes back along the two, with their vectors as these rows and columns. */
function matrixFactors(
	slot: number,
	[a = [], b = []]: readonly Shape[]
): readonly [Factor, Factor] {
	const [length = 1] = slot === 0 ? b : a;
	const result = [...a.slice(-2, -1), ...(b.length > 1 ? b.slice(-1) : [])];
	const [upstreamAsColumn, upstreamAsRow] = [
		{ of: 'upstream', as: [...result, 1] },
		{ of: 'upstream', as: [1, ...result] }
	] as const;
	if (slot === 0)
		return b.length === 1 && a.length === 2
			? [upstreamAsColumn, { of: 1, turned: true, as: [1, length] }]
			: [{ of: 'upstream' }, { of: 1, turned: true }];
	return a.length === 1 && b.length === 2
		? [{ of: 0, turned: true, as: [length, 1] }, upstreamAsRow]
		: [{ of: 0, turned: true }, { of: 'upstream' }];
}

const outerFactors = (
	slot: number,
	[[length = 1] = []]: readonly Shape[]
): readonly [Factor, Factor] =>
	slot === 0
		? [{ of: 'upstream' }, { of: 1 }]
		: [{ of: 0, turned: true, as: [1, length] }, { of: 'upstream' }];

const ENTRY_TIMES_ENTRY = told`{y} is the dot product of {a} and {b}: entry times entry, added up.`;

/** Of two lists there is no row and no column. */
const matrixWords = (shapes: readonly Shape[]): WholeWords =>
	shapes.every(({ length }) => length === 1)
		? { says: ENTRY_TIMES_ENTRY }
		: {
				why: {
					asks: 'Why the other factor?',
					told: told`An entry of {a} is multiplied by an entry of {b} wherever it is used: that is its slope there, and all its uses are added up. The ᵀ puts each number beside the gradient that it belongs to.`
				}
			};

export const matmul = whole({
	title: 'matrix product',
	symbol: '@',
	syntax: { functions: ['matmul'], elsewhere: ['mm', 'mv', 'bmm'] },
	arity: [2, 2],
	options: [],
	shape: matrixShape,
	products: ([a = []], shape) => sizeOf(shape) * (a.at(-1) ?? 1),
	...productRules(rowsTimesColumns, matrixFactors),
	tex: ([a = '', b = '']) => product(a, b),
	rule: (slot, { upstream, inputs: [a = '', b = ''] }) =>
		slot === 0 ? product(upstream, turned(b)) : product(turned(a), upstream),
	backward: matmulBackward,
	chip: (slot, [a = '', b = '']) => (slot === 0 ? `· ${short(b)}ᵀ` : `${short(a)}ᵀ ·`),
	precedence: 2,
	needs: [2, 4],
	gate: 'swaps',
	says: '{y} multiplies {a} by {b}: each entry is a row of {a} times a column of {b}, added up.',
	step: ({ shapes }) => matrixWords(shapes),
	returns: [
		'{x} gets the upstream gradient times {b}ᵀ',
		'{x} gets {a}ᵀ times the upstream gradient'
	],
	keeps: 'Both inputs: the gradient of each is made with the other one, transposed.',
	breaks: ofSums,
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
	syntax: { functions: ['dot'], elsewhere: ['inner', 'vdot'] },
	arity: [2, 2],
	options: [],
	/** Two vectors only, as in PyTorch: of matrices NumPy’s `dot` is the matrix product, which has a sign of its own here. */
	shape: ([a = [], b = []]) =>
		a.length === 1 && b.length === 1 && a[0] === b[0] ? [] : { misfit: dotMisfit(a, b) },
	...productRules(rowsTimesColumns, (slot) => [{ of: 'upstream' }, { of: 1 - slot }]),
	tex: ([a = '', b = '']) => `${a} \\cdot ${b}`,
	rule: (slot, { upstream, inputs: [a = '', b = ''] }) => product(upstream, slot === 0 ? b : a),
	backward: (slot, { upstream, inputs: [a = '', b = ''] }) => `${upstream} * ${slot === 0 ? b : a}`,
	chip: (slot, [a = '', b = '']) => `· ${short(slot === 0 ? b : a)}`,
	precedence: 2,
	needs: [4],
	gate: 'swaps',
	says: '{y} is the dot product of {a} and {b}: entry times entry, added up, is {y=}.',
	returns: ['{x} gets {g} × {b}', '{x} gets {g} × {a}'],
	keeps: 'Both vectors: the slope along an entry of one is the entry of the other beside it.',
	breaks: ofSums,
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
	...productRules(columnTimesRow, outerFactors),
	tex: ([a = '', b = '']) => `${a} \\otimes ${b}`,
	rule: (slot, { upstream, inputs: [a = '', b = ''] }) =>
		slot === 0 ? product(upstream, b) : product(turned(upstream), a),
	backward: (slot, { upstream, inputs: [a = '', b = ''] }) =>
		slot === 0 ? `${upstream} @ ${b}` : `${a} @ ${upstream}`,
	chip: (slot, [a = '', b = '']) => `· ${short(slot === 0 ? b : a)}`,
	precedence: 2,
	needs: [4],
	gate: 'swaps',
	says: '{y} multiplies each entry of {a} by each entry of {b}: one row for each entry of {a}, one column for each of {b}.',
	returns: [
		'{x} gets the upstream gradient times {b}',
		'{x} gets {a}ᵀ times the upstream gradient'
	],
	keeps: 'Both vectors: the gradient of one is the upstream gradient times the other.',
	breaks: ofSums,
	code: {
		numpy: ([a = '', b = '']) => `np.outer(${a}, ${b})`,
		torch: ([a = '', b = '']) => `torch.outer(${a}, ${b})`
	},
	probes: [pair([2], [3]), pair([3], [1]), pair([5], [6])]
});
