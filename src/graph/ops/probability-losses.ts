import {
	crossEntropyGives,
	crossEntropyWords,
	likelihoodGives,
	likelihoodWords
} from './class-words.ts';
import { SCALAR, type Shape } from '../tensor.ts';
import { ofSums } from './breaks.ts';
import { classLoss, holdsWeights, rowsOf } from './class-loss.ts';
import { below } from './log-sum-exp.ts';
import { logistic } from './logistic.ts';
import { laidOut, meanLoss } from './mean-loss.ts';
import type { RuleParts, Use } from './operation.ts';
import type { Options } from './options.ts';
import { tuple } from './python.ts';
import { call } from './tex.ts';
import { told, type Told } from './told.ts';
import { weighed } from './weighed.ts';

/** As in PyTorch: a probability of 0 costs 100, and its slope stays finite. */
const LEAST_LOG = -100;
const LEAST_SPREAD = 1e-12;

const logOf = (p: number): number => Math.max(Math.log(p), LEAST_LOG);
const logOfRest = (p: number): number => Math.max(Math.log1p(-p), LEAST_LOG);

function ofProbabilities(use: Use): Told {
	const strange = use.inputs[0]!.find((p) => p < 0 || p > 1);
	return strange === undefined
		? ofSums(use)
		: told`a probability lies between 0 and 1, and ${strange} does not`;
}

export const bce = meanLoss({
	name: 'bce',
	title: 'binary cross-entropy',
	symbol: 'BCE',
	syntax: { functions: ['bce'] },
	value: (p, t) => -(t * logOf(p) + (1 - t) * logOfRest(p)) + 0,
	slopes: [(p, t) => (p - t) / Math.max(p * (1 - p), LEAST_SPREAD), (p) => logOfRest(p) - logOf(p)],
	tex: ([p = '', t = '']) => call('\\operatorname{bce}', p, t),
	rule: (slot, { upstream, inputs: [p = '', t = ''] }) =>
		slot === 0
			? `\\frac{1}{n} \\frac{${p} - ${t}}{${p} \\left(1 - ${p}\\right)} \\, ${upstream}`
			: `\\frac{1}{n} \\ln \\frac{1 - ${p}}{${p}} \\, ${upstream}`,
	slopeCodes: [
		(p, t) => `(${p} - ${t}) / np.maximum(${p} * (1 - ${p}), 1e-12)`,
		(p) => `(np.maximum(np.log1p(-${p}), -100) - np.maximum(np.log(${p}), -100))`
	],
	chip: () => '· slope/n',
	says: '{y} is the mean of −ln of the probability that {a} gives to the right answer in {b}, 1 or 0: {y=}.',
	returns: [
		'each probability p of {x} gets {g} × (p − its answer) ÷ (p (1 − p)) ÷ {n}',
		'each answer of {x} gets {g} times the logarithm of (1 − p) ÷ p, divided by {n}'
	],
	keeps:
		'Both inputs: the slope along a probability is how far it is from the answer, divided by p(1 − p) and by how many there are.',
	breaks: ofProbabilities,
	code: {
		numpy: ([p = '', t = '']) =>
			`-np.mean(${t} * np.maximum(np.log(${p}), -100) + (1 - ${t}) * np.maximum(np.log1p(-${p}), -100))`,
		torch: (args, _options, shapes) => `F.binary_cross_entropy(${laidOut(args, shapes)})`
	},
	probes: [
		{ inputs: [0.25, 1] },
		{
			inputs: [
				[0.2, 0.7, 0.5],
				[0, 1, 0.25]
			]
		},
		{ inputs: [[0.2, 0.7, 0.5], 0.75] },
		{ inputs: [[[0.2, 0.7, 0.5]], [[0, 1, 0.75]]] }
	],
	kink: {
		at: (p) => p === 0 || p === 1,
		says: 'At a probability of 0 or 1 one of the logarithms is −∞; it is counted as −100, and p(1 − p) in the slope as at least 10⁻¹²'
	},
	definition: () => 'bce(p, t) = -mean(t .* log(p) + (1 - t) .* log(1 - p))',
	apart:
		'Written out like this, the logarithm of a probability of 0 or 1, or of what it lacks to 1, is −∞; closed, bce counts it as −100, and keeps its slope finite.'
});

/** log(1 + exp(z)) without the overflow of exp. */
const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

