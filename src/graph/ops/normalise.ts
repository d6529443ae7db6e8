import { SCALAR, shapeText, type Shape } from '../tensor.ts';
import { summedTo } from './backward-code.ts';
import { ofSums } from './breaks.ts';
import { epsOf, lengthOf, meanOf, scaleOf } from './normalise-row.ts';
import { normGives, normShows, normWords } from './normalise-words.ts';
import { whole, type Misfit, type RuleParts } from './whole.ts';
import type { Flat, Use } from './use.ts';
import type { Options } from './options.ts';
import { plainShape } from './plain-shape.ts';
import { sample } from './sample.ts';
import { call } from './tex.ts';

/** Without a shift −0 is added, which leaves every number as it is. */
function apply(use: Use): void {
	const [x, gamma, beta] = use.inputs as readonly [Flat, Flat?, Flat?];
	const length = lengthOf(use);
	for (let start = 0; start < x.length; start += length) {
		const mean = meanOf(x, start, length);
		const scale = scaleOf(x, start, length, mean, epsOf(use.options));
		for (let i = 0; i < length; i++)
			use.output[start + i] =
				(x[start + i]! - mean) * scale * (gamma?.[i] ?? 1) + (beta?.[i] ?? -0);
	}
}

/**
 * v less its mean, less its part along the normalised row, times the scale: a symmetric matrix, to which gamma comes
 * `before` in the backward pass and after in forward mode.
 */
function throughRows(use: Use, v: Flat, into: Flat, before: boolean): void {
	const [x, gamma] = use.inputs as readonly [Flat, Flat?];
	const length = lengthOf(use);
	for (let start = 0; start < x.length; start += length) {
		const mean = meanOf(x, start, length);
		const scale = scaleOf(x, start, length, mean, epsOf(use.options));
		const first = (i: number): number => v[start + i]! * (before ? (gamma?.[i] ?? 1) : 1);
		let sum = 0;
		for (let i = 0; i < length; i++) sum += first(i);
		let along = 0;
		for (let i = 0; i < length; i++)
			along += (first(i) - sum / length) * (x[start + i]! - mean) * scale;
		for (let i = 0; i < length; i++) {
			const rest = first(i) - sum / length - ((x[start + i]! - mean) * scale * along) / length;
			into[start + i]! += rest * scale * (before ? 1 : (gamma?.[i] ?? 1));
		}
	}
}

/** Along gamma the slope is the normalised row, along beta 1: a number of either serves all rows. */
function throughFactors(use: Use, slot: number, from: Flat, into: Flat, back: boolean): void {
	const x = use.inputs[0]!;
	const length = lengthOf(use);
	for (let start = 0; start < x.length; start += length) {
		const mean = meanOf(x, start, length);
		const scale = scaleOf(x, start, length, mean, epsOf(use.options));
		for (let i = 0; i < length; i++) {
			const slope = slot === 1 ? (x[start + i]! - mean) * scale : 1;
			into[back ? i : start + i]! += from[back ? start + i : i]! * slope;
		}
	}
}

const negativeEps = (name: string, { eps = 0 }: Options): Misfit | undefined =>
	eps >= 0
		? undefined
		: {
				misfit: `The \`eps\` of \`${name}\` keeps a division from one by 0, and must not be ${eps}.`
			};

function shapeOf(shapes: readonly Shape[], options: Options): Shape | Misfit {
	const [x = SCALAR, ...factors] = shapes;
	const length = x.at(-1);
	if (length === undefined)
		return {
			misfit:
				'`layer_norm` compares the numbers of a list with their mean: give it one, such as `[1, 2, 3]`.'
		};
	const wrong = factors.find((shape) => shape.length !== 1 || shape[0] !== length);
	if (wrong === undefined) return negativeEps('layer_norm', options) ?? x;
	return {
		misfit: `The scale and the shift of \`layer_norm\` are lists with a number for every place of a row (${shapeText([length])}), and here is ${plainShape(wrong)}.`
	};
}

/** The names that the scale and the shift have in PyTorch’s documentation, as far as they are given. */
const factorsOf = (count: number): readonly string[] => ['g', 'b'].slice(0, count - 1);

function definition(options: Options, shapes: readonly Shape[]): string {
	const [x = SCALAR] = shapes;
	const factors = factorsOf(shapes.length);
	const mean = (of: string): string => `mean(${of}, axis=${x.length}, keepdims=true)`;
	const centred = `x - ${mean('x')}`;
	const row = `(${centred})/sqrt(${mean(`(${centred})^2`)} + ${epsOf(options)})`;
	const [gamma = '', beta = ''] = [' .* g', ' + b'].slice(0, factors.length);
	return `layer_norm(${['x', ...factors].join(', ')}) = ${row}${gamma}${beta}`;
}

