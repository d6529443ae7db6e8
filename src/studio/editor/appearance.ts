/** How the text of the field looks, what it says of itself, and that it takes text alone. */
import type { Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars } from '@codemirror/view';
import { comments } from './comments.ts';
import { marks } from './marks.ts';
import { FADE, theme } from './theme.ts';

/** A formula is no prose. */
const PLAIN = {
	// as it is anyway; said for those who take only this for focusable
	tabindex: '0',
	spellcheck: 'false',
	autocorrect: 'off',
	autocapitalize: 'off',
	translate: 'no'
};

/** Direction marks and joiners that CodeMirror does not show by itself. */
const HIDDEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

export const appearance: Extension = [
	theme,
	marks,
	comments,
	highlightSpecialChars({ addSpecialChars: HIDDEN }),
	EditorView.lineWrapping,
	// the caret is not left where the text fades
	EditorView.scrollMargins.of(() => ({ top: FADE, bottom: FADE })),
	EditorView.contentAttributes.of(PLAIN),
	EditorView.domEventHandlers({ drop: refuseFiles })
];

/** A file is opened by the page, if at all; its text is not poured into the function. */
function refuseFiles(event: DragEvent): boolean {
	if (!event.dataTransfer?.files.length) return false;
	event.preventDefault();
	return true;
}
