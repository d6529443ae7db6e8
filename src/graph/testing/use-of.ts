import type { Flat, Use } from '../ops/use.ts';
import type { Whole } from '../ops/whole.ts';
import { NO_OPTIONS, type Options } from '../ops/options.ts';
import { sizeOf, tensorOf, type Tensor, type Value } from '../tensor.ts';

/** The same numbers as a tensor; throws on lists that are none. */
export function tensor(value: Value): Tensor {
	const found = tensorOf(value);
	if (found === undefined) throw new TypeError(`No tensor: ${JSON.stringify(value)}`);
	return found;
}

/** One use of a whole operation, computed. Throws what the shape rule has to say of inputs that do not fit. */
export const useOf = (
	operation: Whole,
	values: readonly Value[],
	options: Options = NO_OPTIONS
): Use => useOfTensors(operation, values.map(tensor), options);

function useOfTensors(operation: Whole, tensors: readonly Tensor[], options: Options): Use {
	const shapes = tensors.map(({ shape }) => shape);
	const shape = operation.shape(shapes, options);
	if ('misfit' in shape) throw new TypeError(shape.misfit);
	const use: Use = {
		inputs: tensors.map(({ data }) => data),
		shapes,
		output: new Float64Array(sizeOf(shape)).fill(NaN),
		shape,
		options,
		tables: operation.tables?.(shapes, options, shape) ?? []
	};
	operation.apply(use);
	return use;
}

/** The same use with other numbers for the input in `slot`, computed. */
export function withInput(operation: Whole, use: Use, slot: number, data: Flat): Use {
	const inputs = use.inputs.map((input, each) => (each === slot ? data : input));
	const other: Use = { ...use, inputs, output: new Float64Array(use.output.length).fill(NaN) };
	operation.apply(other);
	return other;
}

/** What `upstream` passes on to the input in `slot`. */
export function pulled(operation: Whole, use: Use, slot: number, upstream: Flat): Flat {
	const into = new Float64Array(use.inputs[slot]?.length ?? 0);
	operation.pull(use, slot, upstream, into);
	return into;
}

/** What a change of the input in `slot` does to the output. */
export function pushed(operation: Whole, use: Use, slot: number, tangent: Flat): Flat {
	const into = new Float64Array(use.output.length);
	operation.push(use, slot, tangent, into);
	return into;
}
