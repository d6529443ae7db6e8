/** Selectors as they are written; a range that reaches over the whole axis cannot be told from another one here. */
import type { Selector } from './options.ts';

/** Counted from 0, without the last. */
export const selectorCode = (at: readonly Selector[]): string =>
	at.map((each) => (typeof each === 'number' ? `${each}` : `${each.from}:${each.to}`)).join(', ');

/** Counted from 1, with the last. */
export const selectorTex = (at: readonly Selector[]): string =>
	at
		.map((each) => (typeof each === 'number' ? `${each + 1}` : `${each.from + 1}{:}${each.to}`))
		.join(', ');
