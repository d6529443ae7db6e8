/** Programs that code is easily wrong about. */
import type { Values } from '../tensor.ts';

export interface Written {
	readonly source: string;
	readonly values?: Values;
	readonly target?: string;
	/** Every operation that can be opened is. */
	readonly opened?: boolean;
}

const x = [[3], [-2]];
const W = [[1, 2]];

export const AWKWARD: readonly Written[] = [
	{ source: 'f = sigmoid(W @ x + b)', values: { W, x, b: 2 } },
	{
		source: 'h = tanh(W1 @ x + b1)\nL = cross_entropy((W2 @ h)[:, 1] + b2, 2)',
		values: {
			W1: [
				[0.5, -1],
				[2, 1]
			],
			x,
			b1: [[0.1], [-0.2]],
			W2: [
				[1, -1],
				[0.5, 2],
				[0, 1]
			],
			b2: [0.5, 0, -1]
		}
	},
	{
		source: 'y = x .* x + x',
		values: {
			x: [
				[1, 2, 3],
				[4, 5, 6]
			]
		}
	},
	{
		source: 'm = mean(X, axis=1)\nf = sum((X - m)^2)/2 + sum(X[1, :] .* X[2, :])',
		values: {
			X: [
				[1, 2, 4],
				[3, 5, 6]
			]
		}
	},
	{
		source: "a = x' + x'\nb = reshape(x, [1, 4])\nf = sum(a) + sum(b .* b)",
		values: {
			x: [
				[1, 2],
				[3, 4]
			]
		}
	},
	{ source: 'f = x[1] * x[2] + x[1] * max(x) + sum(x[2:3] .* [4, 5])', values: { x: [1, 7, 3] } },
	{
		source: 'f = sum(softmax(z + z) .* [1, 2, 3]) + sum(softmax(z + z) .* [1, 2, 3])',
		values: { z: [1, 2, 3] }
	},
	{ source: 'g(a, b) = a*b + sigmoid(a)\nf = g(x, y) + g(y, x)', values: { x: 2, y: -3 } },
	{
		source: 'g(a, b) = a*b + sigmoid(a)\nf = g(x, y) + silu(g(y, x))',
		values: { x: 2, y: -3 },
		opened: true
	},
	{
		source: 'f = sum(layer_norm(x, g, b))*mse(x, 0.25)',
		values: {
			x: [
				[1, 2, 4],
				[0, 1, -1]
			],
			g: [1, 2, 3],
			b: [0, 1, 2]
		},
		opened: true
	},
	{
		source: 'lambda = np*len + w₁*w1\nprint = lambda*dx + x/def\nf = print + μ*in + eval',
		values: { np: 2, len: 3, w1: 4, dx: 2, x: 5, def: 7, in: 1.5, eval: 1 }
	},
	{ source: 'f = x*2 + y*0\nq = x*z', values: { x: 2, y: 3, z: 4 }, target: 'f' },
	{ source: 'f = (x < 3)*x + (x > 1 ? x^2 : -x) + (2 < 3)', values: { x: 2 } },
	{ source: 'f = x < y', values: { x: 2, y: 3 } },
	{ source: 'f = 2^0.5*x + 1/3 + (-2)^2*x', values: { x: 1e-7 } },
	{ source: 'f = a/b + a^b + 1/(a*0 + 4)', values: { a: 2, b: 3 } },
	{ source: 'f = x^n + n^x', values: { x: 0, n: 2 } },
	{ source: 'f = 1/x', values: { x: 0 } },
	{ source: 'f = log(x)*y', values: { x: 0, y: 2 } },
	{ source: 'f = x/y/0.0 + log1p(z) + tan(x)/w', values: { x: 1, y: 2, z: -1, w: 0 } },
	{
		source: 'f = True*False + sum(x)*3e20 + 12345678901234567890*y',
		values: { True: 1.5, False: 2, x: [1, 2], y: 0.5 }
	},
	{ source: 'f = log(x)*0 + max(x, 3) + min(2, x) + where(x, x, 2)', values: { x: 2.5 } },
	{ source: 'f = max(x, y, 3) + 2*min(x, 3, y, z)', values: { x: 3, y: 3, z: 3 } },
	{
		source: 'f = sum(max(X, y, z, 2) .* [1, 2, 3])',
		values: {
			X: [
				[2, 4, 1],
				[3, 5, 2]
			],
			y: [2, 5, 2],
			z: 2
		}
	},
	{ source: 'f = x', values: { x: 2 } },
	{ source: 'f = 2*3\nx', values: { x: 2 }, target: 'f' },
	{ source: 'f = exp(-[1, 2; 3, 4] @ v)', values: { v: [0.5, -0.25] } }
];
