/** What the inputs and the result of an operation are called on this page. */
export const RESULT = 'y';

export const inputNames = (count: number): readonly string[] =>
	count === 1 ? ['x'] : [...'abcdefgh'].slice(0, count);
