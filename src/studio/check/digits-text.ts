/** A derivative with ten digits, and how many of them are certain. */
import { exactly } from '$viz/format.ts';
import { powerText } from './power-text.ts';

const MOST = 10;

export interface DigitsText {
	readonly sure: string;
	/** Digits in which it differs from reverse mode. */
	readonly rest: string;
}

/** Ten significant digits, without the zeros at their end. */
export function tenDigits(value: number): string {
	if (!Number.isFinite(value)) return exactly(value);
	return exactly(Number(value.toPrecision(MOST)));
}

/** The text of a number, cut behind its last agreeing digit. */
export function digitsText(value: number, digits: number): DigitsText {
	const text = tenDigits(value);
	if (!Number.isFinite(value) || value === 0 || digits >= MOST) return { sure: text, rest: '' };
	const [mantissa = '', exponent = ''] = text.split(/(?=e)/);
	let left = Math.floor(digits);
	let started = false;
	const end = [...mantissa].findIndex((character) => {
		started ||= /[1-9]/.test(character);
		return started && /\d/.test(character) && left-- === 0;
	});
	if (end === -1) return { sure: text, rest: '' };
	return { sure: mantissa.slice(0, end), rest: mantissa.slice(end) + exponent };
}

/** From here on a step is written with a power of ten. */
const LARGE = 1e5;

/** A step with two digits, as its axis has it: 6.1 × 10⁻⁶. */
export function stepText(h: number): string {
	const rounded = Number(h.toPrecision(2));
	if (!(rounded > 0 && rounded < 1e-3) && !(rounded >= LARGE && rounded < Infinity))
		return exactly(rounded);
	const [digits = '', power = ''] = rounded.toExponential(1).replace('.0', '').split('e');
	return digits === '1' ? powerText(Number(power)) : `${digits} × ${powerText(Number(power))}`;
}

export const wholeDigits = (digits: number): number => Math.floor(digits);
