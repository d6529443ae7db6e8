import { number, say, type Flow, type Phrase } from './phrase.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers as words: "two paths". */
export const inWords = (count: number): string => words[count] ?? String(count);

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const plural = (count: number, one: string, many = `${one}s`): string =>
	count === 1 ? one : many;

/** How far a step carries: "3 times as far", "just as far". */
export function asFar(slope: number, flow: Flow): readonly Phrase[] {
	if (slope === 1) return say`just as far`;
	return slope === -1 ? say`just as far, the other way` : say`${number(slope, flow)} times as far`;
}
