/** Why an operation makes no finite number of the numbers it is given: what a student would be told at the board. */
import { number, say, type Phrase } from '../explain/phrase.ts';
import type { OperationName } from '../ops/index.ts';

type Reason = (values: readonly number[], result: number) => readonly Phrase[] | undefined;

export const LARGEST = 'the largest number that a computer holds here is about 1.8 × 10³⁰⁸';

const tooLarge = (what: string) => say`${what} is too large: ${LARGEST}`;

const infinite = (value = 0): boolean => Math.abs(value) === Infinity;
const told = (value = NaN): Phrase => number(value, 'forward');

const logarithm: Reason = ([a = NaN]) => {
	if (a === 0) return say`the logarithm falls without end as its input nears 0`;
	return a < 0 ? say`a negative number has no logarithm` : undefined;
};

/** Of an angle whose sine or cosine is given. */
const angle =
	(says: string): Reason =>
	([a = NaN]) =>
		Math.abs(a) > 1
			? say`no angle has the ${says} ${told(a)}: it lies between −1 and 1`
			: undefined;

const exponential: Reason = ([a = NaN], result) =>
	infinite(result) && !infinite(a)
		? say`the exponential of ${told(Math.abs(a))} is too large: ${LARGEST}`
		: undefined;

const periodic: Reason = ([a]) =>
	infinite(a) ? say`a wave has no value at infinity: it never settles` : undefined;

const sum: Reason = (values, result) => {
	if (Number.isNaN(result) && values.every(infinite))
		return say`two infinities do not cancel, as what is left of them could be any number`;
	return infinite(result) ? tooLarge('the result') : undefined;
};

const product: Reason = (values, result) => {
	if (Number.isNaN(result) && values.includes(0))
		return say`0 times infinity could be any number, so it has no value`;
	return infinite(result) ? tooLarge('the product') : undefined;
};

const divide: Reason = ([a = NaN, b = NaN], result) => {
	if (b === 0 && a === 0) return say`0 ÷ 0 could be any number, so it has no value`;
	if (b === 0) return say`the quotient grows without end as the divisor nears 0`;
	if (infinite(a) && infinite(b)) return say`infinity divided by infinity could be any number`;
	return infinite(result) ? tooLarge('the quotient') : undefined;
};

const pow: Reason = ([a = NaN, b = NaN], result) => {
	if (a === 0 && b < 0) return say`0 to a negative power divides by 0`;
	if (a < 0 && Number.isNaN(result))
		return say`a negative number to a power that is not whole has no real value`;
	return infinite(result) ? tooLarge('the power') : undefined;
};

const log1p: Reason = ([a = NaN]) => logarithm([1 + a], NaN);

const logit: Reason = ([a = NaN]) =>
	a === 0 || a === 1
		? say`the logit runs off to infinity at 0 and at 1`
		: say`only a number between 0 and 1 has a logit`;

const sqrt: Reason = ([a = NaN]) => (a < 0 ? say`a negative number has no square root` : undefined);

const REASONS: Partial<Readonly<Record<OperationName, Reason>>> = {
	add: sum,
	subtract: sum,
	multiply: product,
	divide,
	pow,
	square: product,
	sqrt,
	log: logarithm,
	log2: logarithm,
	log10: logarithm,
	log1p,
	logit,
	exp: exponential,
	expm1: exponential,
	sinh: exponential,
	cosh: exponential,
	asin: angle('sine'),
	acos: angle('cosine'),
	sin: periodic,
	cos: periodic,
	tan: periodic
};

/** Of one application to numbers; `values` by slot. */
export function reasonOf(
	op: OperationName,
	values: readonly number[],
	result: number
): readonly Phrase[] {
	const found = REASONS[op]?.(values, result);
	if (found) return found;
	return infinite(result) ? tooLarge('the result') : say`there is no value for such a number`;
}
