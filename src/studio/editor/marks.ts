/** What is drawn over the text: lit parts and diagnostics. */
import { StateEffect, StateField, type EditorState, type Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import type { Diagnostic } from '$graph/diagnostic.ts';
import type { Span } from '$graph/span.ts';
import type { LitPlace } from '$viz/lit-place.ts';

export interface Marks {
	readonly label: string;
	readonly diagnostics: readonly Diagnostic[];
	readonly lit: readonly LitPlace[];
}

export const setMarks = StateEffect.define<Marks>();

interface Drawn extends Marks {
	readonly decorations: DecorationSet;
}

const LIT = {
	forward: Decoration.mark({ class: 'lit-forward' }),
	backward: Decoration.mark({ class: 'lit-backward' }),
	hover: Decoration.mark({ class: 'lit-hover' })
};

const SAID = {
	error: Decoration.mark({ class: 'said-error' }),
	warning: Decoration.mark({ class: 'said-warning' }),
	info: Decoration.mark({ class: 'said-info' })
};

/** One character’s width at the end of a line, where there is no character to underline. */
class Gap extends WidgetType {
	override eq(): boolean {
		return true;
	}

	override toDOM(): HTMLElement {
		const gap = document.createElement('span');
		gap.className = 'said-error';
		gap.textContent = '\u00a0';
		gap.ariaHidden = 'true';
		return gap;
	}
}

const GAP = Decoration.widget({ widget: new Gap(), side: 1 });

export const marks = StateField.define<Drawn>({
	create: () => ({ label: '', diagnostics: [], lit: [], decorations: Decoration.none }),
	update(drawn, transaction) {
		const effect = transaction.effects.find((each) => each.is(setMarks));
		if (effect) return { ...effect.value, decorations: draw(effect.value, transaction.newDoc) };
		if (!transaction.docChanged) return drawn;
		return { ...drawn, decorations: drawn.decorations.map(transaction.changes) };
	},
	provide: (field) => [
		EditorView.decorations.from(field, ({ decorations }) => decorations),
		EditorView.contentAttributes.compute([field], attributes)
	]
});

/** Nothing outside the shadow root can name or describe what is inside, so the field says it itself. */
function attributes(state: EditorState): Record<string, string> {
	const { label, diagnostics } = state.field(marks);
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	const told = errors.map(({ message }) => message.replaceAll('`', '')).join(' ');
	return {
		'aria-label': label,
		'aria-invalid': String(errors.length > 0),
		...(told === '' ? {} : { 'aria-description': told })
	};
}

function draw({ diagnostics, lit }: Marks, text: Text): DecorationSet {
	const clamp = (position: number): number => Math.max(0, Math.min(position, text.length));
	const all = [
		...lit.map(({ from, to, phase }) => ({ from, to, mark: LIT[phase] })),
		...diagnostics.map((said) => ({ ...visible(said, text), mark: SAID[said.severity] }))
	].map(({ from, to, mark }) => ({ from: clamp(from), to: clamp(to), mark }));
	const ranges = all.flatMap(({ from, to, mark }) =>
		from < to ? [mark.range(from, to)] : mark === SAID.error ? [GAP.range(from)] : []
	);
	return Decoration.set(ranges, true);
}

/** A gap borrows the character behind it, if its line has one. */
function visible({ from, to }: Span, text: Text): Span {
	if (from < to || from >= text.length) return { from, to };
	return { from, to: Math.min(from + 1, text.lineAt(from).to) };
}
