import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
	['sni', 'sin'],
	['ocs', 'cos'],
	['Relu', 'relu'],
	['sigmod', 'sigmoid'],
	['sigmoidd', 'sigmoid'],
	['sigmoif', 'sigmoid'],
	['xyz', undefined],
	['s', undefined]
])('%s is nearest to %s', (typed, expected) => {
	expect(nearest(typed, ['sin', 'cos', 'relu', 'sigmoid', 's2n'])).toBe(expected);
});
