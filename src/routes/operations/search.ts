/** Finding operations by what is typed. */

/** What an operation is found by. */
export interface Sought {
	readonly name: string;
	readonly title: string;
	readonly symbol: string;
	readonly family: string;
	/** The functions that call it, and every way to write it. */
	readonly functions: readonly string[];
	readonly spellings: readonly string[];
}

/** Every word typed is part of a word of it; a sign alone is looked for in its symbol and in how it is written. */
export const matches = (sought: Sought, typed: string): boolean =>
	plain(typed)
		.split(/\s+/)
		.filter((word) => word !== '')
		.every((word) => found(sought, word));

function found(
	{ name, title, symbol, family, functions, spellings }: Sought,
	word: string
): boolean {
	if (plain(symbol) === word) return true;
	if (!/[\p{L}\d]/u.test(word)) return [symbol, ...spellings].some((text) => text.includes(word));
	return [name, title, family, ...functions].some((text) => plain(text).includes(word));
}

/** Without case and accents; a hyphen or an underscore is no difference, and neither are the two signs for minus. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<=\w)[-_](?=\w)/g, ' ')
		.replace(/−/g, '-')
		.trim();
