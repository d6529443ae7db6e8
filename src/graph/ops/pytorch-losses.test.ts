/** PyTorch’s numbers for what works on whole tensors and has names in its library: tests/pytorch/losses.py makes them. */
import { expect, test } from 'vitest';
import { pulled, useOf } from '../testing/use-of.ts';
import type { Value } from '../tensor.ts';
import { operations } from './index.ts';
import type { Flat } from './use.ts';
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
