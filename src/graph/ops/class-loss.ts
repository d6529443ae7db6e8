/**
 * Losses over classes, which stand along the last axis of the prediction. The target either has the prediction’s
 * shape and holds a weight for every class, or one axis less and holds class numbers, counted from 1.
 */
import { SCALAR, sameShape, shapeText, sizeOf, type Shape } from '../tensor.ts';
import { ofSums } from './breaks.ts';
import { classDoubt, classReading, isClass, strangeClass } from './class-numbers.ts';
import { peakOf, restOf } from './log-sum-exp.ts';
import { whole, type Misfit, type Probe, type Whole } from './whole.ts';
import type { Flat, Use } from './use.ts';
import { plainShape } from './plain-shape.ts';

interface Kind {
	/** The log-probability of the entry at `at`; the row’s largest entry stands at `peak`, and log Σ exp is that plus `log`. */
	readonly logarithm: (x: Flat, at: number, peak: number, log: number) => number;
	/** The slope of a row along one of its entries: given its log-probability, its weight and that of all others. */
	readonly slope: (logarithm: number, weight: number, others: number) => number;
}

type Shared =
	| 'chooses'
	| 'kind'
	| 'arity'
	| 'options'
	| 'shape'
	| 'apply'
	| 'pull'
	| 'push'
	| 'kink'
	| 'breaks'
	| 'readAs'
	| 'doubts';

interface ClassLoss extends Omit<Whole, Shared | 'precedence' | 'needs' | 'probes'>, Kind {
	/** How the messages call it, and what it takes: "scores", "log-probabilities". */
	readonly name: string;
	readonly takes: string;
}

/** Otherwise it holds class numbers. */
export const holdsWeights = ([x = SCALAR, t = SCALAR]: readonly Shape[]): boolean =>
	x.length === t.length;

/** How much the class at `at` counts. A slider stops between class numbers too: the nearest one is meant. */
function weightAt({ inputs, shapes }: Use, at: number, classes: number): number {
	const target = inputs[1]!;
	if (holdsWeights(shapes)) return target[at]!;
	const named = target[Math.floor(at / classes)]!;
	return isClass(named, classes) ? Number(Math.round(named) === (at % classes) + 1) : NaN;
}

/** The class numbers; none where there are weights. */
const numbersOf = ({ inputs, shapes }: Use): Flat =>
	holdsWeights(shapes) ? new Float64Array() : inputs[1]!;

const classesOf = ({ shapes: [x = SCALAR] }: Use): number => x.at(-1) ?? 1;

/** A class number is a choice, and gets nothing. */
const chooses = (slot: number, shapes: readonly Shape[]): boolean =>
	slot === 1 && !holdsWeights(shapes);

/** A class that is not the one named is left out, were its logarithm infinite; a weight of 0 multiplies it. */
const counted = ({ shapes }: Use, weight: number, logarithm: number): number =>
	weight === 0 && !holdsWeights(shapes) ? 0 : weight * logarithm;

function apply(use: Use, { logarithm }: Kind): void {
	const x = use.inputs[0]!;
	const classes = classesOf(use);
	let sum = 0;
	for (let start = 0; start < x.length; start += classes) {
		const peak = peakOf(x, start, classes, 1);
		const log = Math.log1p(restOf(x, peak, start, classes, 1));
		for (let at = start; at < start + classes; at++)
			sum -= counted(use, weightAt(use, at, classes), logarithm(x, at, peak, log));
	}
	use.output[0] = (sum * classes) / x.length + 0;
}

