import { expect, test } from 'vitest';
import { mulberry32, normals } from './random.ts';

const NORMAL = [0.142, 0.0582, -0.8643, -2.6057, -1.0064, 0.6791];

// Computed by a second implementation, with Python’s unbounded integers.
test('mulberry32 gives the known sequence of seed 42', () => {
	const next = mulberry32(42);
	expect([next(), next(), next()]).toEqual([
		0.6011037519201636, 0.44829055899754167, 0.8524657934904099
	]);
});

test('normal numbers are those of Box and Muller, to four decimals', () => {
	expect([...normals(6, 7)]).toEqual(NORMAL);
	expect([...normals(5, 7)]).toEqual(NORMAL.slice(0, 5));
});

test('many of them have mean 0 and variance 1', () => {
	const numbers = [...normals(20_000, 1)];
	const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
	const square = numbers.reduce((sum, each) => sum + each * each, 0) / numbers.length;
	expect(Math.abs(mean)).toBeLessThan(0.03);
	expect(Math.abs(square - 1)).toBeLessThan(0.05);
});