const torchCode = ([x = '', ...factors]: readonly string[], options: Options): string => {
	const [weight, bias] = factors.map((code, at) => `, ${at === 0 ? 'weight' : 'bias'}=${code}`);
	return `F.layer_norm(${x}, ${x}.shape[-1:]${weight ?? ''}${bias ?? ''}, eps=${epsOf(options)})`;
};

function numpyCode([x = '', gamma, beta]: readonly string[], options: Options): string {
	const of = (word: string): string => `np.${word}(${x}, axis=-1, keepdims=True)`;
	const row = `(${x} - ${of('mean')}) / np.sqrt(${of('var')} + ${epsOf(options)})`;
	return (
		row + (gamma === undefined ? '' : ` * ${gamma}`) + (beta === undefined ? '' : ` + ${beta}`)
	);
}

function normBackward(
	slot: number,
	{ upstream, inputs: [x = '', gamma] }: RuleParts,
	options: Options,
	shapes: readonly Shape[]
): string {
	const [own = SCALAR] = shapes;
	const row = `normalised(${x}, ${epsOf(options)})`;
	if (slot === 2) return summedTo(upstream, own, shapes[2] ?? SCALAR);
	if (slot === 1) return summedTo(`${upstream} * ${row}`, own, shapes[1] ?? SCALAR);
	const g = gamma === undefined ? upstream : `${upstream} * ${gamma}`;
	const mean = (code: string): string => `np.mean(${code}, axis=-1, keepdims=True)`;
	const spread = `np.sqrt(np.var(${x}, axis=-1, keepdims=True) + ${epsOf(options)})`;
	return `(${g} - ${mean(g)} - ${row} * ${mean(`${g} * ${row}`)}) / ${spread}`;
}

/** The matrix of slopes is symmetric, but for the scale, which comes after it. */
function normForward(
	slot: number,
	{ upstream, inputs: [x = '', gamma], output }: RuleParts,
	options: Options,
	shapes: readonly Shape[]
): string {
	if (slot === 2) return upstream;
	if (slot === 1) return `${upstream} * normalised(${x}, ${epsOf(options)})`;
	const row = normBackward(slot, { upstream, inputs: [x], output }, options, shapes);
	return gamma === undefined ? row : `${row} * ${gamma}`;
}

const CHIPS = ['÷ s, mixed', '· row, Σ', 'Σ rows'];

export const layer_norm = whole({
	title: 'layer normalisation',
	symbol: 'LN',
	word: 'layer norm',
	syntax: { functions: ['layer_norm'] },
	arity: [1, 3],
	options: ['eps'],
	shape: shapeOf,
	apply,
	pull: (use, slot, from, into) =>
		slot === 0 ? throughRows(use, from, into, true) : throughFactors(use, slot, from, into, true),
	push: (use, slot, from, into) =>
		slot === 0 ? throughRows(use, from, into, false) : throughFactors(use, slot, from, into, false),
	tex: (parts) => call('\\operatorname{layer\\,norm}', ...parts),
	rule(slot, { upstream, inputs: [x = '', gamma] }, options) {
		const row = `\\hat{${x}}`;
		if (slot === 2) return `\\textstyle\\sum_{\\text{rows}} ${upstream}`;
		if (slot === 1) return `\\textstyle\\sum_{\\text{rows}} ${row} \\odot ${upstream}`;
		// No name of a reader’s text is a mean or a spread of something: nothing is abbreviated by a letter.
		const added = epsOf(options) === 0 ? '' : ` + ${epsOf(options)}`;
		const scaled = gamma === undefined ? upstream : `\\left(${gamma} \\odot ${upstream}\\right)`;
		return `\\frac{${scaled} - \\overline{${scaled}} - ${row} \\odot \\overline{${row} \\odot ${scaled}}}{\\sqrt{\\operatorname{var} ${x}${added}}}`;
	},
	backward: normBackward,
	forward: normForward,
	chip: (slot) => CHIPS[slot] ?? '',
	precedence: 5,
	needs: [1],
	gate: 'mixes',
	says: '{y} subtracts from each row of {a} its mean and divides by its standard deviation, so that every row has the mean 0 and the spread 1.',
	step: normWords,
	shows: normShows,
	gives: normGives,
	returns: [
		'{x} gets the gradient without what would only shift or stretch a row, divided by the standard deviation',
		'{x} gets the gradient times the normalised rows, added up over the rows',
		'{x} gets the gradient, added up over the rows'
	],
	keeps: 'The rows, and the mean and the standard deviation of each.',
	breaks: ofSums,
	code: { numpy: numpyCode, torch: torchCode },
	probes: [
		{ inputs: [sample([4])] },
		{ inputs: [sample([2, 3]), [0.5, -1, 2]], options: { eps: 0.25 } },
		{ inputs: [sample([2, 2, 3], 1), [0.5, -1, 2], [1, 0, -0.5]] },
		{ inputs: [sample([3, 2], 2)], options: { eps: 0 } }
	],
	definition
});
