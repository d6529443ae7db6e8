/** Examples with vectors and matrices, from the neuron in one line to a network that runs through time. */
import { data, parameters, type Example } from './example.ts';

const COLUMN = [[3], [-2]];

export const tensorExamples: readonly Example[] = [
	{
		slug: 'matrix-neuron',
		title: 'The neuron as a matrix product',
		source: 'f = sigmoid(W*x + b)',
		values: { W: [[1, 2]], x: COLUMN, b: 2 },
		roles: { ...parameters('W', 'b'), ...data('x') },
		notice:
			'One product takes the place of two, and the gradient of `W` is still 0.1966 times each input, in a row as `W` is.'
	},
	{
		slug: 'pytorch-neuron',
		title: 'The same neuron, weights in a column',
		source: "f = sigmoid(w' * x + b)",
		values: { w: [[1], [2]], x: COLUMN, b: 2 },
		roles: { ...parameters('w', 'b'), ...data('x') },
		notice:
			'Here `w` is a column, and so is its gradient: the transpose turns it back, to 0.5898 and −0.3932.'
	},
	{
		slug: 'relu-layer',
		title: 'A layer of three neurons',
		source: 'h = relu(W*x + b)\nL = sum(h)',
		values: {
			W: [
				[1, 0.5],
				[-1, 1],
				[2, -1]
			],
			x: [2, 1],
			b: [0.5, -0.5, 1]
		},
		roles: { ...parameters('W', 'b'), ...data('x') },
		notice:
			'The second neuron is off, because its sum is −1.5, so its row of `W` and its entry of `b` get 0.'
	},
	{
		slug: 'shared-bias',
		title: 'One bias for every row',
		source: 'Y = X*W + b\nL = sum((Y - T).^2) / 2',
		values: {
			X: [
				[1, 2],
				[0, 1],
				[2, -1]
			],
			W: [
				[1, 0],
				[0.5, -1]
			],
			b: [0.5, 1],
			T: [
				[2, 0],
				[1, 1],
				[3, 1]
			]
		},
		roles: { ...parameters('W', 'b'), ...data('X', 'T') },
		notice:
			'Every row uses the same `b`, so its gradient is the sum over the rows of what reaches `Y`: −0.5 and −1.'
	},
	{
		slug: 'logistic-regression',
		title: 'Logistic regression',
		source: 'z = X*w + b\nL = bce_with_logits(z, t)',
		values: {
			X: [
				[1, 2],
				[2, 0.5],
				[-1, 1],
				[-2, -1]
			],
			w: [1, -0.5],
			b: 0.25,
			t: [1, 1, 0, 0]
		},
		roles: { ...parameters('w', 'b'), ...data('X', 't') },
		notice:
			'What reaches each entry of `z` is `(sigmoid(z) - t)/4`, so the most mistaken point pulls hardest: the first, whose 0.5622 should be 1.'
	},
	{
		slug: 'cross-entropy',
		title: 'Softmax and cross-entropy',
		source: 'z = W*x + b\nL = cross_entropy(z, t)',
		values: {
			W: [
				[1, 0.5],
				[0, 1],
				[-1, 0.5]
			],
			x: [1, 2],
			b: [0, 0.5, 0],
			t: 1
		},
		roles: { ...parameters('W', 'b'), ...data('x', 't') },
		notice:
			'What reaches `z` is `softmax(z)` minus 1 at the right class: that score should rise by just as much as the other two should fall.'
	},
	{
		slug: 'two-layers',
		title: 'A network of two layers',
		source: [
			'layer(W, x, b) = relu(W*x + b)',
			'h = layer(W1, x, b1)',
			'y = layer(W2, h, b2)',
			'L = mse(y, t)'
		].join('\n'),
		values: {
			W1: [
				[1, -1],
				[0.5, 1]
			],
			x: [2, 1],
			b1: [0, 0.5],
			W2: [[1, 0.5]],
			b2: [-0.25],
			t: [1]
		},
		roles: { ...parameters('W1', 'b1', 'W2', 'b2'), ...data('x', 't') },
		notice:
			'The 2 at `y` goes back through `W2` and reaches `h` as 2 and 1, which is twice that row of weights.'
	},
	{
		slug: 'layer-norm',
		title: 'Layer normalisation',
		source: 'y = layer_norm(x)\nL = dot(w, y)',
		values: { x: [1, 2, 4, 1], w: [1, 0, 0.5, -1] },
		roles: { ...parameters('w'), ...data('x') },
		notice:
			'A number added to all of `x` would change nothing, so the four entries of its gradient add up to 0.'
	},
	{
		slug: 'attention',
		title: 'An attention head',
		source: [
			'Q = X*Wq',
			'K = X*Wk',
			'V = X*Wv',
			"A = softmax(Q*K' / sqrt(2))",
			'Y = A*V',
			'L = sum(Y.^2)'
		].join('\n'),
		values: {
			X: [
				[1, 0],
				[0.5, 1],
				[-1, 0.5]
			],
			Wq: [
				[1, 0],
				[0, 1]
			],
			Wk: [
				[0.5, 1],
				[1, -0.5]
			],
			Wv: [
				[1, 0.5],
				[-0.5, 1]
			]
		},
		roles: { ...parameters('Wq', 'Wk', 'Wv'), ...data('X') },
		notice:
			'Every token asks, answers and is passed on, so `X` gets the sum of three gradients, and the largest comes through `V`.'
	},
	{
		slug: 'recurrent',
		title: 'Three steps through time',
		source: [
			'next(h, x) = tanh(W*h + u*x + b)',
			'h1 = next(h0, x1)',
			'h2 = next(h1, x2)',
			'h3 = next(h2, x3)',
			'L = sum(h3)'
		].join('\n'),
		values: {
			W: [
				[0.5, 0.25],
				[-0.25, 0.5]
			],
			u: [1, -0.5],
			b: [0, 0.1],
			h0: [0, 0],
			x1: 1,
			x2: -0.5,
			x3: 0.5
		},
		roles: { ...parameters('W', 'u', 'b'), ...data('h0', 'x1', 'x2', 'x3') },
		notice:
			'All steps share `b`, and the earlier the step, the less it adds to the gradient of the first entry: 0.8641, 0.1769 and −0.0373.'
	}
];
