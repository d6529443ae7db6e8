import type { Options } from './options.ts';
import { call } from './tex.ts';

/** `sum(x)`, with the axis, counted from 1, as an index of the word. */
export const overAxis = (word: string, x: string, { axis }: Options): string =>
	call(axis === undefined ? word : `${word}_{${axis + 1}}`, x);
