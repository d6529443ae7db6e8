/** What all reductions share: along one axis or over everything, with the reduced axis kept or not. */
import { shapeText, sizeOf, type Shape } from '../tensor.ts';
import type { Flat, Use } from './use.ts';
import type { Misfit, Whole } from './whole.ts';
import type { Options } from './options.ts';
import { lines } from './lines.ts';
import { scratch } from './scratch.ts';

/** The numbers that one entry of the result is made of: `count` of them, `step` apart, the first at `start`. */
export interface LineRule {
	readonly value: (x: Flat, start: number, step: number, count: number) => number;
	readonly slopes: Slopes;
}

/** Writes the slope of `y`, the entry of the result, along each number of its line, in their order. */
type Slopes = (
	slopes: Flat,
	x: Flat,
	start: number,
	step: number,
	count: number,
	y: number
) => void;

function reducedShape([x = []]: readonly Shape[], { axis, keepdims }: Options): Shape | Misfit {
	if (axis === undefined) return keepdims ? x.map(() => 1) : [];
	if (axis >= 0 && axis < x.length)
		return x.flatMap((length, each) => (each !== axis ? [length] : keepdims ? [1] : []));
	return { misfit: `There is no axis ${axis + 1} in what is given (${shapeText(x)}).` };
}

/** How many numbers each entry of the result is made of. */
export const countOf = (shape: Shape, { axis }: Options): number =>
	axis === undefined ? sizeOf(shape) : (shape[axis] ?? 1);

type Rules = Pick<Whole, 'arity' | 'options' | 'shape' | 'tables' | 'apply' | 'pull' | 'push'>;

export const reduction = ({ value, slopes }: LineRule): Rules => ({
	arity: [1, 1],
	options: ['axis', 'keepdims'],
	shape: reducedShape,
	tables: ([x = []], { axis }) => (axis === undefined ? lines([sizeOf(x)], 0) : lines(x, axis)),
	apply({ inputs, output, tables }) {
		const count = tables[1]![0]!;
		const step = tables[1]![1]!;
		for (let o = 0; o < output.length; o++)
			output[o] = value(inputs[0]!, tables[0]![o]!, step, count);
	},
	pull({ inputs, output, tables }, _slot, upstream, into) {
		const count = tables[1]![0]!;
		const step = tables[1]![1]!;
		const along = scratch(count);
		for (let o = 0; o < output.length; o++) {
			const start = tables[0]![o]!;
			slopes(along, inputs[0]!, start, step, count, output[o]!);
			for (let i = 0; i < count; i++) into[start + i * step]! += upstream[o]! * along[i]!;
		}
	},
	push({ inputs, output, tables }, _slot, tangent, into) {
		const count = tables[1]![0]!;
		const step = tables[1]![1]!;
		const along = scratch(count);
		for (let o = 0; o < output.length; o++) {
			const start = tables[0]![o]!;
			slopes(along, inputs[0]!, start, step, count, output[o]!);
			for (let i = 0; i < count; i++) into[o]! += tangent[start + i * step]! * along[i]!;
		}
	}
});

/** Whether something holds of any line, given its result `y`. */
export function someLine(
	{ inputs, output, tables }: Use,
	holds: (x: Flat, start: number, step: number, count: number, y: number) => boolean
): boolean {
	const count = tables[1]![0]!;
	const step = tables[1]![1]!;
	return output.some((y, o) => holds(inputs[0]!, tables[0]![o]!, step, count, y));
}
