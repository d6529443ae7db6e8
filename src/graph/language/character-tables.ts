const pairs = (from: string, to: string): [string, string][] =>
	[...from].map((character, index) => [character, [...to][index] ?? '']);

const each = (from: string, to: string): [string, string][] =>
	[...from].map((character) => [character, to]);

/** Signs that mean the same as one on a keyboard. */
export const SAME_AS: ReadonlyMap<string, string> = new Map([
	...each('·×⋅∙•∗✕⨯', '*'),
	...each('−–—‐‑', '-'),
	...each('÷∕⁄', '/'),
	...each('’′', "'"),
	...each('“”„«»', '"'),
	['⊤', 'ᵀ']
]);

export const SUBSCRIPTS: ReadonlyMap<string, string> = new Map(
	pairs('₀₁₂₃₄₅₆₇₈₉ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥᵦᵧᵨᵩᵪ', '0123456789aeoxhklmnpstijruvβγρφχ')
);

export const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
	pairs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', '0123456789+-')
);

/** Cyrillic letters that look exactly like Latin ones. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
	pairs('асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУ', 'aceopxyijshdqwABCEHIJKMOPSTXY')
);

/** What to call characters that nobody sees. */
export const INVISIBLE: ReadonlyMap<string, string> = new Map([
	['\u00ad', 'a soft hyphen'],
	['\u061c', 'an Arabic letter mark'],
	['\u180e', 'a Mongolian vowel separator'],
	['\u200b', 'a zero-width space'],
	['\u200c', 'a zero-width non-joiner'],
	['\u200d', 'a zero-width joiner'],
	['\u200e', 'a left-to-right mark'],
	['\u200f', 'a right-to-left mark'],
	['\u2028', 'a line separator'],
	['\u2029', 'a paragraph separator'],
	['\u2060', 'a word joiner'],
	['\u2061', 'an invisible function application'],
	['\u2062', 'an invisible multiplication sign'],
	['\u2063', 'an invisible comma'],
	['\u2064', 'an invisible plus sign'],
	...each('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', 'a text direction control')
] satisfies [string, string][]);
