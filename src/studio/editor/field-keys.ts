/** Keys of the field that are not about moving the caret. */
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type Command } from '@codemirror/view';
import { lineBreak } from './line-break.ts';

export interface FieldKeys {
	readonly onproblem: (direction: 1 | -1) => void;
	/** Explain the name at the caret. */
	readonly onexplain: () => void;
	/** True when there was something to close. */
	readonly onescape: () => boolean;
}

const breakLine: Command = (view) => {
	const spec = lineBreak(view.state);
	if (spec) view.dispatch(spec);
	return spec !== null;
};

export function fieldKeys({ onproblem, onexplain, onescape }: FieldKeys): Extension {
	const asks =
		(act: () => void): Command =>
		() => (act(), true);
	return Prec.high(
		keymap.of([
			{ key: 'Enter', run: breakLine },
			{ key: 'F8', run: asks(() => onproblem(1)), shift: asks(() => onproblem(-1)) },
			{ key: 'Mod-i', run: asks(onexplain), preventDefault: true },
			{ key: 'Escape', run: onescape }
		])
	);
}
