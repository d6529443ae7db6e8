import { EditorView } from '@codemirror/view';
import { typed } from './brackets.ts';

/**
 * Typing over a selection. Chromium would carry the look of a marked text over to what replaces it, as
 * an inline style, which the content security policy refuses: so the text is put in here.
 */
export const typedOver = EditorView.domEventHandlers({
	beforeinput(event, view) {
		const { data, inputType } = event;
		const replaces = inputType === 'insertText' && !view.state.selection.main.empty;
		if (data === null || !replaces || view.composing) return false;
		event.preventDefault();
		const around = typed(view.state, data);
		if (around) view.dispatch(around);
		else
			view.dispatch(view.state.replaceSelection(data), {
				userEvent: 'input.type',
				scrollIntoView: true
			});
		return true;
	}
});
