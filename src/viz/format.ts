/** Numbers as text: exact short decimals as typed, otherwise four significant digits. */

const MINUS = '−';

/** Characters that a card's number may take at most: −0.3932. */
export const CARD_CHARACTERS = 7;

/** A number for a sentence, a table or a field: 3, −2, 0.7311, 1.234e−5, +∞, undefined. */
export function format(x: number): string {
	return special(x) ?? signed(x, exact(x, 6) ?? rounded(Math.abs(x), 4));
}

/** A number with a fixed count of decimals, for what moves under a slider. */
export function formatFixed(x: number, decimals: number): string {
	if (!Number.isFinite(x) || Math.abs(x) >= 1e6) return format(x);
	const text = Math.abs(x).toFixed(decimals);
	return Number(text) === 0 ? text : signed(x, text);
}

/** The longest honest form of a number in at most `characters`, so that no card changes its width. */
export function formatCard(x: number, characters: number = CARD_CHARACTERS): string {
	if (Number.isNaN(x)) return 'undef.';
	const usual = format(x);
	if (usual.length <= characters) return usual;
	for (let digits = 4; digits > 0; digits--)
		for (const write of [plain, scientific]) {
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

/** The shortest decimal that is this very number, when it is short. */
function exact(x: number, characters: number): string | undefined {
	const text = String(Math.abs(x));
	return text.length <= characters && !text.includes('e') ? text : undefined;
}

function rounded(x: number, digits: number): string {
	return x >= 1e-4 && x < 999_999.5 ? plain(x, digits) : scientific(x, digits);
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
