/** What a loss that is a mean over entries says of one step: its terms, and what the first entry gets. */
import { inTarget } from './in-target.ts';
import type { Flat, Use } from './use.ts';
import type { Whole } from './whole.ts';
import type { Options } from './options.ts';
import { back, makes, series, told, type Told } from './told.ts';

type Curve = (prediction: number, target: number, options: Options) => number;
type Term = (own: number, other: number, options: Options) => Told;
/** Along the prediction, slot 0, or the target. */
type Slope = (own: number, other: number, slot: number, options: Options) => Told;

export interface MeanLossWords {
	/** The loss of one entry in running text, where a line has room for it. */
	readonly term?: Term;
	/** What the gradient is multiplied by along one of the two, before it is divided by how many there are. */
	readonly slope?: Slope;
}

export const meanLossWords = (
	{ term, slope }: MeanLossWords,
	curve: Curve,
	along: (slot: number) => Curve
): Pick<Whole, 'shows' | 'gives'> => ({
	...(term && { shows: (use: Use) => shows(use, curve, term) }),
	...(slope && {
		gives: (use: Use, slot: number, upstream: Flat) =>
			gives(use, slot, upstream, along(slot), slope)
	})
});

/** "((1 − 2)² + (2 − 4)²) ÷ 2 = 2.5". */
function shows({ inputs, output, options }: Use, curve: Curve, term: Term): Told {
	const [p, t] = inputs as readonly [Flat, Flat];
	const pair = (at: number) => [p[at]!, t[inTarget(t, at)]!] as const;
	const terms = series(p.length, (at) => term(...pair(at), options));
	const numbers = [...p.keys()].flatMap(pair);
	const result = makes(
		output[0]!,
		numbers,
		(...all) =>
			[...p.keys()].reduce((sum, at) => sum + curve(all[2 * at]!, all[2 * at + 1]!, options), 0) /
			p.length
	);
	return p.length === 1
		? told`${terms} ${result}`
		: told`(${terms}) ÷ ${String(p.length)} ${result}`;
}

/** Of the first entry; a target that is one number for all gathers from all of them. */
function gives(
	{ inputs, options }: Use,
	slot: number,
	upstream: Flat,
	along: Curve,
	slope: Slope
): Told | undefined {
	const [p, t] = inputs as readonly [Flat, Flat];
	if (slot === 1 && t.length < p.length) return undefined;
	const [own, other] = slot === 0 ? [p[0]!, t[0]!] : [t[0]!, p[0]!];
	const [g, n] = [upstream[0]!, p.length];
	const passed = (g * along(p[0]!, t[0]!, options)) / n;
	const result = makes(
		back(passed),
		[g, p[0]!, t[0]!],
		(by = 0, a = 0, b = 0) => (by * along(a, b, options)) / n
	);
	return told`the first entry of {x} gets ${back(g)}${slope(own, other, slot, options)}${n === 1 ? '' : ` ÷ ${n}`} ${result}`;
}
