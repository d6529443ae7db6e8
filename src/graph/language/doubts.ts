/** Warnings about numbers of the text for which an operation has no use: a class 0 where classes count from 1. */
import type { Diagnostic } from '../diagnostic.ts';
import { operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import type { Syntax } from '../syntax.ts';
import { nested } from '../ops/brackets.ts';
import { SCALAR, type Shape } from '../tensor.ts';
import type { Operand } from './drafts.ts';
import { replace } from './report.ts';

/** `args` are the inputs as they are written. */
export function doubtOf(
	op: OperationName,
	args: readonly Syntax[],
	operands: readonly Operand[],
	shapes: readonly Shape[]
): Diagnostic | undefined {
	const record: Operation = operations[op];
	if (record.kind === 'elementwise' || record.doubts === undefined) return undefined;
	const doubt = record.doubts(operands.map(numbersOf), shapes);
	const span = args[doubt?.slot ?? -1]?.span;
	if (doubt === undefined || span === undefined) return undefined;
	const { slot, message, instead, isRead } = doubt;
	const text = instead && nested([...instead].map(String), shapes[slot] ?? SCALAR);
	return {
		severity: isRead ? 'info' : 'warning',
		message,
		...{ from: span.from, to: span.to },
		...(text !== undefined && {
			fix: { title: `Write \`${text}\``, edits: [replace(span, text)] }
		})
	};
}

const numbersOf = (operand: Operand): Float64Array | undefined =>
	operand.kind === 'node' ? undefined : (operand.tensor?.data ?? Float64Array.of(operand.value));
