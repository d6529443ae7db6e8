import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { brackets, typed, unpaired } from './brackets.ts';

/** The caret stands at the bar; between two bars lies what is selected. */
function stateOf(marked: string): EditorState {
	const [before = '', selected = '', after] = marked.split('|');
	const anchor = before.length;
	const head = after === undefined ? anchor : anchor + selected.length;
	return EditorState.create({
		doc: marked.replaceAll('|', ''),
		selection: { anchor, head },
		extensions: brackets
	});
}

function shown({ doc, selection: { main } }: EditorState): string {
	const text = doc.toString();
	const inside = main.empty ? '' : `${text.slice(main.from, main.to)}|`;
	return `${text.slice(0, main.from)}|${inside}${text.slice(main.to)}`;
}

/** Types as the field does: what brackets do not answer is put in. */
function type(state: EditorState, keys: string): EditorState {
	return [...keys].reduce(
		(now, key) => now.update(typed(now, key) ?? now.replaceSelection(key)).state,
		state
	);
}

test('an open bracket brings its closing one, which is typed over', () => {
	const open = type(stateOf('f = sin|'), '(');
	expect(shown(open)).toBe('f = sin(|)');
	expect(shown(type(open, 'x[1])'))).toBe('f = sin(x[1])|');
});

test('before something that is there already only the open bracket is written', () => {
	expect(shown(type(stateOf('f = |x + 1'), '('))).toBe('f = (|x + 1');
	expect(shown(type(stateOf('f = [|]'), '('))).toBe('f = [(|)]');
});

test('a closing bracket that the person typed is not typed over', () => {
	expect(shown(type(stateOf('f = (a|)'), ')'))).toBe('f = (a)|)');
});

test('what is selected gets brackets around it and stays selected', () => {
	expect(shown(type(stateOf('f = |a + b|*c'), '('))).toBe('f = (|a + b|)*c');
	expect(typed(stateOf('f = |a|'), ')')).toBeNull();
});

test('Backspace in an empty pair takes both, and elsewhere is left to the editor', () => {
	const pair = stateOf('f = sin(|)');
	expect(shown(pair.update(unpaired(pair) ?? {}).state)).toBe('f = sin|');
	for (const marked of ['f = (|]', 'f = (a|)', '|()', 'f = (|)|'])
		expect(unpaired(stateOf(marked))).toBeNull();
});

test('a closing bracket that is deleted is forgotten', () => {
	const open = type(stateOf('|'), '(');
	const alone = open.update({ changes: { from: 1, to: 2 } }).state;
	expect(shown(type(alone, ')'))).toBe('()|');
});
