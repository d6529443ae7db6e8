/** One gradient found in several ways that know nothing of each other. */
import type { Run } from '../run.ts';
import type { Tensor } from '../tensor.ts';
import type { Coordinate, Direction } from './coordinate.ts';
import { digits } from './digits.ts';
import { directionValues } from './direction-values.ts';
import { differencesOf, type Difference, type Sides } from './differences.ts';
import { kinkOnTheWay } from './kinks.ts';
import type { Probe } from './probe.ts';
import { scaleOf } from './rounding.ts';
import { sizeOfPoint } from './step-size.ts';
import { verdict, type Grounds, type Verdict } from './verdict.ts';

export interface Way {
	readonly value: number;
	/** To how many digits it agrees with reverse mode, from 0 to 16. */
	readonly digits: number;
	readonly verdict: Verdict;
	/** The step of a difference. */
	readonly h?: number;
}

/** The derivative of the target along one direction. Plain data: a worker may send it. */
export interface CheckRow extends Grounds {
	readonly direction: Direction;
	/** Of the target at the point. */
	readonly value: number;
	/** By how much rounding may move that. */
	readonly noise: number;
	readonly sides: Sides;
	readonly forwardMode: Way;
	readonly central: Way;
	readonly forward: Way;
	/** Why there is no derivative, where there is none. */
	readonly kink?: string;
}

/** Relative differences that count as none. */
export const TOLERANCE = { forwardMode: 1e-12, symbolic: 1e-10, central: 1e-6, forward: 1e-4 };
const JUMP = 'The slope on one side is another than on the other, so there is no derivative here';
/** A smaller part of the terms whose sum it is cannot be told from 0. */
const LOST = 16 * Number.EPSILON;

/** All ways but the symbolic one, which takes a worker. */
export function checkRow(probe: Probe, direction: Direction): CheckRow {
	const { run, program } = probe;
	const tangents = run.push(directionValues(program.inputs, direction));
	const forwardMode = sumOf(run.seed, tangents.value());
	const reverse = direction.reduce((sum, at) => sum + gradientAt(run, at), 0);
	const grounds = groundsOf(probe, direction, { reverse, forwardMode }, scaleOf(run, tangents));
	const found = differencesOf(probe, direction);
	const central = differenceWay(grounds, found.central, TOLERANCE.central);
	const forward = differenceWay(grounds, found.forward, TOLERANCE.forward);
	const smooth = !found.kinked && central.verdict === 'agrees' && forward.verdict === 'agrees';
	const kink = smooth
		? undefined
		: (kinkOnTheWay(run, tangents) ?? (found.kinked ? JUMP : undefined));
	const judged = (way: Way): Way => (kink === undefined ? way : atKink(way));
	return {
		...grounds,
		direction,
		value: sumOf(run.seed, run.valueOf(run.target)),
		noise: found.noise,
		sides: found.sides,
		forwardMode: exactWay(grounds, forwardMode, TOLERANCE.forwardMode),
		central: judged(central),
		forward: judged(forward),
		...(kink !== undefined && { kink })
	};
}

/**
 * A gradient that is 0 in both modes, or what rounding leaves of it, is held against its terms, or against a slope a long
 * way off; one that a rule lost in one mode alone is held against the other.
 */
function groundsOf(
	probe: Probe,
	direction: Direction,
	{ reverse, forwardMode }: { readonly reverse: number; readonly forwardMode: number },
	scale: number
): Grounds {
	const own = Math.max(Math.abs(reverse), Math.abs(forwardMode) || 0);
	if (own > LOST * scale) return { reverse, scale, size: own };
	const far = sizeOfPoint(probe, direction);
	const slopes = [far, -far].map((h) => Math.abs(probe.forward(direction, h)));
	return { reverse, scale, size: Math.max(scale, ...slopes.filter(Number.isFinite)) };
}

const gradientAt = (run: Run, { node, entry }: Coordinate): number =>
	run.gradientOf(node).data[entry] ?? NaN;

const sumOf = ({ data: seeds }: Tensor, { data }: Tensor): number =>
	data.reduce((sum, number, entry) => sum + seeds[entry]! * number, 0);

/** What the symbolic way found, beside the others. */
export const symbolicWay = (row: CheckRow, value: number): Way => {
	const way = exactWay(row, value, TOLERANCE.symbolic);
	return row.kink === undefined ? way : atKink(way);
};

const atKink = (way: Way): Way => (way.verdict === 'agrees' ? way : { ...way, verdict: 'kink' });

/** Of a way without steps: terms that cancel take digits with them, and nothing else does. */
const exactWay = (grounds: Grounds, value: number, tolerance: number): Way =>
	wayOf(grounds, value, tolerance, tolerance * grounds.scale);

const differenceWay = (
	grounds: Grounds,
	{ value, doubt, h }: Difference,
	tolerance: number
): Way => ({
	...wayOf(grounds, value, tolerance, doubt),
	h
});

function wayOf(grounds: Grounds, value: number, tolerance: number, doubt: number): Way {
	const { reverse, size } = grounds;
	return {
		value,
		digits: digits(value, reverse, size),
		verdict: verdict(value, grounds, { tolerance, doubt })
	};
}
