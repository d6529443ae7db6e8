/** Both passes, one stretch of the plan after the other. */
import { operationNames, operations } from './ops/index.ts';
import {
	applyBinary,
	applyUnary,
	pullBoth,
	pullSlot,
	pullUnary,
	type Numbers
} from './ops/loops.ts';
import type { Stretches } from './plan.ts';

const byCode = operationNames.map((name) => operations[name]);
/** `Stretches.slots` of a binary operation with a gradient along one slot alone. */
const FIRST = 0b01;
const SECOND = 0b10;

/** Computes every operation’s value; those of inputs and constants are there already. */
export function forward({ codes, starts, ends }: Stretches, numbers: Numbers): void {
	for (let at = 0; at < codes.length; at++) {
		const operation = byCode[codes[at]!]!;
		const start = starts[at]!;
		const end = ends[at]!;
		if (operation.arity === 1) applyUnary(operation, numbers, start, end);
		else if (operation.loops) operation.loops.apply(numbers, start, end);
		else applyBinary(operation, numbers, start, end);
	}
}

/** Adds every contribution to the adjoints, which hold the seed and zeros elsewhere. */
export function backward({ codes, slots, starts, ends }: Stretches, numbers: Numbers): void {
	for (let at = codes.length - 1; at >= 0; at--) {
		const operation = byCode[codes[at]!]!;
		const start = starts[at]!;
		const end = ends[at]!;
		if (operation.arity === 1) pullUnary(operation, numbers, start, end);
		else if (slots[at] === FIRST) pullSlot(operation, 0, numbers, start, end);
		else if (slots[at] === SECOND) pullSlot(operation, 1, numbers, start, end);
		else if (operation.loops) operation.loops.pull(numbers, start, end);
		else pullBoth(operation, numbers, start, end);
	}
}
