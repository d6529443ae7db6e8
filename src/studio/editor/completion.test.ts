import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { brackets } from './brackets.ts';
import { completing, completion, written } from './completion.ts';

const stateOf = (doc: string): EditorState =>
	EditorState.create({
		doc,
		selection: { anchor: doc.length },
		extensions: [completion, brackets]
	});

const type = (state: EditorState, keys: string): EditorState =>
	[...keys].reduce(
		(now, key) => now.update(now.replaceSelection(key), { userEvent: 'input.type' }).state,
		state
	);

const back = (state: EditorState): EditorState =>
	state.update({
		changes: { from: state.doc.length - 1, to: state.doc.length },
		userEvent: 'delete.backward'
	}).state;

test('typing opens the list, and nothing is chosen', () => {
	expect(type(stateOf('f = '), 's').field(completing)).toBeNull();
	expect(type(stateOf('f = '), 'si').field(completing)).toMatchObject({ from: 4, chosen: null });
});

test('deleting goes on with the list and does not open it', () => {
	const open = type(stateOf('f = '), 'sig');
	expect(back(open).field(completing)).toMatchObject({ from: 4, to: 6 });
	expect(back(back(open)).field(completing)).toBeNull();
	expect(back(stateOf('f = sigm')).field(completing)).toBeNull();
});

test('a text of the page, and a caret that goes elsewhere, close it', () => {
	const open = type(stateOf('f = '), 'sig');
	expect(open.update({ changes: { from: 0, insert: 'a' } }).state.field(completing)).toBeNull();
	expect(open.update({ selection: { anchor: 0 } }).state.field(completing)).toBeNull();
	expect(open.update({ selection: { anchor: 5 } }).state.field(completing)).not.toBeNull();
});

/** The first choice written, with a bar for the caret. */
function first(state: EditorState): string {
	const open = state.field(completing);
	const choice = open?.list[0];
	if (!open || !choice) return '';
	const { doc, selection } = state.update(written(state, open, choice)).state;
	return `${doc.sliceString(0, selection.main.head)}|${doc.sliceString(selection.main.head)}`;
}

test('a function is written with its parentheses and the caret between them', () => {
	expect(first(type(stateOf('f = '), 'sig'))).toBe('f = sigmoid(|)');
});

test('parentheses that are there are used, and a name gets none', () => {
	const called = stateOf('f = (x)').update({ selection: { anchor: 4 } }).state;
	expect(first(type(called, 'sig'))).toBe('f = sigmoid(|x)');
	expect(first(type(stateOf('alpha = 1\nf = '), 'al'))).toBe('alpha = 1\nf = alpha|');
});
