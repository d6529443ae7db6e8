import { expect, test } from 'vitest';
import { compile } from './index.ts';
import stored from './pytorch.json';

/** 1e-12 of the number itself, and below 1 of 1: sums of terms of order 1 lose that much either way. */
function close(actual: number | undefined, expected: number): boolean {
	if (actual === undefined || !Number.isFinite(expected)) return Object.is(actual, expected);
	return Math.abs(actual - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}

test('there are stored programs', () => {
	expect(stored.programs.length).toBeGreaterThanOrEqual(30);
});

test.each(stored.programs)('PyTorch agrees on $source at $values', (program) => {
	// Infinities are words in JSON.
	const { source, value, gradients } = program as {
		source: string;
		value: number | string;
		gradients: Record<string, number | string>;
	};
	const compiled = compile(source, program.values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const run = compiled.program.run();
	expect(close(run.value().data[0], Number(value)), `${run.value().data[0]}, not ${value}`).toBe(
		true
	);
	for (const [name, expected] of Object.entries(gradients)) {
		const [actual] = run.gradient(name).data;
		expect(close(actual, Number(expected)), `${name}: ${actual}, not ${expected}`).toBe(true);
	}
});
