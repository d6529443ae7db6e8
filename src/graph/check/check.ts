/** One gradient found in several ways that know nothing of each other. */
import type { Run } from '../run.ts';
import type { Tensor } from '../tensor.ts';
import type { Coordinate, Direction } from './coordinate.ts';
import { digits } from './digits.ts';
import { directionValues } from './direction-values.ts';
import { differencesOf } from './differences.ts';
import { kinkOnTheWay } from './kinks.ts';
import type { Probe } from './probe.ts';
import { scaleOf } from './rounding.ts';
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
	readonly forwardMode: Way;
	readonly central: Way;
	readonly forward: Way;
	/** Why there is no derivative, where there is none. */
	readonly kink?: string;
}

/** Relative differences that count as none. */
export const TOLERANCE = { forwardMode: 1e-12, symbolic: 1e-10, central: 1e-6, forward: 1e-4 };
const JUMP = 'The slope on one side is another than on the other, so there is no derivative here';

/** All ways but the symbolic one, which takes a worker. */
export function checkRow(probe: Probe, direction: Direction): CheckRow {
	const { run, program } = probe;
	const tangents = run.push(directionValues(program.inputs, direction));
	const grounds: Grounds = {
		reverse: direction.reduce((sum, at) => sum + gradientAt(run, at), 0),
		scale: scaleOf(run, tangents)
	};
	const found = differencesOf(probe, direction);
	const central = wayOf(grounds, found.central, TOLERANCE.central, found.doubt);
	const forward = wayOf(grounds, found.forward, TOLERANCE.forward, found.oneSidedDoubt);
	const smooth = !found.kinked && central.verdict === 'agrees' && forward.verdict === 'agrees';
	const kink = smooth
		? undefined
		: (kinkOnTheWay(run, tangents) ?? (found.kinked ? JUMP : undefined));
	const judged = (way: Way, h: number): Way => ({ ...(kink === undefined ? way : atKink(way)), h });
	return {
		...grounds,
		direction,
		forwardMode: wayOf(grounds, sumOf(run.seed, tangents.value()), TOLERANCE.forwardMode),
		central: judged(central, found.h),
		forward: judged(forward, found.oneSidedStep),
		...(kink !== undefined && { kink })
	};
}

const gradientAt = (run: Run, { node, entry }: Coordinate): number =>
	run.gradientOf(node).data[entry] ?? NaN;

const sumOf = ({ data: seeds }: Tensor, { data }: Tensor): number =>
	data.reduce((sum, tangent, entry) => sum + seeds[entry]! * tangent, 0);

/** What the symbolic way found, beside the others. */
export const symbolicWay = (row: CheckRow, value: number): Way => {
	const way = wayOf(row, value, TOLERANCE.symbolic);
	return row.kink === undefined ? way : atKink(way);
};

const atKink = (way: Way): Way => (way.verdict === 'agrees' ? way : { ...way, verdict: 'kink' });

function wayOf(grounds: Grounds, value: number, tolerance: number, doubt = 0): Way {
	const { reverse, scale } = grounds;
	return {
		value,
		digits: digits(value, reverse, scale),
		verdict: verdict(value, grounds, { tolerance, doubt })
	};
}
