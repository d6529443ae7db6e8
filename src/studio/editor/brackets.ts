/** Brackets come in pairs: an open one brings its closing one, which may be typed over and goes with it. */
import {
	MapMode,
	StateEffect,
	StateField,
	type EditorState,
	type Extension,
	type TransactionSpec
} from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const CLOSED = Object.values(CLOSES);

/** Before a name or a number a bracket is meant to go around what stands there already. */
const ROOM = /^$|[\s)\],;:#]/;

/** A closing bracket that the person did not type stands at this position. */
export const unasked = StateEffect.define<number>({
	map: (position, changes) => changes.mapPos(position, 1)
});

/** Where they stand. */
const places = StateField.define<readonly number[]>({
	create: () => [],
	update: (before, { changes, effects }) => [
		...before.flatMap((place) => changes.mapPos(place, 1, MapMode.TrackAfter) ?? []),
		...effects.flatMap((effect) => (effect.is(unasked) ? [effect.value] : []))
	]
});

const character = ({ doc }: EditorState, at: number): string => doc.sliceString(at, at + 1);

/** What typing one character does with brackets, or null where it only is put in. */
export function typed(state: EditorState, text: string): TransactionSpec | null {
	const { from, to, empty } = state.selection.main;
	const close = CLOSES[text];
	if (close !== undefined && !empty)
		return {
			changes: [
				{ from, insert: text },
				{ from: to, insert: close }
			],
			selection: { anchor: from + 1, head: to + 1 },
			userEvent: 'input.type'
		};
	if (!empty) return null;
	if (close !== undefined && ROOM.test(character(state, from)))
		return {
			changes: { from, insert: text + close },
			selection: { anchor: from + 1 },
			effects: unasked.of(from + 1),
			userEvent: 'input.type',
			scrollIntoView: true
		};
	const isOver = CLOSED.includes(text) && character(state, from) === text;
	if (!isOver || !state.field(places).includes(from)) return null;
	return { selection: { anchor: from + 1 }, userEvent: 'select', scrollIntoView: true };
}

/** Takes both brackets of an empty pair away, or null where the caret is in none. */
export function unpaired(state: EditorState): TransactionSpec | null {
	const { head, empty } = state.selection.main;
	const close = head > 0 ? CLOSES[character(state, head - 1)] : undefined;
	if (!empty || close === undefined || character(state, head) !== close) return null;
	return { changes: { from: head - 1, to: head + 1 }, userEvent: 'delete.backward' };
}

function does(view: EditorView, spec: TransactionSpec | null): boolean {
	if (spec) view.dispatch(spec);
	return spec !== null;
}

export const brackets: Extension = [
	places,
	EditorView.inputHandler.of((view, from, to, text) => {
		const { main } = view.state.selection;
		const atCaret = from === main.from && to === main.to;
		return !view.composing && atCaret && does(view, typed(view.state, text));
	}),
	keymap.of([{ key: 'Backspace', run: (view) => does(view, unpaired(view.state)) }])
];
