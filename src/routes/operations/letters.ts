/** What the inputs and the result of an operation are called on this page. */
export const RESULT = 'y';

export const inputNames = (arity: number): readonly string[] =>
	arity === 1 ? ['x'] : ['a', 'b', 'c', 'd'].slice(0, arity);
