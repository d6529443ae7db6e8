import { ofSums } from './breaks.ts';
import { logistic } from './logistic.ts';
import { laidOut, meanLoss } from './mean-loss.ts';
import type { Use } from './use.ts';
import { call } from './tex.ts';
import { makes, told, type Told } from './told.ts';

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

const BCE_SAYS =
	'{y} is the mean of −ln of the probability that {a} gives to the right answer in {b}, 1 or 0: {y=}.';

/** Of one number that is 0 or 1: there is no mean, and one logarithm. */
function bceSays({ inputs: [p, t], output }: Use): Told {
	const [probability, answer, loss] = [p![0]!, t![0]!, output[0]!];
	if (p!.length > 1 || (answer !== 0 && answer !== 1)) return [BCE_SAYS];
	const result = makes(
		loss,
		[probability],
		(of = 0) => -(answer === 1 ? logOf(of) : logOfRest(of))
	);
	return answer === 1
		? told`{a} is the probability of the right answer, 1, and {y} is minus its logarithm: −ln ${probability} ${result}.`
		: told`{a} is the probability of 1, and the right answer is 0: {y} is −ln (1 − ${probability}) ${result}.`;
}

export const bce = meanLoss({
	name: 'bce',
	title: 'binary cross-entropy',
	symbol: 'BCE',
	syntax: { functions: ['bce'], elsewhere: ['BCELoss', 'binary_cross_entropy'] },
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
	says: BCE_SAYS,
	step: (use) => ({ says: bceSays(use) }),
	slope: (own, other, slot) =>
		slot === 0
			? told` × (${own} − ${other}) ÷ (${own} × (1 − ${own}))`
			: told` × ln ((1 − ${other}) ÷ ${other})`,
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
	apart: {
		at: (p) => !(p > 0 && p < 1),
		says: 'Written out like this, the logarithm of a probability of 0 or 1, or of what it lacks to 1, is −∞; closed, bce counts it as −100, and keeps its slope finite.'
	}
});

/** log(1 + exp(z)) without the overflow of exp. */
const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

export const bce_with_logits = meanLoss({
	name: 'bce_with_logits',
	title: 'binary cross-entropy of logits',
	symbol: 'BCEz',
	word: 'BCE logits',
	syntax: {
		functions: ['bce_with_logits'],
		elsewhere: ['BCEWithLogitsLoss', 'binary_cross_entropy_with_logits']
	},
	// −t ln σ(z) − (1 − t) ln σ(−z), which keeps its digits; PyTorch’s form of it where something is infinite.
	value: (z, t) =>
		Number.isFinite(z * t) ? t * softplus(-z) + (1 - t) * softplus(z) : (1 - t) * z + softplus(-z),
	// σ(z) − t, with 1 − σ(z) as σ(−z), which keeps its digits.
	slopes: [
		(z, t) => (Number.isFinite(t) ? (1 - t) * logistic(z) - t * logistic(-z) : logistic(z) - t),
		(z) => -z
	],
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
	definition: () => 'bce_with_logits(z, t) = mean((1 - t) .* z + softplus(-z))'
});
