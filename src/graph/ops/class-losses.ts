import { SCALAR, type Shape } from '../tensor.ts';
import { isInfinite } from './breaks.ts';
import { classLoss, holdsWeights, rowsOf } from './class-loss.ts';
import {
	crossEntropyGives,
	crossEntropyWords,
	likelihoodGives,
	likelihoodWords
} from './class-words.ts';
import { below } from './log-sum-exp.ts';
import type { RuleParts } from './whole.ts';
import type { Options } from './options.ts';
import { tuple } from './python.ts';
import { call } from './tex.ts';

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

/** What every row counts: all of it where there is one row. */
function shareTex(shapes: readonly Shape[] | undefined): string {
	const rows = shapes === undefined ? 'n' : rowsOf(shapes[0] ?? SCALAR);
	return rows === 1 ? '' : `\\tfrac{1}{${rows}} \\, `;
}

/** The weights of the classes; class numbers stand for 1 at the right class and 0 at all others. */
const weightsTex = (t: string, shapes: readonly Shape[] | undefined): string =>
	shapes === undefined || holdsWeights(shapes) ? t : call('\\operatorname{one\\,hot}', t);

const forNumbers = (slot: number, shapes: readonly Shape[] | undefined): string =>
	slot === 1 && shapes === undefined ? ' \\text{, or 0 for class numbers}' : '';

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
	syntax: { functions: ['nll'], elsewhere: ['NLLLoss'] },
	logarithm: (x, at) => x[at]!,
	slope: (_logarithm, weight) => -weight,
	gate: 'routes',
	tex: ([q = '', t = '']) => call('\\operatorname{nll}', q, t),
	rule(slot, { upstream, inputs: [q = '', t = ''] }, _options, shapes) {
		const slope = slot === 0 ? weightsTex(t, shapes) : q;
		return `-${shareTex(shapes)}${slope} \\, ${upstream}${forNumbers(slot, shapes)}`;
	},
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
		if (holdsWeights(shapes)) return `nll(q, t) = sum(-t .* q)${rows === 1 ? '' : `/${rows}`}`;
		const right = chosen(shapes);
		const over = x.length === 1 ? '' : `, axis=${x.length}`;
		// Divided by 1, or by 0 where a number names no class.
		// The sign is turned before the sum, which makes no −0.
		const each = `sum(where(${right}, -q, 0)${over})/sum(${right}${over})`;
		return `nll(q, t) = ${x.length === 1 ? each : `mean(${each})`}`;
	}
});

export const cross_entropy = classLoss({
	name: 'cross_entropy',
	takes: 'scores',
	title: 'cross-entropy',
	symbol: 'CE',
	word: 'cross entropy',
	syntax: {
		functions: ['cross_entropy'],
		elsewhere: ['CrossEntropyLoss', 'categorical_crossentropy']
	},
	logarithm: (x, at, peak, log) => below(x, peak, at) - log,
	// softmax · (all weight) − weight, with the part of its own weight apart: softmax − 1 is expm1.
	slope: (logarithm, weight, others) =>
		Math.expm1(logarithm) * weight + Math.exp(logarithm) * others,
	gate: 'mixes',
	tex: ([z = '', t = '']) => call('\\operatorname{cross\\,entropy}', z, t),
	rule(slot, { upstream, inputs: [z = '', t = ''] }, _options, shapes) {
		const likely = call('\\operatorname{softmax}', z);
		const slope =
			slot === 0 ? `\\left(${likely} - ${weightsTex(t, shapes)}\\right)` : `\\ln ${likely} \\,`;
		const sign = slot === 0 ? '' : '-';
		return `${sign}${shareTex(shapes)}${slope} ${upstream}${forNumbers(slot, shapes)}`;
	},
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
	definition: () => 'cross_entropy(z, t) = nll(log_softmax(z), t)',
	apart: {
		at: ({ inputs }) => inputs[1]!.some(isInfinite),
		says: 'Where a weight is infinite, infinities meet in another order when this is written out, and other gradients are undefined.'
	}
});
