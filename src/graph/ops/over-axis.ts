/** How a reduction is written: as TeX and in our own language, where axes count from 1. */
import type { Options } from './options.ts';
import { call } from './tex.ts';

const index = ({ axis }: Options): string =>
	axis === undefined ? '' : `_{\\text{axis }${axis + 1}}`;

/** `sum(x)`, with the axis as an index of the word. */
export const overAxis = (word: string, x: string, options: Options): string =>
	call(`${word}${index(options)}`, x);

export const normTex = (x: string, options: Options): string =>
	`\\left\\|${x}\\right\\|${index(options)}`;

/** `, axis=1, keepdims=true`, or as much of it as there is. */
export const written = ({ axis, keepdims }: Options): string =>
	(axis === undefined ? '' : `, axis=${axis + 1}`) + (keepdims ? ', keepdims=true' : '');
