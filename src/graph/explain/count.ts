import { number, say, type Flow, type Phrase } from './phrase.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers as words: "two paths". */
export const inWords = (count: number): string => words[count] ?? String(count);

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const plural = (count: number, one: string, many = `${one}s`): string =>
	count === 1 ? one : many;

/** How far a step carries: "by 3 times that step", "by just as much", "by 2 times that step, the other way". */
export function asFar(slope: number, flow: Flow): readonly Phrase[] {
	if (slope === 1) return say`by just as much`;
	const other = slope < 0 ? say`, the other way` : [];
	if (slope === -1) return say`by just as much${other}`;
	return say`by ${number(Math.abs(slope), flow)} times that step${other}`;
}
