/** What a person types in a number field. */

export type Parsed =
	{ readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };

/** Larger numbers leave no room for a range around them. */
const LARGEST = 1e300;
const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** By far the most of a million that are pasted, and never too large. */
const PLAIN = /^-?\d{1,20}(?:\.\d{0,30})?(?:e[-+]\d\d)?$/;

/** Reads `-2`, `−2`, `.5`, `1e-3`, `2,5` and `1/3`; anything else gets a message and changes nothing. */
export function parseNumber(text: string): Parsed {
	if (PLAIN.test(text)) return { ok: true, value: Number(text) + 0 };
	const plain = text.trim().replace(/[−–]/g, '-');
	if (plain === '') return { ok: false, message: 'Write a number, such as 0.5 or −2.' };
	if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(plain)) return ambiguous(plain);
	const parts = plain.split('/').map((part) => part.trim().replace(',', '.'));
	if (parts.length > 2 || !parts.every((part) => DECIMAL.test(part))) return unreadable(text);
	const [numerator = 0, denominator = 1] = parts.map(Number);
	if (denominator === 0)
		return { ok: false, message: 'A fraction needs a number other than 0 below.' };
	const value = numerator / denominator;
	return Math.abs(value) <= LARGEST
		? { ok: true, value: value + 0 }
		: { ok: false, message: 'This number is too large. Write one between −1e300 and 1e300.' };
}

function ambiguous(text: string): Parsed {
	const [whole, rest] = text.split(',');
	return {
		ok: false,
		message: `Write ${whole}${rest} or ${whole}.${rest}: the comma could mean either.`
	};
}

function unreadable(text: string): Parsed {
	return {
		ok: false,
		message: `“${text.trim()}” is not a number. Write one such as 0.5, −2 or 1/3.`
	};
}
