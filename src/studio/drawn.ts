/** Changes of how a document is drawn. */
import type { Document } from './document.ts';

/** With a key in one of its lists, or without it where it was there; a list with nothing in it is absent. */
export function withKey(document: Document, list: 'open' | 'closed', key: string): Document {
	const { [list]: keys = [], ...rest } = document;
	const next = keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
	return next.length === 0 ? rest : { ...rest, [list]: next };
}

/** With equal parts apart, or shared again. */
export function turnedTree({ tree, ...rest }: Document): Document {
	return tree ? rest : { ...rest, tree: true };
}
