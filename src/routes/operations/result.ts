/** What a whole operation makes of inputs, and how its gate treats a gradient of ones. */
import type { Use } from '$graph/ops/use.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { sizeOf, tensorOf, type Tensor } from '$graph/tensor.ts';
import type { Example } from './uses.ts';

/** Undefined for inputs that do not fit. */
function useOf(record: Whole, { inputs, options }: Example): Use | undefined {
	const tensors = inputs.flatMap((value) => tensorOf(value) ?? []);
	const shapes = tensors.map(({ shape }) => shape);
	const shape = record.shape(shapes, options);
	if ('misfit' in shape) return undefined;
	return {
		inputs: tensors.map(({ data }) => data),
		shapes,
		output: new Float64Array(sizeOf(shape)),
		shape,
		options,
		tables: record.tables?.(shapes, options, shape) ?? []
	};
}

export function resultOf(record: Whole, example: Example): Tensor | undefined {
	const use = useOf(record, example);
	if (use === undefined) return undefined;
	record.apply(use);
	return { shape: use.shape, data: use.output };
}

/** What each entry of the first input receives when every entry of the result has the gradient 1. */
export function receivedOf(record: Whole, example: Example): Float64Array {
	const use = useOf(record, example);
	const [first] = use?.inputs ?? [];
	if (use === undefined || first === undefined) return new Float64Array();
	record.apply(use);
	const received = new Float64Array(first.length);
	record.pull(use, 0, new Float64Array(use.output.length).fill(1), received);
	return received;
}
