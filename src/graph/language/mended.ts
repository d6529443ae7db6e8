import type { Fix } from '../diagnostic.ts';

/** A text after the one-click change of a message about it. */
export const mended = (source: string, fix: Fix): string =>
	[...fix.edits]
		.sort((a, b) => b.from - a.from)
		.reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
