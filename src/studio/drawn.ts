/** Changes of how a document is drawn, and of what is stepped through. */
import type { Along, Document } from './document.ts';

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

/** With another node differentiated, and from ones; the last line again for undefined. */
export function withTarget(
	{ target: _, seed: __, ...rest }: Document,
	target: string | undefined
): Document {
	return target === undefined ? rest : { ...rest, target };
}

/** With forward mode stepped along an input, or the backward pass for undefined; the same where that is so already. */
export function withAlong(document: Document, along: Along | undefined): Document {
	const { along: last, ...rest } = document;
	if (along?.input === last?.input && along?.entry === last?.entry) return document;
	return along === undefined ? rest : { ...rest, along };
}

/** With the backward graph opposite the forward one, or without it. */
export function turnedMirror({ mirror, ...rest }: Document): Document {
	return mirror ? rest : { ...rest, mirror: true };
}
