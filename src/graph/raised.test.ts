import { expect, test } from 'vitest';
import { asMachine, lowered, raised } from './raised.ts';

test('an exponent is raised and lowered again', () => {
	expect([raised('-44'), raised('−308'), raised('12')]).toEqual(['⁻⁴⁴', '⁻³⁰⁸', '¹²']);
	expect(['⁻⁴⁴', '¹²³', '⁰⁹'].map(lowered)).toEqual(['−44', '123', '09']);
});

test('however the power of ten is written, it is one number', () => {
	const ways = ['3.72 × 10⁻⁴⁴', '3.72e−44', '3.72 × 10^-44'];
	expect(ways.map((way) => Number(asMachine(way)))).toEqual([3.72e-44, 3.72e-44, 3.72e-44]);
	expect(asMachine('−1.5')).toBe('-1.5');
});
