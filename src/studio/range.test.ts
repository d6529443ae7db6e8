import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimals, stepped } from '$viz/stepped.ts';
import { fraction, movingPlaces, rangeAround, snap, widened } from './range.ts';

test('the numbers of the neuron run from −5 to 5 and stand where the design draws them', () => {
	const places: [number, number][] = [
		[1, 0.6],
		[2, 0.7],
		[-2, 0.3],
		[3, 0.8],
		[0, 0.5]
	];
	for (const [value, place] of places) {
		expect(rangeAround(value)).toEqual({ min: -5, max: 5, step: 0.1 });
		expect(fraction(value, rangeAround(value))).toBeCloseTo(place, 12);
	}
});

test('larger values get wider ranges and coarser steps', () => {
	expect(rangeAround(5)).toEqual({ min: -10, max: 10, step: 0.2 });
	expect(rangeAround(-12)).toEqual({ min: -20, max: 20, step: 0.5 });
	expect(rangeAround(45)).toEqual({ min: -50, max: 50, step: 1 });
	expect(rangeAround(100)).toEqual({ min: -200, max: 200, step: 5 });
});

test('small values get narrower ranges and finer steps', () => {
	expect(rangeAround(0.25)).toEqual({ min: -0.5, max: 0.5, step: 0.01 });
	expect(rangeAround(-0.001)).toEqual({ min: -0.002, max: 0.002, step: 0.00005 });
});

test('the step is fine enough to come back to the value it started from', () => {
	expect(rangeAround(1.15).step).toBe(0.01);
	expect(rangeAround(-0.8).step).toBe(0.1);
	expect(rangeAround(Math.PI).step).toBe(0.1);
});

test('every number has a range with room on both sides', () => {
	fc.assert(
		fc.property(fc.double(), (value) => {
			const { min, max, step } = rangeAround(value);
			expect(Number.isFinite(max - min)).toBe(true);
			expect(step > 0 && step < max - min).toBe(true);
			if (Math.abs(value) <= 1e300) expect(min < value && value < max).toBe(true);
		})
	);
});

test('snapping leaves no dust and stays within the ends', () => {
	const range = { min: -5, max: 5, step: 0.1 };
	expect(snap(0.1 + 0.2, range)).toBe(0.3);
	expect(snap(-0.04, range)).toBe(0);
	expect(Object.is(snap(-0.04, range), 0)).toBe(true);
	expect(snap(7, range)).toBe(5);
	expect(snap(0.2, { min: 0.05, max: 1, step: 0.1 })).toBe(0.25);
	expect(snap(3e-7, { min: 0, max: 1e-6, step: 1e-7 })).toBe(3e-7);
});

test('stepping keeps the digits of the value', () => {
	expect(stepped(1.23, 0.1, 1)).toBe(1.33);
	expect(stepped(0.1, 0.1, 2)).toBe(0.3);
	expect(stepped(2, 0.1, -10)).toBe(1);
});

test('a moving value keeps the decimals of its step', () => {
	expect(movingPlaces(2, 0.1)).toBe(1);
	expect(movingPlaces(2.26, 0.1)).toBe(2);
	expect(movingPlaces(1 / 3, 0.1)).toBe(4);
});

test('a value outside widens the range, one inside leaves it alone', () => {
	const range = { min: 0, max: 1, step: 0.1 };
	expect(widened(range, 0.5)).toBe(range);
	expect(widened(range, 12)).toEqual({ min: -20, max: 20, step: 0.5 });
});

test('decimals are counted in plain and in scientific writing', () => {
	expect([1, 0.1, 0.25, 1e-7, 2.5e-7, 1e21].map(decimals)).toEqual([0, 1, 2, 7, 8, 0]);
});
