import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { lineBreak } from './line-break.ts';

/** What Enter makes of a text, with the caret at the bar. */
function broken(marked: string): string | null {
	const anchor = marked.indexOf('|');
	const state = EditorState.create({ doc: marked.replace('|', ''), selection: { anchor } });
	const spec = lineBreak(state);
	if (spec === null) return null;
	const { doc, selection } = state.update(spec).state;
	const { head } = selection.main;
	return `${doc.sliceString(0, head)}|${doc.sliceString(head)}`;
}

test.each([
	['W = [1, 2;|3, 4]', 'W = [1, 2;\n  |3, 4]'],
	['W = [1, 2;| 3, 4]', 'W = [1, 2;\n  |3, 4]'],
	['W = [|]', 'W = [\n  |\n]'],
	['f = max(a, [|])', 'f = max(a, [\n    |\n  ])'],
	['W = [\n  1, 2|]', 'W = [\n  1, 2\n|]']
])('inside brackets: %j becomes %j', (before, after) => expect(broken(before)).toBe(after));

test('outside brackets and in comments Enter is left to the editor', () => {
	for (const marked of ['f = a|', 'f = (a)|', 'f = (a # |']) expect(broken(marked)).toBeNull();
});
