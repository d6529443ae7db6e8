import { operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { term, withoutRule, type Term } from './terms.ts';
import { applied, calledInText } from './text-of.ts';

/** One entry of an elementwise operation on entries. */
export function entrywise(op: OperationName, parts: readonly Term[]): Term {
	if (op === 'where') return choice(parts);
	const text = applied(
		op,
		parts.map((part) => part.text)
	);
	const made = term(text, parts);
	const record: Operation = operations[op];
	return record.symbolic ? made : withoutRule(made, calledInText(record));
}

/** A condition is 1 or 0, so a choice is a sum; only along the condition itself there is no rule. */
function choice([condition, yes, no]: readonly Term[]): Term {
	if (!condition || !yes || !no) throw new TypeError('A choice has three parts.');
	const fixed = withoutRule(condition, calledInText(operations.where));
	const text = `(${fixed.text} * ${yes.text} + (1 - ${fixed.text}) * ${no.text})`;
	return term(text, [fixed, yes, no]);
}
