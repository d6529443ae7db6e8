import type { EditorState, TransactionSpec } from '@codemirror/state';
import { placeAt } from './statement.ts';

const INDENT = '  ';

/**
 * Enter inside brackets: the next line is indented by how many are open, and a closing bracket that
 * comes right after goes to a line of its own. Null outside of brackets.
 */
export function lineBreak(state: EditorState): TransactionSpec | null {
	const { from, to } = state.selection.main;
	const text = state.doc.toString();
	const { open, comment } = placeAt(text, from);
	if (comment || open.length === 0) return null;
	const indent = (depth: number): string => `\n${INDENT.repeat(depth)}`;
	const closes = /^ *[)\]}]/.test(text.slice(to));
	const isEmpty = closes && open.at(-1) === from - 1;
	const before = indent(closes && !isEmpty ? open.length - 1 : open.length);
	const after = isEmpty ? indent(open.length - 1) : '';
	return {
		changes: { from, to: to + spaces(text.slice(to)), insert: before + after },
		selection: { anchor: from + before.length },
		userEvent: 'input',
		scrollIntoView: true
	};
}

const spaces = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;
