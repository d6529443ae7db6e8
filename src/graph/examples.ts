/** The gallery: programs worth stepping through, each with one thing to notice. The first is the first screen. */
import { data, parameters, type Example } from './example.ts';
import { tensorExamples } from './tensor-examples.ts';

export type { Example } from './example.ts';

const NEURON_VALUES = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };
const NEURON_ROLES = { ...parameters('w1', 'w2', 'b'), ...data('x1', 'x2') };

export const examples: readonly [Example, ...Example[]] = [
	{
		slug: 'neuron',
		title: 'A neuron',
		source: 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)',
		values: NEURON_VALUES,
		roles: NEURON_ROLES,
		notice:
			'The gradient of a weight is its input times 0.1966, so `w1`, whose input is 3, moves `f` most.'
	},
	{
		slug: 'neuron-written-out',
		title: 'The same neuron, written out',
		source: 'f = 1/(1 + exp(-(w1*x1 + w2*x2 + b)))',
		values: NEURON_VALUES,
		roles: NEURON_ROLES,
		notice:
			'Four small operations stand where `sigmoid` was, and the product of their slopes is the same 0.1966.'
	},
	{
		slug: 'both-weights',
		title: 'A mistake of the lecture',
		source: 'f = sigmoid(w1*x1 + w2*x2 + b)',
		values: NEURON_VALUES,
		roles: NEURON_ROLES,
		together: ['w1', 'w2'],
		notice:
			'Both weights moved by the same step give 0.1966, the sum of 0.5898 and −0.3932, and the gradient of neither.'
	},
	{
		slug: 'two-paths',
		title: 'Two paths meet',
		source: 'd = b + 1\nc = a + b\ne = c * d',
		values: { a: 2, b: 1 },
		roles: data('a', 'b'),
		notice: '`b` reaches `e` through `c` and through `d`, so its gradient is a sum: 2 + 3 = 5.'
	},
	{
		slug: 'copy-and-swap',
		title: 'Plus copies, times swaps',
		source: 'f = (x + y) * z',
		values: { x: -2, y: 5, z: -4 },
		roles: data('x', 'y', 'z'),
		notice: 'Times gives each side the value of the other, and plus copies −4 to both `x` and `y`.'
	},
	{
		slug: 'square',
		title: 'One input, two edges',
		source: 'f = x * x',
		values: { x: 3 },
		roles: data('x'),
		notice:
			'Each of the two edges passes 3 back to `x`, and together they make the 2x of the textbook.'
	},
	{
		slug: 'order',
		title: 'Wait for every path',
		source: 'f = x * sin(x)',
		values: { x: 2 },
		roles: data('x'),
		notice:
			'The product passes 0.9093 to `x` at once, but the gradient is complete only when the sine has added its −0.8323.'
	},
	{
		slug: 'three-terms',
		title: 'A textbook exercise',
		source: 'f = ln(x1) + x1*x2 - sin(x2)',
		values: { x1: 2, x2: 5 },
		roles: data('x1', 'x2'),
		notice: '`x2` gets 2 through the product and −0.2837 through the sine, 1.716 in all.'
	},
	{
		slug: 'staged',
		title: 'Too long for one line of algebra',
		source: 'f = (x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)',
		values: { x: 3, y: -4 },
		roles: data('x', 'y'),
		notice:
			'No step needs more than one simple rule, and the 2.06 of `x` is the sum of what three paths pass on.'
	},
	{
		slug: 'squared-error',
		title: 'A step downhill',
		source: 'L = (y - (w*x + b))^2',
		values: { w: 3, b: 1, x: 2, y: 9 },
		roles: { ...parameters('w', 'b'), ...data('x', 'y') },
		notice:
			'Both gradients are negative, so let `w` and `b` grow: at `w` = 3.4 and `b` = 1.2 the loss falls from 4 to 1.'
	},
	{
		slug: 'penalty',
		title: 'An error and a penalty',
		source: 'e = (y - (w*x + b))^2 + w^2',
		values: { w: 2, b: 1, x: 3, y: 10 },
		roles: { ...parameters('w', 'b'), ...data('x', 'y') },
		notice:
			'The error passes −18 back to `w` and the penalty passes +4: they pull against each other.'
	},
	{
		slug: 'log-loss',
		title: 'The logarithm undoes the flat part',
		source: 'L = -log(sigmoid(w*x + b))',
		values: { w: 1.15, b: -0.8, x: 1.6 },
		roles: { ...parameters('w', 'b'), ...data('x') },
		notice:
			'What reaches `w*x + b` is simply `sigmoid(w*x + b) - 1`, so a very wrong answer still gets a gradient near −1.'
	},
	{
		slug: 'max',
		title: 'Max chooses a way',
		source: 'f = 2*(x*y + max(z, w))',
		values: { x: 3, y: -4, z: 2, w: -1 },
		roles: data('x', 'y', 'z', 'w'),
		notice: 'Max sends all of its gradient to the larger input, `z`, and 0 to `w`.'
	},
	{
		slug: 'micrograd',
		title: 'The program of micrograd’s page',
		source: [
			'c0 = a + b',
			'd0 = a*b + b^3',
			'c1 = c0 + c0 + 1',
			'c2 = c1 + 1 + c1 + (-a)',
			'd1 = d0 + d0*2 + relu(b + a)',
			'd2 = d1 + 3*d1 + relu(b - a)',
			'e = c2 - d2',
			'f = e^2',
			'g0 = f / 2',
			'g = g0 + 10/f'
		].join('\n'),
		values: { a: -4, b: 2 },
		roles: data('a', 'b'),
		notice:
			'Twenty-four paths lead from `g` back to `a`, yet the backward pass visits every node only once.'
	},
	{
		slug: 'dead-relu',
		title: 'A dead ReLU',
		source: 'z = w*x + b\nL = (y - relu(z))^2',
		values: { w: -1, b: 0.5, x: 2, y: 1 },
		roles: { ...parameters('w', 'b'), ...data('x', 'y') },
		notice:
			'The loss is 1, yet `w` and `b` get gradient 0, because ReLU is flat below 0: drag `b` above 2 to wake it.'
	},
	{
		slug: 'saturated',
		title: 'A saturated sigmoid',
		source: 'z = w*x + b\nf = sigmoid(z)',
		values: { w: 4, b: -2, x: 3 },
		roles: { ...parameters('w', 'b'), ...data('x') },
		notice: 'At `z` = 10 the curve is almost flat, so no input gets a gradient above 0.0002.'
	},
	{
		slug: 'vanishing',
		title: 'A gradient that vanishes',
		source: 'h = sigmoid(w1*x + b1)\nf = sigmoid(w2*h + b2)',
		values: { w1: 2, b1: 0, w2: 1.5, b2: 0, x: 2 },
		roles: { ...parameters('w1', 'b1', 'w2', 'b2'), ...data('x') },
		notice:
			'Every sigmoid multiplies by at most 1/4: `w2` gets 0.149, and `w1`, one layer further back, only 0.008.'
	},
	...tensorExamples
];

/** The example of a link, if there is one of that name. */
export function exampleBySlug(slug: string): Example | undefined {
	return examples.find((example) => example.slug === slug);
}
