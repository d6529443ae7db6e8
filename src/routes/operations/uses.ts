/** What an operation is shown with: inputs and options, taken from the points at which its record is tested. */
import type { Elementwise } from '$graph/ops/elementwise.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { NO_OPTIONS, type Options } from '$graph/ops/options.ts';
import { sizeOf, tensorOf, type Shape, type Value, type Values } from '$graph/tensor.ts';
import { slopesAt, valueAt } from './at.ts';
import { inputNames } from './letters.ts';

export interface Example {
	readonly inputs: readonly Value[];
	readonly options: Options;
}

/** More numbers are hard to follow in one picture. */
const FEW = 12;

/** The most telling one first, and the others in their order. */
export const examplesOf = (record: Operation): readonly Example[] =>
	record.kind === 'whole' ? examplesOfWhole(record) : examplesOfNumbers(record);

/** At the first nothing is 0 where that can be: a slope of 0 passes nothing, and a value of 0 shows little. */
function examplesOfNumbers(record: Elementwise): readonly Example[] {
	const probes: readonly (readonly number[])[] = record.probes;
	const isTelling = (point: readonly number[]): boolean =>
		[...point, valueAt(record, point), ...slopesAt(record, point)].every(
			(number) => Number.isFinite(number) && number !== 0
		);
	return firstWhere(probes, isTelling).map((inputs) => ({ inputs, options: NO_OPTIONS }));
}

/** Lists before single numbers, and few numbers before many. */
function examplesOfWhole({ probes }: Whole): readonly Example[] {
	const examples = probes.map(({ inputs, options = NO_OPTIONS }) => ({ inputs, options }));
	return firstWhere(examples, ({ inputs }) => {
		const [first = [], ...others] = inputs.map(shapeOf);
		const count = [first, ...others].reduce((sum, shape) => sum + sizeOf(shape), 0);
		return first.length > 0 && count > inputs.length && count <= FEW;
	});
}

function firstWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly Item[] {
	const found = items.find(test);
	return found === undefined ? items : [found, ...items.filter((item) => item !== found)];
}

export const shapeOf = (value: Value): Shape => tensorOf(value)?.shape ?? [];

/** The inputs by the names that they have on this page. */
export const valuesOf = ({ inputs }: Example): Values =>
	Object.fromEntries(
		inputNames(inputs.length).map((name, slot) => [name, inputs[slot] ?? 0] as const)
	);
