import { expect, test } from 'vitest';
import { compile } from './index.ts';
import json from './pytorch-tensors.json' with { type: 'json' };
import { tensorOf, type Value, type Values } from './tensor.ts';

interface Stored {
	readonly title: string;
	readonly source: string;
	readonly values: Values;
	readonly value: Value;
	readonly gradients: Values;
}

const stored = json.programs as readonly Stored[];

/** Relative to the largest entry, and to 1: sums of many terms round differently there. */
function near(found: Float64Array, expected: Value): void {
	const { data } = tensorOf(expected) ?? {};
	expect(data?.length).toBe(found.length);
	const size = Math.max(1, ...(data ?? []).map(Math.abs));
	found.forEach((number, i) =>
		expect(Math.abs(number - (data?.[i] ?? NaN)) / size).toBeLessThan(1e-12)
	);
}

test.each(stored)('PyTorch agrees on $title', ({ source, values, value, gradients }) => {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics.map((each) => each.message).join(' '));
	const run = compiled.program.run();
	near(run.value().data, value);
	for (const [name, gradient] of Object.entries(gradients)) {
		expect(run.gradient(name).shape).toEqual(tensorOf(gradient)?.shape);
		near(run.gradient(name).data, gradient);
	}
});
