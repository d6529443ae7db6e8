import { signOf } from '../language/operators.ts';
import { operations } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Syntax } from '../syntax.ts';
import { NoFormula } from './none.ts';

/** An expression of scalars as a text of our language, with all its parentheses. */
export function textOf(part: Syntax): string {
	switch (part.kind) {
		case 'number':
			return String(part.value);
		case 'name':
			return part.name;
		case 'call':
			return `${part.name}(${part.args.map(textOf).join(', ')})`;
		case 'apply':
			return applied(part.op, part.args.map(textOf));
		default:
			throw new NoFormula('the result cannot be read');
	}
}

/** A sign between the parts, or a call. */
export function applied(op: keyof typeof operations, parts: readonly string[]): string {
	const record: Operation = operations[op];
	const sign = signOf(record);
	if (sign !== undefined) return `(${parts.join(` ${sign} `)})`;
	if (op === 'negate') return `(-${parts[0] ?? ''})`;
	const [name] = record.syntax.functions;
	if (name === undefined) throw new NoFormula(`there is no rule for ${record.title}`);
	return `${name}(${parts.join(', ')})`;
}

/** `max`, or what the operations page calls it. */
export const calledInText = ({ syntax, title }: Operation): string => syntax.functions[0] ?? title;
