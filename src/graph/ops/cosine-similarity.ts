import { SCALAR, sameShape, type Shape } from '../tensor.ts';
import { ofSums } from './breaks.ts';
import { short } from './chips.ts';
import { normLine } from './line-rules.ts';
import { whole, type Misfit, type RuleParts } from './whole.ts';
import type { Flat, Use } from './use.ts';
import type { Options } from './options.ts';
import { plainShape } from './plain-shape.ts';
import { sample } from './sample.ts';
import { call } from './tex.ts';

/** PyTorch’s default. */
const epsOf = ({ eps = 1e-8 }: Options): number => eps;

const countOf = ({ shapes: [a = SCALAR] }: Use): number => a.at(-1) ?? 1;

/** The length of the vector of `count` numbers from `start` on. */
const lengthOf = (x: Flat, start: number, count: number): number =>
	normLine.value(x, start, 1, count);

/** A length that is divided by. */
const heldLength = ({ inputs, options }: Use, slot: number, start: number, count: number): number =>
	Math.max(lengthOf(inputs[slot]!, start, count), epsOf(options));

function cosine(use: Use, start: number, count: number): number {
	const [a, b] = use.inputs as readonly [Flat, Flat];
	const [across, along] = [heldLength(use, 0, start, count), heldLength(use, 1, start, count)];
	let sum = 0;
	for (let at = start; at < start + count; at++) sum += (a[at]! / across) * (b[at]! / along);
	return sum;
}

const isShort = ({ inputs, options }: Use, slot: number, start: number, count: number): boolean =>
	lengthOf(inputs[slot]!, start, count) < epsOf(options);

/**
 * Hands every entry of the vectors in `slot`, with its slope, to `pass`: the other direction less its part along
 * this one, over this length. A vector shorter than eps is divided by eps, whatever its length: nothing is taken away,
 * but of a result that is undefined.
 */
function along(use: Use, slot: number, from: Flat, into: Flat, pass: Pass): void {
	const [own, other] = [use.inputs[slot]!, use.inputs[1 - slot]!];
	const count = countOf(use);
	for (let row = 0; row < use.output.length; row++) {
		const start = row * count;
		const length = heldLength(use, slot, start, count);
		const across = heldLength(use, 1 - slot, start, count);
		const part = use.output[row]! * Number(!isShort(use, slot, start, count));
		for (let at = start; at < start + count; at++)
			pass(from, into, at, row, (other[at]! / across - part * (own[at]! / length)) / length);
	}
}

type Pass = (from: Flat, into: Flat, at: number, row: number, slope: number) => void;

const back: Pass = (from, into, at, row, slope) => {
	into[at]! += from[row]! * slope;
};

const forth: Pass = (from, into, at, row, slope) => {
	into[row]! += from[at]! * slope;
};

function shapeOf([a = SCALAR, b = SCALAR]: readonly Shape[], { eps = 0 }: Options): Shape | Misfit {
	if (a.length === 0 || !sameShape(a, b))
		return {
			misfit: `\`cosine_similarity\` compares the directions of two vectors of the same length, or of the rows of two matrices of the same shape, not of ${plainShape(a)} and ${plainShape(b)}.`
		};
	if (!(eps >= 0))
		return {
			misfit: `The \`eps\` of \`cosine_similarity\` stands in for a shorter length, and must not be ${eps}. Write \`eps=1e-8\`, for example.`
		};
	return a.slice(0, -1);
}

/** ∂y/∂(each entry of the vector in the slot). */
function cosineSlopes(slot: number, parts: RuleParts, options: Options): string {
	const [own = '', other = ''] = slot === 0 ? parts.inputs : parts.inputs.toReversed();
	const norm = (x: string): string => `np.linalg.norm(${x}, axis=-1, keepdims=True)`;
	const length = (x: string): string => `np.maximum(${norm(x)}, ${epsOf(options)})`;
	const part = `(${norm(own)} >= ${epsOf(options)}) * ${column(parts.output)} * ${own} / ${length(own)}`;
	return `(${other} / ${length(other)} - ${part}) / ${length(own)}`;
}