export const bce_with_logits = meanLoss({
	name: 'bce_with_logits',
	title: 'binary cross-entropy of logits',
	symbol: 'BCEz',
	syntax: { functions: ['bce_with_logits'] },
	value: (z, t) => weighed(t, softplus(-z)) + weighed(1 - t, softplus(z)),
	// σ(z) − t, with 1 − σ(z) as σ(−z), which keeps its digits.
	slopes: [(z, t) => (1 - t) * logistic(z) - t * logistic(-z), (z) => -z],
	tex: ([z = '', t = '']) => call('\\operatorname{bce\\,with\\,logits}', z, t),
	rule: (slot, { upstream, inputs: [z = '', t = ''] }) =>
		slot === 0
			? `\\tfrac{1}{n} \\left(${call('\\sigma', z)} - ${t}\\right) ${upstream}`
			: `-\\tfrac{1}{n} \\, ${z} \\, ${upstream}`,
	slopeCodes: [(z, t) => `(1 / (1 + np.exp(-${z})) - ${t})`, (z) => `-${z}`],
	chip: (slot) => (slot === 0 ? '· (σ−t)/n' : '· −z/n'),
	says: '{y} takes the sigmoid of each number of {a} as the probability of the answer 1, and is the mean of −ln of the probability of the right answers in {b}: {y=}.',
	returns: [
		'each number of {x} gets {g} × (its sigmoid − its answer) ÷ {n}',
		'each answer of {x} gets {g} times minus its number of {a}, divided by {n}'
	],
	keeps:
		'Both inputs: the slope along each number is its sigmoid minus the answer, divided by how many there are.',
	breaks: ofSums,
	code: {
		numpy: ([z = '', t = '']) => `np.mean(np.logaddexp(${z}, 0) - ${t} * ${z})`,
		torch: (args, _options, shapes) =>
			`F.binary_cross_entropy_with_logits(${laidOut(args, shapes)})`
	},
	probes: [
		{ inputs: [0.25, 1] },
		{
			inputs: [
				[2, -0.7, 0.5],
				[0, 1, 0.25]
			]
		},
		{ inputs: [[2, -0.7, 0.5], 0.75] },
		{ inputs: [[[-3, 0, 0.5]], [[0, 1, 0.75]]] }
	],
	definition: () => 'bce_with_logits(z, t) = mean(softplus(z) - t .* z)'
});

/** Class numbers of NumPy and PyTorch count from 0. */
const numpyClasses = (t: string): string => `np.rint(${t}).astype(int) - 1`;
const torchClasses = (t: string): string => `torch.round(${t}).long() - 1`;

/** `numbers` are the log-probabilities in NumPy. */
const numpyLoss = (numbers: string, t: string, shapes: readonly Shape[]): string =>
	holdsWeights(shapes)
		? `-np.mean(np.sum(np.multiply(${t}, ${numbers}), axis=-1))`
		: `-np.mean(np.take_along_axis(${numbers}, np.expand_dims(${numpyClasses(t)}, -1), -1))`;

/** What every class counts in NumPy: its weight, or 1 where the class number names it. */
const countsCode = (t: string, shapes: readonly Shape[]): string =>
	holdsWeights(shapes)
		? t
		: `(np.expand_dims(np.rint(${t}), -1) == np.arange(1, ${(shapes[0]?.at(-1) ?? 1) + 1}))`;

/** A class number is a choice, without a gradient: its value is not read. */
const zerosOf = (shape: Shape): string =>
	shape.length === 0 ? '0.0' : `np.zeros(${tuple(shape)})`;

function nllBackward(
	slot: number,
	{ upstream, inputs: [q = '', t = ''] }: RuleParts,
	_options: Options,
	shapes: readonly Shape[]
): string {
	if (slot === 1 && !holdsWeights(shapes)) return zerosOf(shapes[1] ?? SCALAR);
	const slope = slot === 1 ? q : countsCode(t, shapes);
	return `-${upstream} * ${slope} / ${rowsOf(shapes[0] ?? SCALAR)}`;
}

function crossEntropyBackward(
	slot: number,
	{ upstream, inputs: [z = '', t = ''] }: RuleParts,
	_options: Options,
	shapes: readonly Shape[]
): string {
	if (slot === 1 && !holdsWeights(shapes)) return zerosOf(shapes[1] ?? SCALAR);
	const logarithm = `${z} - np.logaddexp.reduce(${z}, axis=-1, keepdims=True)`;
	const rows = rowsOf(shapes[0] ?? SCALAR);
	if (slot === 1) return `-${upstream} * (${logarithm}) / ${rows}`;
	const total = holdsWeights(shapes) ? ` * np.sum(${t}, axis=-1, keepdims=True)` : '';
	return `${upstream} * (np.exp(${logarithm})${total} - ${countsCode(t, shapes)}) / ${rows}`;
}

/** PyTorch has the classes on the second axis, or on the only one. */
const second = (code: string, { length }: Shape): string =>
	length > 2 ? `torch.movedim(${code}, -1, 1)` : code;

/** The answer of each row, from 1 on, as a column: 1 at the number of a row `[1, 2, 3]` that is nearest to it, else 0. */
function chosen([x = SCALAR, t = SCALAR]: readonly Shape[]): string {
	const numbers = `[${Array.from({ length: x.at(-1) ?? 1 }, (_, at) => at + 1).join(', ')}]`;
	const column = t.length === 0 ? 't' : `reshape(t, [${[...t, 1].join(', ')}])`;
	return `(${numbers} > ${column} - 0.5) .* (${numbers} <= ${column} + 0.5)`;
}

