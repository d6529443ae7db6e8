/** Where a slider runs: its ends, its step, and the numbers that may stand on it. */

import { cleaned, decimals } from '$viz/stepped.ts';

export interface Range {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** Beyond this the width of a range could overflow. */
const LARGEST = 1e300;
const STANDARD: Range = { min: -5, max: 5, step: 0.1 };

/** Steps on half a track, by the leading digit of its bound: 1, 2 and 5 give steps of 0.02, 0.05 and 0.1. */
const STEPS_TO_BOUND = { 1: 50, 2: 40, 5: 50 } as const;

/** A symmetric range with room on both sides of the value: −5 … 5 for the numbers of a lecture. */
export function rangeAround(value: number): Range {
	const size = Math.abs(value);
	if (!Number.isFinite(value) || size > LARGEST || size < 1 / LARGEST) return STANDARD;
	const [digit, power] = size < 0.5 ? boundAbove(2 * size) : boundAbove(Math.max(size / 0.9, 5));
	const bound = scaled(digit, power);
	const step = cleaned(bound / STEPS_TO_BOUND[digit], 3 - power);
	return { min: -bound, max: bound, step: finerStep(value, bound, step) };
}

/** The same range if the value is within it, else one that is wide enough, with no finer step. */
export function widened(range: Range, value: number): Range {
	if (value >= range.min && value <= range.max) return range;
	const around = rangeAround(value);
	return {
		min: Math.min(range.min, around.min),
		max: Math.max(range.max, around.max),
		step: Math.max(range.step, around.step)
	};
}

/** The nearest number on the steps, which are counted from `min` as an `<input type="range">` counts them. */
export function snap(value: number, { min, max, step }: Range): number {
	const steps = Math.round((clamp(value, min, max) - min) / step);
	const places = Math.max(decimals(step), decimals(min));
	return clamp(cleaned(min + steps * step, places), min, max);
}

export function clamp(value: number, min: number, max: number): number {
	return Math.min(Math.max(value, min), max);
}

/** How many decimals a moving value shows: those of its step, and more for one that stands between steps. */
export function movingPlaces(value: number, step: number): number {
	return Math.max(decimals(step), Math.min(decimals(value), 4));
}

/** Where a value stands on the track, from 0 to 1. */
export function fraction(value: number, { min, max }: Range): number {
	return clamp((value - min) / (max - min), 0, 1);
}

/** The least of 1, 2, 5, 10, 20, 50, … that is not below `size`, as a digit and a power of ten. */
function boundAbove(size: number): [digit: 1 | 2 | 5, power: number] {
	const power = Math.floor(Math.log10(size));
	for (const digit of [1, 2, 5] as const)
		if (scaled(digit, power) >= size * (1 - 1e-12)) return [digit, power];
	return [1, power + 1];
}

/** `bound / 50` or a smaller power of ten that reaches a number such as 1.15; π keeps the coarse step. */
function finerStep(value: number, bound: number, step: number): number {
	const power = Math.floor(Math.log10(step) + 1e-9);
	const steps = [step, scaled(1, power), scaled(1, power - 1), scaled(1, power - 2)];
	return steps.find((candidate) => isMultiple(value + bound, candidate)) ?? step;
}

function isMultiple(value: number, step: number): boolean {
	const ratio = value / step;
	return Math.abs(ratio - Math.round(ratio)) < 1e-9 * Math.max(1, ratio);
}

/** Read from text, because `5 * 10 ** -2` is not the double that `0.05` is. */
function scaled(digit: number, power: number): number {
	return Number(`${digit}e${power}`);
}
