import type { OperationName } from '../ops/index.ts';

/** Of the operations with two inputs that are written with a sign between them, in our language and in mathjs’s alike. */
export const SIGNS: ReadonlyMap<OperationName, string> = new Map<OperationName, string>([
	['add', '+'],
	['subtract', '-'],
	['multiply', '*'],
	['divide', '/'],
	['pow', '^'],
	['less', '<'],
	['greater', '>'],
	['less_equal', '<='],
	['greater_equal', '>='],
	['equal', '=='],
	['not_equal', '!=']
]);
