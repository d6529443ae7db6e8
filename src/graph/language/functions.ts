/** The functions a program can call and the signs it can use, as the operations' records name them. */
import { operationNames, operations, type OperationName } from '../ops/index.ts';

const byFunction = new Map<string, OperationName>();
const byOperator = new Map<string, OperationName>();
for (const name of operationNames) {
	const { operator, functions } = operations[name].syntax;
	if (operator !== undefined) byOperator.set(operator, name);
	for (const each of functions) if (!byFunction.has(each)) byFunction.set(each, name);
}

/** Two inputs at a time these give the same whichever pair comes first, so they may take more than two. */
const FOLDING: ReadonlySet<string> = new Set(['min', 'max']);

/** Every function name a program can call, in the order of the records. */
export const functionNames = (): readonly string[] => [...byFunction.keys()];

export const isFunction = (name: string): boolean => byFunction.has(name);

/** A lone letter such as σ is a function only where parentheses follow. */
export const isAlsoName = (name: string): boolean => name.length === 1;

export const operationOfFunction = (name: string): OperationName | undefined =>
	byFunction.get(name);

/** `operator` is the name that mathjs gives the node, such as `unaryMinus`. */
export const operationOfOperator = (operator: string): OperationName | undefined =>
	byOperator.get(operator);

/** What is wrong with calling a function with so many inputs, or nothing. */
export function wrongCount(name: string, given: number): string | undefined {
	const operation = byFunction.get(name);
	if (operation === undefined) return undefined;
	const { arity } = operations[operation];
	if (typeof arity !== 'number') return undefined;
	const folds = FOLDING.has(operation);
	if (given === arity || (folds && given > arity)) return undefined;
	const inputs = arity === 1 ? 'one input' : folds ? 'two inputs or more' : 'two inputs';
	return `\`${name}\` takes ${inputs}, and here ${given === 1 ? 'is one' : `are ${given}`}.`;
}
