/** The list of choices while one types: it opens by itself, and takes no key but the arrows before something is chosen. */
import {
	Prec,
	StateEffect,
	StateField,
	type EditorState,
	type Extension,
	type Transaction,
	type TransactionSpec
} from '@codemirror/state';
import { EditorView, keymap, type Command } from '@codemirror/view';
import { unasked } from './brackets.ts';
import { choicesAt, type Choice, type Choices } from './choices.ts';

export interface Completing extends Choices {
	/** Index into `list`; null as long as nothing is chosen. */
	readonly chosen: number | null;
	/** The person asked for it. */
	readonly asked: boolean;
}

const set = StateEffect.define<Completing | null>();

/** Where the name begins for which the person closed the list: it is not opened again by typing on. */
const declined = StateEffect.define<number>();
const declinedAt = StateField.define<number>({
	create: () => -1,
	update: (before, { effects, changes }) =>
		effects.find((effect) => effect.is(declined))?.value ??
		(before < 0 ? before : changes.mapPos(before, -1))
});

export const completing = StateField.define<Completing | null>({
	create: () => null,
	update: (before, transaction) => {
		const told = transaction.effects.find((effect) => effect.is(set));
		if (told) return told.value;
		if (transaction.docChanged) return afterEdit(before, transaction);
		const { head, empty } = transaction.newSelection.main;
		const stays = before && empty && before.from <= head && head <= before.to;
		return stays || !transaction.selection ? before : null;
	}
});

/** Typing opens it and goes on with it, deleting only goes on; whatever else changes the text closes it. */
function afterEdit(before: Completing | null, transaction: Transaction): Completing | null {
	const goesOn = before !== null && transaction.isUserEvent('delete');
	if (!transaction.isUserEvent('input.type') && !goesOn) return null;
	const { newDoc, newSelection, startState, changes } = transaction;
	const now = opened(newDoc.toString(), newSelection.main.head, before?.asked);
	const no = startState.field(declinedAt);
	return now && no >= 0 && changes.mapPos(no, -1) === now.from ? null : now;
}

function opened(text: string, caret: number, asked = false): Completing | null {
	const choices = choicesAt(text, caret, asked);
	return choices && { ...choices, asked, chosen: asked ? 0 : null };
}

/** Writes a choice: a function with its parentheses and the caret between them. */
export function written(
	state: EditorState,
	{ from, to }: Choices,
	choice: Choice
): TransactionSpec {
	const calls = choice.kind === 'operation' || choice.kind === 'definition';
	const hasOpen = state.doc.sliceString(to, to + 1) === '(';
	const insert = choice.kind === 'option' ? choice.shown : choice.name;
	const caret = from + insert.length + (calls ? 1 : 0);
	const brings = calls && !hasOpen;
	return {
		changes: { from, to, insert: brings ? `${insert}()` : insert },
		selection: { anchor: caret },
		userEvent: 'input.complete',
		scrollIntoView: true,
		effects: brings ? [unasked.of(caret), set.of(null)] : set.of(null)
	};
}

/** Does something with the open list; otherwise, or where that gives nothing, the key is the editor’s. */
const whenOpen =
	(act: (open: Completing, state: EditorState) => TransactionSpec | null): Command =>
	(view) => {
		const open = view.state.field(completing);
		const spec = open && act(open, view.state);
		if (spec) view.dispatch(spec);
		return Boolean(spec);
	};

const choose = (open: Completing, chosen: number | null): TransactionSpec => ({
	effects: set.of({ ...open, chosen })
});

const next = whenOpen((open) =>
	choose(open, open.chosen === null ? 0 : Math.min(open.chosen + 1, open.list.length - 1))
);

/** Before the first one nothing is chosen; from there the caret goes up as it always does. */
const previous = whenOpen((open) =>
	open.chosen === null ? null : choose(open, open.chosen === 0 ? null : open.chosen - 1)
);

const accept = (least: number | null): Command =>
	whenOpen((open, state) => {
		const choice = open.list[open.chosen ?? least ?? -1];
		return choice === undefined ? null : written(state, open, choice);
	});

const close = whenOpen(() => ({ effects: set.of(null) }));

const decline = whenOpen(({ from }) => ({ effects: [set.of(null), declined.of(from)] }));

const ask: Command = (view) => {
	const { state } = view;
	const open = opened(state.doc.toString(), state.selection.main.head, true);
	view.dispatch({ effects: [set.of(open), declined.of(-1)] });
	return true;
};

export const shut = (view: EditorView): void => void close(view);

const key = (name: string, run: Command) => ({ key: name, run });

export const completion: Extension = [
	declinedAt,
	completing,
	Prec.highest(
		keymap.of([
			key('ArrowDown', next),
			key('ArrowUp', previous),
			key('Enter', accept(null)),
			key('Tab', accept(0)),
			{ ...key('Escape', decline), stopPropagation: true },
			key('Ctrl-Space', ask)
		])
	),
	EditorView.contentAttributes.of({ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })
];
