import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Tells which character lies under the mouse, by its position, and null when there is none. */
export function pointer(onhover: (position: number | null) => void): Extension {
	let last: number | null = null;
	const tell = (position: number | null): void => {
		if (position === last) return;
		last = position;
		onhover(position);
	};
	return EditorView.domEventObservers({
		pointermove: (event, view) => {
			// A finger does not hover, and would leave the part lit.
			if (event.pointerType !== 'touch') tell(characterAt(view, event));
		},
		pointerleave: () => tell(null)
	});
}

function characterAt(view: EditorView, { clientX: x, clientY: y }: PointerEvent): number | null {
	const near = view.posAtCoords({ x, y });
	if (near === null) return null;
	const hit = [near, near - 1].find((position) => {
		const box = position < 0 ? null : view.coordsForChar(position);
		if (!box) return false;
		// A line is taller than its letters; the part between two lines belongs to the nearer one.
		const slack = Math.max(0, view.defaultLineHeight - (box.bottom - box.top)) / 2;
		return x >= box.left && x < box.right && y >= box.top - slack && y < box.bottom + slack;
	});
	return hit ?? null;
}
