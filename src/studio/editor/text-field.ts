/** CodeMirror as a field with a value: text in, changes out. */
import { standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { Diagnostic } from '$graph/diagnostic.ts';
import { watchEnds } from '$viz/faded-ends.ts';
import { appearance } from './appearance.ts';
import { bracketPair } from './bracket-pair.ts';
import { brackets } from './brackets.ts';
import type { Choice } from './choices.ts';
import { completing, completion, shut, written, type Completing } from './completion.ts';
import { fieldKeys } from './field-keys.ts';
import { HelpClock } from './help-clock.ts';
import { fromPage, limit } from './limit.ts';
import { marks, setMarks, type Marks } from './marks.ts';
import { nextProblem } from './next-problem.ts';
import { onlyDefinitions } from './only-definitions.ts';
import { pointer } from './pointer.ts';
import { replacements } from './reconcile.ts';
import { statementStart } from './statement.ts';
import { typedOver } from './typed-over.ts';
import { LONG_PAUSE, TypingClock } from './typing-clock.ts';
import { undoKeys } from './undo-keys.ts';
import { unfinished } from './unfinished.ts';
import { wordAround, wordOf, type Word } from './words.ts';

export interface Content extends Marks {
	readonly source: string;
}

export interface Listeners {
	readonly maxLength: () => number;
	readonly onchange: (source: string) => void;
	readonly onhover: (position: number | null) => void;
	readonly onrefuse: (message: string) => void;
	/** True with the first key, false after a pause, on leaving the field or the statement. */
	readonly ontyping: (typing: boolean) => void;
	readonly onundo: () => void;
	readonly onredo: () => void;
	/** The list of choices as it is now; null when it is closed. */
	readonly onchoices: (open: Completing | null) => void;
	/** The name to explain, or none any more; `asked` when it is not the pointer that rests on it. */
	readonly onhelp: (word: Word | null, asked: boolean) => void;
	/** The caret has gone to this one. */
	readonly onproblem: (diagnostic: Diagnostic) => void;
}

export class TextField {
	readonly #view: EditorView;
	readonly #listeners: Listeners;
	readonly #clock: TypingClock;
	/** When the name under the pointer is explained. */
	readonly help: HelpClock;
	#explained = false;
	readonly #unwatch: () => void;
	/** What the page wants shown, and the text of it that the view has taken over. */
	#content: Content;
	#taken: string;
	/** Something came while an input method was composing. */
	#late = false;
	/** Where the last key went. */
	#typedAt = 0;
	/** The next change of the page answers a key of ours, so the caret goes there. */
	#reveal = false;

	constructor(root: ShadowRoot, content: Content, listeners: Listeners) {
		this.#content = content;
		this.#taken = content.source;
		this.#listeners = listeners;
		this.#clock = new TypingClock(listeners.ontyping);
		this.help = new HelpClock((word) => this.#help(word, false));
		const state = EditorState.create({ doc: content.source, extensions: this.#extensions() });
		this.#view = new EditorView({ parent: root, root, state });
		this.#view.dispatch({ effects: setMarks.of(content) });
		this.#unwatch = watchEnds(this.#view.scrollDOM, 'y');
	}

	/** Brings text and marks up to date; waits while an input method composes. */
	show(content: Content): void {
		this.#content = content;
		this.#late = this.#view.composing;
		if (this.#late) return;
		// Only a text that is new to us counts: the page may be a beat behind the keys.
		const isNew = content.source !== this.#taken;
		this.#taken = content.source;
		const after = content.source.replace(/\r\n?/g, '\n');
		const edits = isNew ? replacements(this.#view.state.doc.toString(), after) : [];
		const changes = this.#view.state.changes(edits);
		const last = edits.at(-1);
		const reveal = this.#reveal && last !== undefined;
		this.#view.dispatch({
			changes,
			effects: setMarks.of(content),
			annotations: fromPage.of(true),
			...(reveal ? { selection: { anchor: changes.mapPos(last.to, 1) }, scrollIntoView: true } : {})
		});
	}

	focus(position?: number): void {
		this.#view.focus();
		if (position === undefined) return;
		const anchor = Math.min(position, this.#view.state.doc.length);
		this.#view.dispatch({ selection: { anchor }, scrollIntoView: true });
	}

	/** The element that has the focus, for what ties it to the page around. */
	get element(): HTMLElement {
		return this.#view.contentDOM;
	}

	/** Where a position stands on the screen; undefined when it is not drawn. */
	place(position: number): DOMRect | undefined {
		const at = this.#view.coordsAtPos(Math.min(position, this.#view.state.doc.length), 1);
		return at ? new DOMRect(at.left, at.top, 0, at.bottom - at.top) : undefined;
	}

	/** Writes a choice of the open list. */
	write(choice: Choice): void {
		const open = this.#view.state.field(completing);
		if (open) this.#view.dispatch(written(this.#view.state, open, choice));
		this.#view.focus();
	}

	/** Puts the caret at the next thing that is said of the text. */
	step(direction: 1 | -1): void {
		const { state } = this.#view;
		const { diagnostics } = state.field(marks);
		const problem = nextProblem(diagnostics, state.selection.main.head, direction);
		if (!problem) return;
		this.focus(problem.from);
		this.#listeners.onproblem(problem);
	}

	destroy(): void {
		this.#late = false;
		this.help.now(null);
		this.#clock.stop();
		this.#unwatch();
		this.#view.destroy();
	}

	#extensions(): Extension {
		const { onrefuse, maxLength, onundo, onredo } = this.#listeners;
		return [
			appearance,
			EditorView.updateListener.of((update) => this.#heard(update)),
			EditorView.domEventObservers({
				compositionend: () => void setTimeout(() => this.#catchUp()),
				pointerdown: () => this.help.now(null)
			}),
			typedOver,
			limit(maxLength, onrefuse),
			pointer((position) => this.#over(position)),
			undoKeys(this.#revealing(onundo), this.#revealing(onredo)),
			completion,
			brackets,
			bracketPair,
			fieldKeys({
				onproblem: (direction) => this.step(direction),
				onexplain: () => this.#explain(),
				onescape: () => this.#escape()
			}),
			keymap.of(standardKeymap)
		];
	}

	#over(position: number | null): void {
		this.#listeners.onhover(position);
		const { state } = this.#view;
		const quiet = position === null || state.field(completing) !== null;
		this.help.over(quiet ? null : (wordOf(state.doc.toString(), position) ?? null));
	}

	#explain(): void {
		const { state } = this.#view;
		shut(this.#view);
		const word = wordAround(state.doc.toString(), state.selection.main.head);
		const after = wordOf(state.doc.toString(), state.selection.main.head);
		this.help.now(null);
		const asked = word ?? after;
		if (!asked) return;
		this.help.now(asked);
		this.#help(asked, true);
	}

	#help(word: Word | null, asked: boolean): void {
		this.#explained = word !== null;
		this.#listeners.onhelp(word, asked);
	}

	#escape(): boolean {
		const was = this.#explained;
		this.help.now(null);
		return was;
	}

	#catchUp(): void {
		if (this.#late) this.show(this.#content);
	}

	#revealing(ask: () => void): () => void {
		return () => {
			this.#reveal = true;
			ask();
			// The page answers before the next task, if there was anything to undo.
			setTimeout(() => (this.#reveal = false));
		};
	}

	#heard(update: ViewUpdate): void {
		const { state, docChanged, selectionSet, changes } = update;
		if (docChanged && update.transactions.some((each) => each.annotation(fromPage)))
			this.#clock.stop();
		else if (docChanged) {
			const caret = state.selection.main.head;
			this.#clock.type(unfinished(state.doc.toString(), caret) ? LONG_PAUSE : undefined);
			this.#typedAt = changes.mapPos(firstChange(update), -1);
			this.#listeners.onchange(state.doc.toString());
		}
		if (docChanged || selectionSet) this.#stopIfLeft(state.doc.toString(), docChanged);
		if (update.focusChanged && !update.view.hasFocus) this.#left();
		if (docChanged || selectionSet) this.help.now(null);
		const open = state.field(completing);
		if (open !== update.startState.field(completing)) this.#listeners.onchoices(open);
	}

	#left(): void {
		this.#clock.stop();
		// it stays if the focus has gone into it
		this.help.over(null);
		// not in the middle of an update
		queueMicrotask(() => shut(this.#view));
	}

	#stopIfLeft(text: string, typed: boolean): void {
		// Enter behind a definition goes on to what calls it.
		if (typed && onlyDefinitions(text)) return;
		const caret = this.#view.state.selection.main.head;
		if (statementStart(text, this.#typedAt) !== statementStart(text, caret)) this.#clock.stop();
	}
}

function firstChange({ changes }: ViewUpdate): number {
	let first: number | undefined;
	changes.iterChangedRanges((from) => (first ??= from));
	return first ?? 0;
}
