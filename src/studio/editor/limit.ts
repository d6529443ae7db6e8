import { Annotation, EditorState, type Extension } from '@codemirror/state';

/** Marks a change that the page made: it is not reported back and not refused. */
export const fromPage = Annotation.define<boolean>();

/** Refuses whatever would make the text grow beyond `most` characters, as a whole, and says so. */
export function limit(most: () => number, onrefuse: (message: string) => void): Extension {
	return EditorState.changeFilter.of((transaction) => {
		const { length } = transaction.newDoc;
		const grows = length > transaction.startState.doc.length;
		if (transaction.annotation(fromPage) || !grows || length <= most()) return true;
		const limitText = most().toLocaleString('en');
		// After the change: a filter may be asked in the middle of one.
		queueMicrotask(() =>
			onrefuse(
				`That would make the text longer than ${limitText} characters, so nothing was added.`
			)
		);
		return false;
	});
}
