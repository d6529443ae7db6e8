import { Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

/** The page remembers the whole document, so undo is its own; menus and gestures ask for it as keys do. */
export function undoKeys(onundo: () => void, onredo: () => void): Extension {
	const key = (name: string, ask: () => void) => ({
		key: name,
		run: () => (ask(), true),
		preventDefault: true,
		stopPropagation: true
	});
	const beforeinput = (event: InputEvent): boolean => {
		const ask = { historyUndo: onundo, historyRedo: onredo }[event.inputType];
		if (!ask) return false;
		event.preventDefault();
		ask();
		return true;
	};
	return [
		Prec.high(keymap.of([key('Mod-z', onundo), key('Mod-y', onredo), key('Mod-Shift-z', onredo)])),
		EditorView.domEventHandlers({ beforeinput })
	];
}
