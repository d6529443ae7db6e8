/** A function over an interval as runs of points, ended where it jumps or is undefined. */

export type Point = readonly [x: number, y: number];
export type Interval = readonly [from: number, to: number];
type Run = readonly Point[];

const SAMPLES = 240;
/** Halvings that bring two neighbours as close as an edge can be told. */
const HALVINGS = 40;

/** Evenly spaced, both ends included; 0 is among them when it is the middle. */
export const samples = (f: (x: number) => number, [from, to]: Interval): readonly Point[] =>
	Array.from({ length: SAMPLES + 1 }, (_, index) => {
		const x = from + ((to - from) * index) / SAMPLES;
		return [x, f(x)];
	});

/** `jump`: neighbours further apart than this are looked at closely: a steep slope closes up, a jump does not. */
export function pieces(f: (x: number) => number, interval: Interval, jump: number): readonly Run[] {
	const [first, ...rest] = samples(f, interval);
	if (first === undefined) return [];
	const runs: Point[][] = [[first]];
	let last = first;
	for (const next of rest) {
		const [before, after] = joined(last, next, jump) ? [last, next] : edge(f, last, next);
		if (!joined(before, after, jump)) {
			runs.at(-1)?.push(before);
			runs.push([after]);
		}
		runs.at(-1)?.push(next);
		last = next;
	}
	const least = (interval[1] - interval[0]) / SAMPLES / 2;
	return runs.map(finite).filter((run) => width(run) > least);
}

const joined = ([, y]: Point, [, next]: Point, jump: number): boolean =>
	Math.abs(next - y) <= jump || (!Number.isFinite(y) && !Number.isFinite(next));

/** Two points on either side of where the function jumps most, or begins to be defined. */
function edge(f: (x: number) => number, from: Point, to: Point): readonly [Point, Point] {
	let [left, right] = [from, to];
	for (let count = 0; count < HALVINGS; count++) {
		const x = (left[0] + right[0]) / 2;
		const middle: Point = [x, f(x)];
		if (gap(left, middle) > gap(middle, right)) right = middle;
		else left = middle;
	}
	return [left, right];
}

const gap = ([, y]: Point, [, next]: Point): number =>
	Number.isFinite(y) === Number.isFinite(next)
		? Number.isFinite(y)
			? Math.abs(next - y)
			: 0
		: Infinity;

const finite = (run: Run): Run => run.filter(([, y]) => Number.isFinite(y));

const width = (run: Run): number => (run.at(-1)?.[0] ?? 0) - (run[0]?.[0] ?? 0);
