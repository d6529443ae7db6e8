/** What the two branches of an error curve have in common with powers of the step. */

export interface Measured {
	readonly h: number;
	/** NaN where the function has no value a step away. */
	readonly error: number;
}

/** A power of the step that a part of the curve follows: a straight line between logarithms. */
export interface Branch {
	readonly slope: number;
	readonly from: Measured;
	readonly to: Measured;
}

export interface Slopes {
	/** To the right of the best step: slope 1 for a one-sided quotient, 2 for the central one. */
	readonly truncation?: Branch;
	/** To the left of it: slope −1. */
	readonly rounding?: Branch;
}

/** An error of 0 is luck, or less than a double can tell. */
const LEAST = 1e-17;
/** Points on either side that count for the best step. */
const NEIGHBOURS = 2;
/** So many points from there the lowest one is looked for: within one power of ten. */
const NEAR = 4;
const FEWEST = 5;
/** At a larger step the first term that is left out is no longer all that counts. */
const SMALL = 0.02;
/** A larger error, relative to the gradient, is no longer the first term that is left out, but all of it. */
const WHOLE = 0.3;
/** So much larger than the rounding an error must be to be truncation. */
const CLEAR = 20;
/** So much larger than the smallest step a branch of rounding is measured, where a step is not lost itself. */
const KEPT = 4;

const logOf = ({ error }: Measured): number => Math.log10(Math.max(error, LEAST));

/** The lowest point near the one around which errors are least on average; none where many steps make no error at all. */
export function bestOf(points: readonly Measured[]): Measured | undefined {
	const averages = points.map((_, at) => {
		const near = points.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
		return near.reduce((sum, each) => sum + logOf(each), 0) / near.length;
	});
	const least = averages.reduce(
		(least, average, at) =>
			average < (averages[least] ?? NaN) || Number.isNaN(averages[least]) ? at : least,
		0
	);
	const found = averages[least] ?? NaN;
	if (!(found > Math.log10(LEAST))) return undefined;
	const near = points.slice(Math.max(0, least - NEAR), least + NEAR + 1);
	return near.reduce((best, each) => (each.error < best.error ? each : best), points[least]!);
}

/** The step leaves out more than rounding can have done. */
export const isTruncated = ({ h, error }: Measured, noise: number): boolean =>
	error < Infinity && error > (CLEAR * noise) / h && error > CLEAR * Number.EPSILON;

/** Measured where one cause clearly outweighs the other one; absent where too few points are so clear. */
export function slopesOf(points: readonly Measured[], noise: number, lost: number): Slopes {
	const truncated = points.filter(
		(point) => point.h <= SMALL && point.error < WHOLE && isTruncated(point, noise)
	);
	const least = Math.min(...truncated.map(({ h }) => h));
	const rounded = points.filter(
		({ h, error }) => h > KEPT * lost && h < least / CLEAR && error > LEAST && error < 1
	);
	const [truncation, rounding] = [fitted(truncated), fitted(rounded)];
	return {
		...(truncation !== undefined && { truncation }),
		...(rounding !== undefined && { rounding })
	};
}

/** Least squares through the logarithms. */
function fitted(points: readonly Measured[]): Branch | undefined {
	const [first, last] = [points[0], points.at(-1)];
	if (points.length < FEWEST || !first || !last) return undefined;
	const [xs, ys] = [points.map(({ h }) => Math.log10(h)), points.map(logOf)];
	const [x, y] = [mean(xs), mean(ys)];
	const above = xs.reduce((sum, each, at) => sum + (each - x) * (ys[at]! - y), 0);
	const slope = above / xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
	const on = ({ h }: Measured): Measured => ({
		h,
		error: 10 ** (y + slope * (Math.log10(h) - x))
	});
	return { slope, from: on(first), to: on(last) };
}

const mean = (numbers: readonly number[]): number =>
	numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
