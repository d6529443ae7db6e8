/** Comments step back; everything else stays ink, so that colour is free to mean value and gradient. */
import type { Extension } from '@codemirror/state';
import {
	Decoration,
	MatchDecorator,
	ViewPlugin,
	type DecorationSet,
	type EditorView,
	type ViewUpdate
} from '@codemirror/view';

export const COMMENT = /#.*/g;

const decorator = new MatchDecorator({
	regexp: COMMENT,
	decoration: Decoration.mark({ class: 'comment' })
});

class Comments {
	decorations: DecorationSet;

	constructor(view: EditorView) {
		this.decorations = decorator.createDeco(view);
	}

	update(update: ViewUpdate): void {
		this.decorations = decorator.updateDeco(update, this.decorations);
	}
}

export const comments: Extension = ViewPlugin.fromClass(Comments, {
	decorations: (plugin) => plugin.decorations
});
