/** What an operation can be told beside its inputs, in words. */
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import type { OptionName, Options } from '$graph/ops/options.ts';
import { sameShape } from '$graph/tensor.ts';
import { shapeOf, type Example } from './uses.ts';
import { resultOf } from './result.ts';

export interface OptionRule {
	readonly name: string;
	readonly meaning: string;
}

const MEANINGS: Readonly<Record<Exclude<OptionName, 'axis'>, string>> = {
	keepdims: 'with true, the axis that is worked along stays, with length 1.',
	shape: 'the lengths of the new axes; one of them may be −1 and is worked out.',
	at: 'one place or one range an axis, counted from 1; a place drops its axis, a range keeps it.',
	delta: 'where the parabola turns into a line; 1 without it.',
	eps: 'a small number that keeps a division from one by 0.'
};

export function optionRules(record: Operation): readonly OptionRule[] {
	if (record.kind === 'elementwise') return [];
	const written = record.options.filter((name) => name === 'at' || isCalled(record));
	return written.map((name) => ({
		name: name === 'at' ? '[ ]' : name,
		meaning: name === 'axis' ? axisMeaning(record) : MEANINGS[name]
	}));
}

/** Brackets tell the shape by how they are set. */
const isCalled = ({ syntax }: Whole): boolean => syntax.functions.length > 0;

const axisMeaning = (record: Whole): string =>
	`the axis along which it works, counted from 1, or from −1 at the end; ${WITHOUT[axisWithout(record)]} without it.`;

const WITHOUT = { all: 'over all entries', first: 'the first one', last: 'the last one' };

/** Which axis a record takes when it is told none: the one that gives the same numbers for a matrix. */
function axisWithout(record: Whole): keyof typeof WITHOUT {
	const matrices = record.probes.find(
		({ inputs }) => inputs[0] !== undefined && shapeOf(inputs[0]).length === 2
	);
	if (matrices === undefined) return 'all';
	const example = { inputs: matrices.inputs, options: {} };
	const same = (options: Options): boolean => sameResult(record, example, { ...example, options });
	if (same({ axis: 0 })) return 'first';
	return same({ axis: 1 }) ? 'last' : 'all';
}

function sameResult(record: Whole, a: Example, b: Example): boolean {
	const [left, right] = [resultOf(record, a), resultOf(record, b)];
	return (
		left !== undefined &&
		right !== undefined &&
		sameShape(left.shape, right.shape) &&
		left.data.every((number, index) => number === right.data[index])
	);
}
