/**
 * Numbers as text: exact short decimals as typed, otherwise four significant digits. Whole numbers
 * below 1e9 are written out, without separators, as one types them.
 */

import { raised } from '$graph/raised.ts';

const MINUS = '−';
/** More than that nobody reads, and `toFixed` takes no more than 100. */
const MOST_DECIMALS = 20;

/**
 * Characters that a number on a card, in a grid or in the panel of values may take at most: −0.009099, so that the four
 * digits of one number are the same in all of them. What is longer than −0.3932 is set smaller: see `numberSize`.
 */
export const CARD_CHARACTERS = 9;

/** A number for a table or a field: 3, −2, 0.7311, 1.234e−5, +∞, undefined. */
export function format(x: number): string {
	return special(x) ?? signed(x, exact(x) ?? rounded(Math.abs(x), 4));
}

/** The same in a sentence or an equation, where there is room: 1.234 × 10⁻⁵. */
export const inProse = (x: number): string =>
	format(x).replace(/e(−?\d+)$/, (_, power: string) => ` × 10${raised(power)}`);

/** A number with a fixed count of decimals, for what moves under a slider. */
export function formatFixed(x: number, decimals: number): string {
	if (!Number.isFinite(x) || Math.abs(x) >= LARGE || decimals > MOST_DECIMALS) return format(x);
	const text = Math.abs(x).toFixed(decimals);
	return Number(text) === 0 ? text : signed(x, text);
}

/** Every digit of a number, for a tooltip and for a field. */
export const exactly = (x: number): string => special(x) ?? String(x).replaceAll('-', MINUS);

/** The longest honest form of a number in at most `characters`, so that no card changes its width. */
export function formatCard(x: number, characters: number = CARD_CHARACTERS): string {
	if (Number.isNaN(x)) return 'undef.';
	const usual = format(x);
	if (usual.length <= characters) return usual;
	// From 1e21 on `toFixed` writes a power of ten of its own kind.
	const ways = Math.abs(x) < 1e21 ? [plain, scientific] : [scientific];
	for (let digits = 4; digits > 0; digits--)
		for (const write of ways) {
			const text = signed(x, write(Math.abs(x), digits));
			if (text.length <= characters) return text;
		}
	return x < 0 ? '−…' : '…';
}

function special(x: number): string | undefined {
	if (Number.isNaN(x)) return 'undefined';
	if (x === Infinity) return '+∞';
	return x === -Infinity ? `${MINUS}∞` : undefined;
}

/** From here on numbers are written with a power of ten. */
const LARGE = 1e9;
/** Digits that binary fractions leave behind stand after these. */
const EXACT = 12;

/** The shortest decimal that is this very number, when it is short, or long only before the point. */
function exact(x: number): string | undefined {
	const size = Number(Math.abs(x).toPrecision(EXACT));
	const text = String(size);
	if (size >= LARGE || text.includes('e')) return undefined;
	const decimals = text.split('.')[1]?.length ?? 0;
	return text.length <= 6 || decimals === 0 || (size >= 1000 && decimals <= 3) ? text : undefined;
}

function rounded(x: number, digits: number): string {
	return x >= 1e-4 && x < LARGE - 0.5 ? plain(x, digits) : scientific(x, digits);
}

/** Never drops digits before the point: 123457, not 123500. */
function plain(x: number, digits: number): string {
	const exponent = Number(x.toExponential(digits - 1).split('e')[1]);
	return x.toFixed(Math.min(100, Math.max(0, digits - 1 - exponent)));
}

function scientific(x: number, digits: number): string {
	const [mantissa = '', exponent = ''] = x.toExponential(digits - 1).split('e');
	return `${mantissa}e${exponent.replace('+', '').replace('-', MINUS)}`;
}

const signed = (x: number, text: string): string => (x < 0 ? MINUS + text : text);
