import { number, say, type Phrase } from '../explain/phrase.ts';
import type { PathHealth, PathStep } from './path-health.ts';

/** A product that stays within a tenth and ten neither fades nor grows to speak of. */
const TENFOLD = 10;

/** What became of the gradient along the way, in a sentence. */
export function pathWords({
	from,
	to,
	steps,
	norms,
	vanishes,
	explodes
}: PathHealth): readonly Phrase[] {
	const last = steps.at(-1);
	if (!last) return [];
	const whole = say`the way from ${link(from)} back to ${link(to)}`;
	const left = number(norms ? Math.abs(last.product) : last.product, 'local');
	const what = norms ? 'lengths change by ×' : 'slopes multiply to';
	if (Number.isNaN(last.product))
		return say`Along ${whole} the product is undefined from ${link(firstUndefined(steps).at)} on.`;
	if (last.product === 0)
		return say`Along ${whole} nothing is left: the factor at ${link(firstZero(steps).at)} is 0.`;
	const told = say`Along ${whole} the ${what} ${left}`;
	if (vanishes !== undefined)
		return say`${told}: less than 1/1000 is left from ${link(steps[vanishes]?.at ?? to)} on.`;
	if (explodes !== undefined)
		return say`${told}: more than 1000 times from ${link(steps[explodes]?.at ?? to)} on.`;
	const size = Math.abs(last.product);
	if (size < 1 / TENFOLD) return say`${told}: the gradient fades.`;
	return size > TENFOLD ? say`${told}: the gradient grows.` : say`${told}.`;
}

const link = ({ node, label }: PathStep['at']): Phrase => ({ kind: 'name', node, label });

const firstUndefined = (steps: readonly PathStep[]): PathStep =>
	steps.find(({ product }) => Number.isNaN(product)) ?? steps[0]!;

const firstZero = (steps: readonly PathStep[]): PathStep =>
	steps.find(({ product }) => product === 0) ?? steps[0]!;
