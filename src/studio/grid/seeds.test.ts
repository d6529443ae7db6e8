import { expect, test } from 'vitest';
import { normals } from './random.ts';
import { nextSeed, parseSeed } from './seeds.ts';

test('a seed is a whole number of 32 bits', () => {
	expect(parseSeed(' 42 ')).toBe(42);
	expect(parseSeed('4294967295')).toBe(4294967295);
	for (const text of ['', '-1', '1.5', '4294967296', 'seed'])
		expect(parseSeed(text)).toBeUndefined();
});

test('asked again, the next seed is taken, and no seed is skipped', () => {
	const shape = [2, 2];
	expect(nextSeed({ shape, data: new Float64Array(4) }, 7)).toBe(7);
	expect(nextSeed({ shape, data: normals(4, 7) }, 7)).toBe(8);
	expect(nextSeed({ shape, data: normals(4, 4294967295) }, 4294967295)).toBe(0);
});
