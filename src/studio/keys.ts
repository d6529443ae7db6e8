/** Which key does what, and when a key belongs to something else. */

export type Action =
	| 'next'
	| 'previous'
	| 'next-phase'
	| 'previous-phase'
	| 'first'
	| 'last'
	| 'play'
	| 'next-edge'
	| 'previous-edge'
	| 'zoom-in'
	| 'zoom-out'
	| 'fit'
	| 'target'
	| 'undo'
	| 'redo'
	| 'edit'
	| 'fold'
	| 'mode'
	| 'mirror'
	| 'gallery'
	| 'why-value'
	| 'why-gradient'
	| 'keys';

/** What the key was pressed on, as far as it matters for who may have it. */
export type TargetKind =
	/** Takes every key: text is typed here, or a dialog or menu is open. */
	| 'text'
	| 'dialog'
	/** Takes the keys that move it: a slider, a tab, a radio button. */
	| 'moved'
	/** Takes Space. */
	| 'button'
	| 'page';

export interface Key {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

const ACTIONS: ReadonlyMap<string, Action> = new Map([
	['ArrowRight', 'next'],
	['ArrowLeft', 'previous'],
	['Shift+ArrowRight', 'next-phase'],
	['Shift+ArrowLeft', 'previous-phase'],
	['Home', 'first'],
	['End', 'last'],
	[' ', 'play'],
	['.', 'next-edge'],
	[',', 'previous-edge'],
	['+', 'zoom-in'],
	['=', 'zoom-in'],
	['-', 'zoom-out'],
	['−', 'zoom-out'],
	['0', 'fit'],
	['e', 'edit'],
	['f', 'fold'],
	['m', 'mirror'],
	['g', 'gallery'],
	['t', 'target'],
	['d', 'mode'],
	['w', 'why-value'],
	['Shift+w', 'why-gradient'],
	['?', 'keys']
]);

/** With Ctrl or ⌘. */
const CHANGES: ReadonlyMap<string, Action> = new Map([
	['z', 'undo'],
	['Shift+z', 'redo'],
	['y', 'redo']
]);

const chord = ({ key, shiftKey }: Key): string => `${shiftKey ? 'Shift+' : ''}${key.toLowerCase()}`;

const MOVING = /^(Arrow|Home$|End$|Page)/;

/** The action of a key press, or null where the key is the browser’s, the focused element’s, or nobody’s. */
export function actionOf(key: Key, target: TargetKind): Action | null {
	if (target === 'text' || target === 'dialog' || key.altKey) return null;
	if (key.ctrlKey || key.metaKey) return CHANGES.get(chord(key)) ?? null;
	if (target === 'moved' && MOVING.test(key.key)) return null;
	if (target === 'button' && key.key === ' ') return null;
	const letter = key.key.length === 1 ? key.key.toLowerCase() : key.key;
	const shifted = key.shiftKey ? ACTIONS.get(`Shift+${letter}`) : undefined;
	// a letter counts however it was typed, what moves does not
	const plain = key.shiftKey && MOVING.test(letter) ? undefined : ACTIONS.get(letter);
	return shifted ?? plain ?? null;
}

/** The kind of the element an event fell on; open dialogs, menus and popovers keep their keys. */
export function targetKind(target: EventTarget | null): TargetKind {
	// A manual popover only shows something beside what has the focus.
	if (document.querySelector('dialog:modal, [popover]:not([popover="manual"]):popover-open'))
		return 'dialog';
	if (!(target instanceof Element)) return 'page';
	// The timeline’s slider is not among them: its keys are those of the page.
	if (target.closest('[role="tab"], [role="radio"], input[type="range"]')) return 'moved';
	// What scrolls and has the focus for it.
	if (target.matches('[tabindex="0"]:is([data-cut-x], [data-cut-y])')) return 'moved';
	if (target.closest('input[type="radio"]')) return 'moved';
	if (target.closest('input[type="checkbox"]')) return 'button';
	if (target.closest('input, textarea, select, [role="textbox"], [contenteditable="true"]'))
		return 'text';
	return target.closest('button, summary, [role="button"]') ? 'button' : 'page';
}
