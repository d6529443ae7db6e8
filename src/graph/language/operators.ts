/** The signs between two operands: how the parser is shown each, and what it makes of it. */

import type { Operation } from '../ops/operation.ts';

interface Operator {
	/** What the parser reads in its place, with the same precedence. */
	readonly printed: string;
	/** Works entry by entry whatever the shapes. */
	readonly entrywise?: true;
	/** The function that it is short for, where the records name no operator for it. */
	readonly calls?: string;
}

const sign = (printed: string): [string, Operator] => [printed, { printed }];

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
	...'+ - * / ^ < > <= >= == != ? :'.split(' ').map(sign),
	['@', { printed: '*', calls: 'matmul' }],
	['.*', { printed: '*', entrywise: true }],
	['./', { printed: '/', entrywise: true }],
	['.^', { printed: '^', entrywise: true }]
]);

export const operatorOf = (text: string): Operator => OPERATORS.get(text) ?? { printed: text };

/** The names that mathjs gives its operators with two operands, and how it writes them. */
export const BINARY: ReadonlyMap<string, string> = new Map([
	['add', '+'],
	['subtract', '-'],
	['multiply', '*'],
	['divide', '/'],
	['pow', '^'],
	['smaller', '<'],
	['larger', '>'],
	['smallerEq', '<='],
	['largerEq', '>='],
	['equal', '=='],
	['unequal', '!=']
]);

/** Of an operation with two inputs that is written with a sign between them, by mathjs and here alike. */
export const signOf = ({ syntax: { operator } }: Operation): string | undefined =>
	operator === undefined ? undefined : BINARY.get(operator);

const COMPARISONS: ReadonlySet<string> = new Set(['<', '>', '<=', '>=', '==', '!=']);

export const isComparison = (text: string): boolean => COMPARISONS.has(text);

/** Divides what stands before it, and reaches over a product without signs in no clear way. */
export const isDivision = (text: string): boolean => operatorOf(text).printed === '/';

export const isPower = (text: string): boolean => operatorOf(text).printed === '^';