export const nll = classLoss({
	name: 'nll',
	takes: 'log-probabilities',
	title: 'negative log-likelihood',
	symbol: 'NLL',
	syntax: { functions: ['nll'] },
	logarithm: (x, at) => x[at]!,
	slope: (_logarithm, weight) => -weight,
	gate: 'routes',
	tex: ([q = '', t = '']) => call('\\operatorname{nll}', q, t),
	rule: (slot, { upstream, inputs: [q = '', t = ''] }) =>
		slot === 0
			? `-\\tfrac{1}{n} \\, ${t} \\, ${upstream}`
			: `-\\tfrac{1}{n} \\, ${q} \\, ${upstream} \\text{, or 0 for class numbers}`,
	backward: nllBackward,
	chip: (slot) => (slot === 0 ? '· −t/n' : '· −ln p/n'),
	says: '{y} takes of {a}, row by row, the entry of the right class, which {b} names, and is minus their mean: {y=}.',
	step: likelihoodWords,
	gives: likelihoodGives,
	returns: [
		'the right class of each row of {x} gets minus {g} ÷ {rows}, and all others 0',
		'each weight of {x} gets minus {g} × its log-probability ÷ {rows}'
	],
	keeps:
		'Which class of each row is right: that entry alone gets a gradient. A class number is a choice, so it gets none.',
	code: {
		numpy: ([q = '', t = ''], _options, shapes) => numpyLoss(q, t, shapes),
		torch: ([q = '', t = ''], _options, shapes) =>
			holdsWeights(shapes)
				? `-torch.mean(torch.sum(${t} * ${q}, dim=-1))`
				: `F.nll_loss(${second(q, shapes[0] ?? SCALAR)}, ${torchClasses(t)})`
	},
	definition(_options, shapes) {
		const [x = SCALAR] = shapes;
		const rows = rowsOf(x);
		if (holdsWeights(shapes)) return `nll(q, t) = -sum(t .* q)${rows === 1 ? '' : `/${rows}`}`;
		const right = chosen(shapes);
		const over = x.length === 1 ? '' : `, axis=${x.length}`;
		// Divided by 1, or by 0 where a number names no class.
		const each = `sum(where(${right}, q, 0)${over})/sum(${right}${over})`;
		return `nll(q, t) = -${x.length === 1 ? each : `mean(${each})`}`;
	}
});

export const cross_entropy = classLoss({
	name: 'cross_entropy',
	takes: 'scores',
	title: 'cross-entropy',
	symbol: 'CE',
	syntax: { functions: ['cross_entropy'] },
	logarithm: (x, at, peak, log) => below(x, peak, at) - log,
	// softmax · (all weight) − weight, with the part of its own weight apart: softmax − 1 is expm1.
	slope: (logarithm, weight, others) =>
		Math.expm1(logarithm) * weight + Math.exp(logarithm) * others,
	gate: 'mixes',
	tex: ([z = '', t = '']) => call('\\operatorname{cross\\,entropy}', z, t),
	rule: (slot, { upstream, inputs: [z = '', t = ''] }) =>
		slot === 0
			? `\\tfrac{1}{n} \\left(${call('\\operatorname{softmax}', z)} - ${t}\\right) ${upstream}`
			: `-\\tfrac{1}{n} \\ln ${call('\\operatorname{softmax}', z)} \\, ${upstream} \\text{, or 0 for class numbers}`,
	backward: crossEntropyBackward,
	chip: (slot) => (slot === 0 ? '· (p−t)/n' : '· −ln p/n'),
	says: '{y} makes probabilities of the scores {a} by softmax, row by row, and is the mean of −ln of that of the right class, which {b} names: {y=}.',
	step: crossEntropyWords,
	gives: crossEntropyGives,
	returns: [
		'each score of {x} gets {g} × (its softmax, minus 1 for the right class) ÷ {rows}',
		'each weight of {x} gets minus {g} × the logarithm of its softmax ÷ {rows}'
	],
	keeps:
		'The scores and the target: the slope along a score is its softmax, minus 1 for the right class. A class number is a choice, so it gets no gradient.',
	code: {
		numpy: ([z = '', t = ''], _options, shapes) =>
			numpyLoss(`${z} - np.logaddexp.reduce(${z}, axis=-1, keepdims=True)`, t, shapes),
		torch: ([z = '', t = ''], _options, shapes) => {
			const [x = SCALAR] = shapes;
			const target = holdsWeights(shapes) ? second(t, x) : torchClasses(t);
			return `F.cross_entropy(${second(z, x)}, ${target})`;
		}
	},
	definition: () => 'cross_entropy(z, t) = nll(log_softmax(z), t)'
});
