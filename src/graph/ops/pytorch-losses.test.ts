/**
 * PyTorch’s numbers (1.13, doubles) for what has one output and for what has several, its gradients for an upstream
 * gradient of cos(1.3 i + 2). The numbers of pytorch-losses.json are made from its names and inputs by this script:
 *
 *     import json, torch, torch.nn.functional as F
 *     torch.set_default_dtype(torch.float64)
 *     number = lambda t: t.long() - 1
 *     picks = lambda z, t: t if t.shape == z.shape else number(t)
 *     functions = {
 *         'mse': lambda p, t: F.mse_loss(p, t.expand_as(p)), 'mae': F.l1_loss, 'huber': F.huber_loss,
 *         'bce': F.binary_cross_entropy, 'bce_with_logits': F.binary_cross_entropy_with_logits,
 *         'nll': lambda q, t: F.nll_loss(q, number(t)),
 *         'cross_entropy': lambda z, t: F.cross_entropy(z, picks(z, t)),
 *         'hinge': lambda s, t: F.relu(1 - t * s).mean(),
 *         'softmax': lambda x, axis=-1: F.softmax(x, axis),
 *         'log_softmax': lambda x, axis=-1: F.log_softmax(x, axis),
 *         'layer_norm': lambda x, *gb, **eps: F.layer_norm(x, x.shape[-1:], *gb, **eps),
 *         'cosine_similarity': lambda a, b: F.cosine_similarity(a, b, dim=-1)}
 *     floats = lambda x: [floats(e) for e in x] if isinstance(x, list) else float(x)
 *     for case in (cases := json.load(open('pytorch-losses.json'))):
 *         inputs = [torch.tensor(floats(x), requires_grad=True) for x in case['inputs']]
 *         y = functions[case['name']](*inputs, **case['options'])
 *         y.backward(torch.cos(1.3 * torch.arange(y.numel()) + 2).reshape(y.shape))
 *         case['value'] = y.flatten().tolist()
 *         case['gradients'] = [x.grad if x.grad is None else x.grad.flatten().tolist() for x in inputs]
 *     print(json.dumps(cases))
 */
import { expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import type { Value } from '../tensor.ts';
import { operations } from './index.ts';
import type { Flat } from './operation.ts';
import type { Options } from './options.ts';
import stored from './pytorch-losses.json';

/** Infinities are words in JSON. */
type Stored = number | string | readonly Stored[];

const numbers = (value: Stored): Value =>
	typeof value === 'object' ? value.map(numbers) : Number(value);

interface Case {
	readonly name: keyof typeof operations;
	readonly inputs: readonly Stored[];
	readonly options: Options;
	readonly value: readonly Stored[];
	/** None for class numbers, which PyTorch has as integers. */
	readonly gradients: readonly (readonly Stored[] | null)[];
}

function expectClose(actual: Flat, expected: readonly Stored[]): void {
	expect(actual).toHaveLength(expected.length);
	expected.map(Number).forEach((number, i) => {
		if (!Number.isFinite(number)) return expect(actual[i]).toBe(number);
		const room = 1e-13 * Math.max(1, Math.abs(number));
		expect(Math.abs((actual[i] ?? NaN) - number), `${actual[i]}, not ${number}`).toBeLessThan(room);
	});
}

test.each(stored as readonly Case[])(
	'PyTorch agrees on $name of $inputs with $options',
	({ name, inputs, options, value, gradients }) => {
		const operation = operations[name];
		if (operation.kind !== 'whole') throw new TypeError(`${name} is no whole operation.`);
		const use = useOf(operation, inputs.map(numbers), options);
		expectClose(use.output, value);
		const upstream = use.output.map((_, i) => Math.cos(1.3 * i + 2));
		gradients.forEach((expected, slot) => {
			const actual = pulled(operation, use, slot, upstream);
			expectClose(actual, expected ?? Array.from(actual, () => 0));
		});
	}
);

test('every loss, softmax and normalisation has stored numbers', () => {
	const names = new Set(stored.map(({ name }) => name));
	expect(names.size).toBe(12);
});
