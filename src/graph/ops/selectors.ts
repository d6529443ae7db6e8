/** Selectors as they are written. */
import type { Shape } from '../tensor.ts';
import type { Selector } from './options.ts';

/** As one writes it here: counted from 1, with the last; of a range over a whole axis of `shape` only the colon. */
export const selectorText = (at: readonly Selector[], shape: Shape): string =>
	at
		.map((each, axis) => {
			if (typeof each === 'number') return `${each + 1}`;
			return each.from === 0 && each.to === shape[axis] ? ':' : `${each.from + 1}:${each.to}`;
		})
		.join(', ');

/** Counted from 0, without the last; of a range over a whole axis of `shape` only the colon. */
export const selectorCode = (at: readonly Selector[], shape: Shape): string =>
	at.map((each, axis) => selected(each, shape[axis])).join(', ');

function selected(selector: Selector, length = NaN): string {
	if (typeof selector === 'number') return `${selector}`;
	const { from, to } = selector;
	return from === 0 && to === length ? ':' : `${from}:${to}`;
}

/** Counted from 1, with the last; TeX is not told how long the axes are. */
export const selectorTex = (at: readonly Selector[]): string =>
	at
		.map((each) => (typeof each === 'number' ? `${each + 1}` : `${each.from + 1}{:}${each.to}`))
		.join(', ');
