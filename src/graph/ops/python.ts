/** Small pieces of Python that the code of several operations is made of. */

/** `(2, 3)`, `(2,)`, `()`. */
export const tuple = (numbers: readonly number[]): string =>
	numbers.length === 1 ? `(${numbers[0]},)` : `(${numbers.join(', ')})`;

/** A number of the text, which is no tensor of either library. */
export const isNumber = (code: string): boolean => /^\(?-?[\d.]+(e[+-]?\d+)?\)?$/.test(code);
