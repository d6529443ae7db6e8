import type { Fix } from '$graph/diagnostic.ts';

/** The source after a fix, and where the caret belongs: behind what the fix wrote last. */
export function fixed(source: string, { edits }: Fix): { source: string; caret: number } {
	const inOrder = [...edits].sort((a, b) => a.from - b.from);
	let text = '';
	let at = 0;
	let caret = source.length;
	for (const { from, to, insert } of inOrder) {
		text += source.slice(at, from) + insert;
		at = to;
		caret = text.length;
	}
	return { source: text + source.slice(at), caret };
}
