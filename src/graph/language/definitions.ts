import { operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Options } from '../ops/options.ts';
import type { Statement } from '../syntax.ts';
import type { Shape } from '../tensor.ts';
import { ownStatement } from './statements.ts';

const known = new Map<string, Statement>();

/**
 * What an operation is made of, as a function of our language: its definition, or its formula where there is one.
 * Throws a RangeError for one that is made of nothing.
 */
export function definitionOf(
	op: OperationName,
	options: Options,
	shapes: readonly Shape[],
	asFormula = false
): Statement {
	const { definition, formula }: Operation = operations[op];
	const text = (asFormula ? (formula ?? definition) : definition)?.(options, shapes);
	if (text === undefined) throw new RangeError(`${op} is not made of others`);
	const read = known.get(text) ?? ownStatement(text);
	known.set(text, read);
	return read;
}
