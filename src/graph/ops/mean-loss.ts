/** Losses that compare two inputs entry by entry and take the mean: all but their curve is the same. */
import { SCALAR, sameShape, sizeOf, type Shape } from '../tensor.ts';
import { summedTo } from './backward-code.ts';
import type { Exception } from './described.ts';
import { inTarget } from './in-target.ts';
import { meanLossWords, type MeanLossWords } from './mean-loss-words.ts';
import { whole, type Misfit, type Whole } from './whole.ts';
import type { Flat, Use } from './use.ts';
import type { Options } from './options.ts';
import { plainShape } from './plain-shape.ts';

/** The loss of one entry, or its slope along one of the two. */
type Curve = (prediction: number, target: number, options: Options) => number;
/** The slope as a factor in NumPy: a product, or anything in parentheses. */
type SlopeCode = (prediction: string, target: string, options: Options) => string;

type Shared =
	| 'kind'
	| 'arity'
	| 'shape'
	| 'apply'
	| 'pull'
	| 'push'
	| 'precedence'
	| 'needs'
	| 'gate'
	| 'backward';

/** Of one entry. */
type OfEntry = Exception<readonly [prediction: number, target: number, options: Options]>;

interface MeanLoss extends Omit<Whole, Shared | 'options' | 'kink' | 'apart'>, MeanLossWords {
	/** How the messages call it. */
	readonly name: string;
	readonly value: Curve;
	readonly slopes: readonly [Curve, Curve];
	readonly slopeCodes: readonly [SlopeCode, SlopeCode];
	readonly kink?: OfEntry;
	readonly apart?: OfEntry;
	readonly options?: Whole['options'];
	/** What no value of the options may be. */
	readonly refuses?: (options: Options) => Misfit | undefined;
}

function apply({ inputs, output, options }: Use, value: Curve): void {
	const [p, t] = inputs as readonly [Flat, Flat];
	let sum = 0;
	for (let at = 0; at < p.length; at++) sum += value(p[at]!, t[inTarget(t, at)]!, options);
	output[0] = sum / p.length;
}

function pull({ inputs, options }: Use, along: Curve, slot: number, from: Flat, into: Flat): void {
	const [p, t] = inputs as readonly [Flat, Flat];
	const share = from[0]! / p.length;
	for (let at = 0; at < p.length; at++) {
		const there = inTarget(t, at);
		into[slot === 0 ? at : there]! += share * along(p[at]!, t[there]!, options);
	}
}

function push({ inputs, options }: Use, along: Curve, slot: number, from: Flat, into: Flat): void {
	const [p, t] = inputs as readonly [Flat, Flat];
	let sum = 0;
	for (let at = 0; at < p.length; at++) {
		const there = inTarget(t, at);
		sum += from[slot === 0 ? at : there]! * along(p[at]!, t[there]!, options);
	}
	into[0]! += sum / p.length;
}

/** At any entry. */
const anywhere = ({ at: corner, says }: OfEntry): NonNullable<Whole['kink']> => ({
	at({ inputs, options }) {
		const [p, t] = inputs as readonly [Flat, Flat];
		return p.some((each, at) => corner(each, t[inTarget(t, at)]!, options));
	},
	says
});

function shapeOf(name: string, [p = SCALAR, t = SCALAR]: readonly Shape[]): Shape | Misfit {
	if (t.length === 0 || sameShape(p, t)) return SCALAR;
	const other = p.length === 0 ? '' : `, or ${plainShape(SCALAR)} for all`;
	return {
		misfit: `\`${name}\` compares its inputs entry by entry: beside ${plainShape(p)} the second must be ${plainShape(p)} too${other}, not ${plainShape(t)}.`
	};
}

/** A scalar: the mean of `value` over all entries. The target has the prediction’s shape, or is one number for all. */
export function meanLoss({
	name,
	value,
	slopes,
	slopeCodes,
	kink,
	apart,
	options,
	term,
	slope,
	refuses,
	...texts
}: MeanLoss): Whole {
	const along = (slot: number): Curve => slopes[slot === 0 ? 0 : 1];
	return whole({
		...texts,
		arity: [2, 2],
		precedence: 5,
		needs: [1, 1],
		gate: 'scales',
		options: options ?? [],
		shape: (shapes, given) => refuses?.(given) ?? shapeOf(name, shapes),
		apply: (use) => apply(use, value),
		pull: (use, slot, from, into) => pull(use, along(slot), slot, from, into),
		push: (use, slot, from, into) => push(use, along(slot), slot, from, into),
		backward: (
			slot,
			{ upstream, inputs: [p = '', t = ''] },
			given,
			[x = SCALAR, target = SCALAR]
		) => {
			const slope = slopeCodes[slot === 0 ? 0 : 1](p, t, given);
			const share = x.length === 0 ? slope : `${slope} / ${sizeOf(x)}`;
			return summedTo(`${upstream} * ${share}`, x, slot === 0 ? x : target);
		},
		...meanLossWords({ ...(term && { term }), ...(slope && { slope }) }, value, along),
		...(kink && { kink: anywhere(kink) }),
		...(apart && { apart: anywhere(apart) })
	});
}

/** The inputs of a loss of PyTorch’s, which wants a target of the same shape: a single number is laid out first. */
export const laidOut = (
	[p = '', t = '']: readonly string[],
	[a = SCALAR, b = SCALAR]: readonly Shape[]
): string => (sameShape(a, b) ? `${p}, ${t}` : `${p}, ${t} + torch.zeros_like(${p})`);