/** Hands every entry of the input in `slot`, with its slope, to `pass`, which is either direction. */
function along(use: Use, kind: Kind, slot: number, from: Flat, into: Flat, pass: Pass): void {
	const x = use.inputs[0]!;
	const classes = classesOf(use);
	if (chooses(slot, use.shapes)) return;
	for (let start = 0; start < x.length; start += classes) {
		const peak = peakOf(x, start, classes, 1);
		const log = Math.log1p(restOf(x, peak, start, classes, 1));
		const total = slot === 0 ? totalWeight(use, start, classes) : 0;
		for (let at = start; at < start + classes; at++) {
			const logarithm = kind.logarithm(x, at, peak, log);
			const weight = weightAt(use, at, classes);
			const slope = slot === 1 ? -logarithm : kind.slope(logarithm, weight, total - weight);
			pass(from, into, at, (slope * classes) / x.length);
		}
	}
}

type Pass = (from: Flat, into: Flat, at: number, slope: number) => void;

const back: Pass = (from, into, at, slope) => {
	into[at]! += from[0]! * slope;
};

const forth: Pass = (from, into, at, slope) => {
	into[0]! += from[at]! * slope;
};

function totalWeight(use: Use, start: number, classes: number): number {
	let total = 0;
	for (let at = start; at < start + classes; at++) total += weightAt(use, at, classes);
	return total;
}

function shapeOf(name: string, takes: string, shapes: readonly Shape[]): Shape | Misfit {
	const [x = SCALAR, t = SCALAR] = shapes;
	if (x.length === 0)
		return {
			misfit: `\`${name}\` takes ${takes} of several classes: give it a list, such as \`[1, 2, 3]\`.`
		};
	const numbers = x.slice(0, -1);
	if (sameShape(x, t) || sameShape(numbers, t)) return SCALAR;
	const named =
		numbers.length === 0
			? 'one class number, counted from 1'
			: `a class number for each row, counted from 1 (${shapeText(numbers)})`;
	return {
		misfit: `Beside ${takes} of the shape ${shapeText(x)} the target of \`${name}\` is a weight for every class (${shapeText(x)}) or ${named}, not ${plainShape(t)}.`
	};
}

/** A class number halfway between two has no nearest one. */
const isHalfway = ({ inputs, shapes }: Use): boolean =>
	!holdsWeights(shapes) && inputs[1]!.some((number) => Math.abs(number % 1) === 0.5);

const SQUARE = [
	[1, -2, 0.5],
	[0.25, 3, 1]
];

const probes: readonly Probe[] = [
	{ inputs: [[1, 2, -0.5], 2] },
	{
		inputs: [
			[1, 2, -0.5],
			[0.5, 0.3, 0.2]
		]
	},
	{ inputs: [SQUARE, [3, 1]] },
	{
		inputs: [
			SQUARE,
			[
				[0, 0, 1],
				[0.5, -1, 2]
			]
		]
	},
	{
		inputs: [
			[SQUARE, SQUARE],
			[
				[1, 2],
				[2, 3]
			]
		]
	}
];

/** A scalar: the mean over the rows of −Σ weight · log-probability, the weight 1 for the class named by its number. */
export function classLoss({ name, takes, logarithm, slope, ...texts }: ClassLoss): Whole {
	const kind = { logarithm, slope };
	return whole({
		...texts,
		arity: [2, 2],
		precedence: 5,
		needs: [1, 1],
		options: [],
		shape: (shapes) => shapeOf(name, takes, shapes),
		apply: (use) => apply(use, kind),
		pull: (use, slot, from, into) => along(use, kind, slot, from, into, back),
		push: (use, slot, from, into) => along(use, kind, slot, from, into, forth),
		breaks: (use) => strangeClass(numbersOf(use), classesOf(use)) ?? ofSums(use),
		readAs: (use) => classReading(numbersOf(use)),
		doubts: ([, numbers], shapes) =>
			numbers === undefined || holdsWeights(shapes)
				? undefined
				: classDoubt(numbers, shapes[0]?.at(-1) ?? 1),
		chooses,
		probes,
		kink: {
			at: isHalfway,
			says: 'Halfway between two class numbers the loss jumps, and a class number gets no gradient anywhere'
		}
	});
}

/** How many rows there are: what the sum over all classes is divided by. */
export const rowsOf = (shape: Shape): number => sizeOf(shape.slice(0, -1));
