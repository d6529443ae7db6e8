/** The text field of an editor while it is on the page, and what floats beside it. */
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { LIMITS } from '$graph/language/limits.ts';
import type { Completing } from './completion.ts';
import type { EditorProps } from './editor-props.ts';
import { TextField, type Content, type Listeners } from './text-field.ts';
import type { Word } from './words.ts';

export class Mounted {
	readonly #props: () => EditorProps;
	/** Absent before the page has come alive. */
	field = $state.raw<TextField>();
	/** The list of choices, or null. */
	open = $state.raw<Completing | null>(null);
	/** The name that is explained, or null; aloud where it is not the pointer that rests on it. */
	asked = $state.raw<{ readonly word: Word; readonly aloud: boolean } | null>(null);
	readonly #content = $derived.by<Content & { readonly label: string }>(() => {
		const { source, label, diagnostics = [], lit = [] } = this.#props();
		return { source, label, diagnostics, lit };
	});

	constructor(props: () => EditorProps) {
		this.#props = props;
	}

	/** Who hears a change may be another with every change, and whom nobody named hears nothing. */
	readonly listeners: Listeners = {
		maxLength: () => this.#props().maxLength ?? LIMITS.characters,
		onchange: (source) => this.#props().onchange(source),
		onhover: (position) => this.#props().onhover?.(position),
		onrefuse: (message) => this.#props().onrefuse?.(message),
		ontyping: (typing) => this.#props().ontyping?.(typing),
		onundo: () => this.#props().onundo(),
		onredo: () => this.#props().onredo(),
		onchoices: (choices) => (this.open = choices),
		onhelp: (word, aloud) => (this.asked = word && { word, aloud }),
		onproblem: (diagnostic) => this.#props().onproblem?.(diagnostic)
	};

	/** Puts the field into an open shadow root: there CodeMirror’s styles are adopted sheets, which the strict policy allows. */
	readonly mount: Attachment<HTMLElement> = (host) => {
		const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
		const made = untrack(() => new TextField(root, this.#content, this.listeners));
		this.field = made;
		$effect(() => {
			const now = this.#content;
			untrack(() => made.show(now));
		});
		return () => {
			made.destroy();
			this.field = undefined;
		};
	};
}
