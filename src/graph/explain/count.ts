import { number, say, type Flow, type Phrase } from './phrase.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers as words: "two paths". */
export const inWords = (count: number): string => words[count] ?? String(count);

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const plural = (count: number, one: string, many = `${one}s`): string =>
	count === 1 ? one : many;

/** How far a step carries: "3 times as far", "just as far", "2 times as far, the other way". */
export function asFar(slope: number, flow: Flow): readonly Phrase[] {
	if (slope === 1) return say`just as far`;
	const other = slope < 0 ? say`, the other way` : [];
	if (slope === -1) return say`just as far${other}`;
	return say`${number(Math.abs(slope), flow)} times as far${other}`;
}
