/** Why an operation makes no finite number of what it is given: what a student would be told at the board. */
import { told, type Told } from './told.ts';
import type { Use } from './use.ts';

export const LARGEST = 'the largest number that a computer holds here is about 1.8 × 10³⁰⁸';

export const tooLarge = (what: string): Told => [`${what} is too large: ${LARGEST}`];

export const isInfinite = (value: number): boolean => Math.abs(value) === Infinity;

/** What is said where there is no reason of its own: given the inputs, then the result. */
export const plainly = (...numbers: readonly number[]): Told =>
	isInfinite(numbers.at(-1) ?? NaN)
		? tooLarge('the result')
		: told`there is no value for such a number`;

export const ofSum = (a: number, b: number, y: number): Told =>
	Number.isNaN(y) && isInfinite(a) && isInfinite(b)
		? told`two infinities do not cancel, as what is left of them could be any number`
		: plainly(y);

export function ofProduct(a: number, b: number, y: number): Told {
	if (Number.isNaN(y) && (a === 0 || b === 0))
		return told`0 times infinity could be any number, so it has no value`;
	return isInfinite(y) ? tooLarge('the product') : plainly(y);
}

export function ofQuotient(a: number, b: number, y: number): Told {
	if (b === 0 && a === 0) return told`0 ÷ 0 could be any number, so it has no value`;
	if (b === 0) return told`the quotient grows without end as the divisor nears 0`;
	if (isInfinite(a) && isInfinite(b)) return told`infinity divided by infinity could be any number`;
	return isInfinite(y) ? tooLarge('the quotient') : plainly(y);
}

export function ofPower(a: number, b: number, y: number): Told {
	if (a === 0 && b < 0) return told`0 to a negative power divides by 0`;
	if (a < 0 && Number.isNaN(y))
		return told`a negative number to a power that is not whole has no real value`;
	return isInfinite(y) ? tooLarge('the power') : plainly(y);
}

export function ofLogarithm(x: number, y: number): Told {
	if (x === 0) return told`the logarithm falls without end as its input nears 0`;
	return x < 0 ? told`a negative number has no logarithm` : plainly(y);
}

export const ofLogit = (x: number, _y: number): Told =>
	x === 0 || x === 1
		? told`the logit runs off to infinity at 0 and at 1`
		: told`only a number between 0 and 1 has a logit`;

export const ofRoot = (x: number, y: number): Told =>
	x < 0 ? told`a negative number has no square root` : plainly(y);

export const ofExponential = (x: number, y: number): Told =>
	isInfinite(y) && !isInfinite(x)
		? told`the exponential of ${Math.abs(x)} is too large: ${LARGEST}`
		: plainly(y);

/** Of an angle whose sine or cosine is given. */
export const ofAngle =
	(given: string) =>
	(x: number, y: number): Told =>
		Math.abs(x) > 1 ? told`no angle has the ${given} ${x}: it lies between −1 and 1` : plainly(y);

export const ofWave = (x: number, y: number): Told =>
	isInfinite(x) ? told`a wave has no value at infinity: it never settles` : plainly(y);

const wholly =
	(what: string) =>
	({ inputs }: Use): Told =>
		inputs.every((input) => input.every(Number.isFinite))
			? tooLarge(what)
			: told`entries that are not finite have no sum, no product and no order to compute with`;

/** Of whole tensors that are added and multiplied. */
export const ofSums = wholly('a sum or a product on the way');
/** Of whole tensors whose entries only move. */
export const ofMoves = wholly('an entry');
