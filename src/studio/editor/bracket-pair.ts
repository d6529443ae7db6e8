/** The bracket at the caret and its partner are marked; nothing is, where there is no partner. */
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { placeAt } from './statement.ts';

const OPEN = '([{';
const CLOSED = ')]}';
const PAIR = Decoration.mark({ class: 'pair' });

/** Both positions of the pair that the caret touches; the bracket before the caret comes first. */
export function pairAt(text: string, caret: number): readonly [number, number] | null {
	for (const at of [caret - 1, caret]) {
		const pair = partnerOf(text, at);
		if (pair) return pair;
	}
	return null;
}

function partnerOf(text: string, at: number): readonly [number, number] | null {
	const character = text[at] ?? ' ';
	if (placeAt(text, at).comment) return null;
	if (CLOSED.includes(character)) {
		const from = placeAt(text, at).open.at(-1);
		return from !== undefined && matches(text, from, at) ? [from, at] : null;
	}
	if (!OPEN.includes(character)) return null;
	const to = closing(text, at);
	return to !== undefined && matches(text, at, to) ? [at, to] : null;
}

const matches = (text: string, from: number, to: number): boolean =>
	OPEN.indexOf(text[from] ?? '') === CLOSED.indexOf(text[to] ?? '');

/** Where the bracket that opens at `from` is closed. */
function closing(text: string, from: number): number | undefined {
	let depth = 0;
	let comment = false;
	for (let at = from; at < text.length; at++) {
		const character = text[at] ?? '';
		if (character === '#') comment = true;
		else if (character === '\n') comment = false;
		else if (comment) continue;
		else if (OPEN.includes(character)) depth++;
		else if (CLOSED.includes(character) && --depth === 0) return at;
	}
	return undefined;
}

function marked({ doc, selection }: EditorState): DecorationSet {
	const pair = selection.main.empty ? pairAt(doc.toString(), selection.main.head) : null;
	return Decoration.set((pair ?? []).map((at) => PAIR.range(at, at + 1)));
}

export const bracketPair: Extension = EditorView.decorations.compute(['doc', 'selection'], marked);
