import { expect, test } from 'vitest';
import { numberCode } from './numbers.ts';

test.each([
	[1e20, '1e20'],
	[-(2 ** 60), '-1152921504606846976'],
	[3e300, '3e300'],
	[2 ** 53 - 1, '9007199254740991'],
	[0.1 + 0.2, '0.30000000000000004'],
	[-0, '-0.0']
])('%d is written so that JAX takes it, and reads the same number', (value, code) => {
	const written = numberCode(value, 'jax');
	expect(Number(written)).toBe(Number(code));
	expect(written).toMatch(/^-?\d{1,16}(\.\d+)?(e-?\d+)?$/);
});
