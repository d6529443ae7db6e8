const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers as words: "two paths". */
export const inWords = (count: number): string => words[count] ?? String(count);

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const plural = (count: number, one: string, many = `${one}s`): string =>
	count === 1 ? one : many;