const column = (y: string): string => `np.expand_dims(${y}, -1)`;

export const cosine_similarity = whole({
	title: 'cosine similarity',
	symbol: 'cos∠',
	word: 'cosine',
	syntax: { functions: ['cosine_similarity'], elsewhere: ['cosine', 'cos_sim'] },
	arity: [2, 2],
	options: ['eps'],
	shape: shapeOf,
	apply(use) {
		const count = countOf(use);
		for (let row = 0; row < use.output.length; row++)
			use.output[row] = cosine(use, row * count, count);
	},
	pull: (use, slot, from, into) => along(use, slot, from, into, back),
	push: (use, slot, from, into) => along(use, slot, from, into, forth),
	tex: ([a = '', b = '']) => call('\\cos\\angle', a, b),
	rule(slot, { upstream, inputs, output }) {
		const [own = '', other = ''] = slot === 0 ? inputs : inputs.toReversed();
		const unit = (x: string): string => `\\frac{${x}}{\\|${x}\\|}`;
		return `\\frac{1}{\\|${own}\\|} \\left(${unit(other)} - ${output} \\, ${unit(own)}\\right) ${upstream}`;
	},
	backward: (slot, parts, options) =>
		`${column(parts.upstream)} * ${cosineSlopes(slot, parts, options)}`,
	forward: (slot, parts, options) =>
		`np.sum(${parts.upstream} * ${cosineSlopes(slot, parts, options)}, axis=-1)`,
	chip: (slot, inputs) => `⊥ ÷ |${short(inputs[slot] ?? '', 4)}|`,
	precedence: 5,
	needs: [1, 1],
	gate: 'mixes',
	says: '{y} is the cosine of the angle between {a} and {b}: their product, divided by both lengths.',
	returns: [
		'{x} gets {g} × what turns it towards {b} ÷ its length',
		'{x} gets {g} × what turns it towards {a} ÷ its length'
	],
	keeps:
		'Both vectors and its result: only what turns a vector changes the angle, so the gradient stands at a right angle to it, divided by its length.',
	breaks: ofSums,
	code: {
		numpy: ([a = '', b = ''], options) => {
			const length = (x: string): string =>
				`np.maximum(np.linalg.norm(${x}, axis=-1), ${epsOf(options)})`;
			return `np.sum(${a} * ${b}, axis=-1) / (${length(a)} * ${length(b)})`;
		},
		// Where a length is shorter than eps, PyTorch’s own function differentiates it as though it were not.
		torch: ([a = '', b = ''], { eps }) => {
			if (eps === undefined) return `F.cosine_similarity(${a}, ${b}, dim=-1)`;
			const unit = (x: string): string => `F.normalize(${x}, dim=-1, eps=${eps})`;
			return `torch.sum(${unit(a)} * ${unit(b)}, dim=-1)`;
		}
	},
	probes: [
		{ inputs: [sample([3]), sample([3], 1)] },
		{ inputs: [sample([2, 3]), sample([2, 3], 1)], options: { eps: 0 } },
		{ inputs: [sample([2, 2, 2]), sample([2, 2, 2], 1)] },
		// So short that eps takes the place of the first length.
		{
			inputs: [
				[0.5, -0.25],
				[2, 1]
			],
			options: { eps: 1 }
		}
	],
	kink: {
		at(use) {
			const count = countOf(use);
			return [0, 1].some((slot) =>
				use.output.some(
					(_, row) => lengthOf(use.inputs[slot]!, row * count, count) === epsOf(use.options)
				)
			);
		},
		says: 'Where a vector is as short as eps the formula changes, and the slope is the one for longer vectors'
	},
	definition(options, [a = SCALAR]) {
		const eps = epsOf(options);
		const norm = (x: string): string => `norm(${x}, axis=${a.length})`;
		const length = (x: string): string => `where(${norm(x)} < ${eps}, ${eps}, ${norm(x)})`;
		return `cosine_similarity(a, b) = sum(a .* b, axis=${a.length})/(${length('a')} .* ${length('b')})`;
	}
});
