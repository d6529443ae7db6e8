/** The shape rules of the operations that move numbers. */
import { MOST_AXES, sameShape, shapeText, sizeOf, type Shape } from '../tensor.ts';
import type { Misfit } from './whole.ts';
import type { Options } from './options.ts';

/** A length of −1, one at most, is worked out from the others. */
export function reshapedTo([x = []]: readonly Shape[], { shape }: Options): Shape | Misfit {
	if (shape === undefined)
		return { misfit: 'It is not said which shape to give: write `reshape(x, [2, 3])`.' };
	const open = shape.filter((length) => length === -1).length;
	if (shape.length > MOST_AXES || open > 1 || !shape.every(isLength))
		return { misfit: badShape(shape) };
	const size = sizeOf(x);
	const known = sizeOf(shape.filter((length) => length !== -1));
	const resolved = shape.map((length) => (length === -1 ? size / known : length));
	return sizeOf(resolved) === size && resolved.every(Number.isInteger)
		? resolved
		: { misfit: badSize(x, shape, known) };
}

const isLength = (length: number): boolean =>
	length === -1 || (Number.isInteger(length) && length > 0);

const badShape = (shape: Shape): string =>
	`\`[${shape.join(', ')}]\` is no shape: it takes at most ${MOST_AXES} whole numbers from 1 on, and one of them may be −1, which is worked out from the others.`;

function badSize(x: Shape, shape: Shape, known: number): string {
	const holds = `What is given (${shapeText(x)}) holds ${numbers(sizeOf(x))}`;
	return shape.includes(-1)
		? `${holds}, and ${known} does not divide that, so no length stands for the −1 in \`[${shape.join(', ')}]\`.`
		: `${holds}, but the new shape (${shapeText(shape)}) holds ${numbers(known)}. Both must hold equally many.`;
}

const numbers = (count: number): string => (count === 1 ? 'one number' : `${count} numbers`);

/** Every axis but one has the same length in all of them. */
export function concatShape(shapes: readonly Shape[], { axis = 0 }: Options): Shape | Misfit {
	const [first = []] = shapes;
	if (shapes.some((shape) => shape.length === 0))
		return {
			misfit:
				'It joins vectors and matrices, and here is a single number: `[a, b]` makes a vector of numbers.'
		};
	if (axis < 0 || axis >= first.length)
		return { misfit: `There is no axis ${axis + 1} in the first (${shapeText(first)}).` };
	const other = shapes.findIndex((shape) => !fits(shape, first, axis));
	if (other > 0) return { misfit: badPart(first, shapes[other] ?? [], other, axis) };
	const length = shapes.reduce((sum, shape) => sum + (shape[axis] ?? 0), 0);
	return first.map((own, each) => (each === axis ? length : own));
}

const fits = (shape: Shape, first: Shape, axis: number): boolean =>
	shape.length === first.length &&
	shape.every((length, each) => each === axis || length === first[each]);

function badPart(first: Shape, other: Shape, slot: number, axis: number): string {
	const would = first.map((length, each) => (each === axis ? 'n' : length)).join('×');
	return `Input ${slot + 1} (${shapeText(other)}) cannot be joined to the first (${shapeText(first)}) along axis ${axis + 1}: it would have to be ${would}, with any n.`;
}

/** The brackets’ own axes come first, then those of what stands in them. */
export function stackShape(
	shapes: readonly Shape[],
	{ shape = [shapes.length] }: Options
): Shape | Misfit {
	const [first = []] = shapes;
	const other = shapes.findIndex((each) => !sameShape(each, first));
	if (other > 0)
		return {
			misfit: `All entries of a bracket have the same shape, but the first is ${kind(first)} and entry ${other + 1} is ${kind(shapes[other] ?? [])}.`
		};
	if (shape.length + first.length > MOST_AXES)
		return {
			misfit: `A tensor has at most ${MOST_AXES} axes, and ${shapeText(shape)} entries of ${shapeText(first)} would have ${shape.length + first.length}.`
		};
	return [...shape, ...first];
}

function kind(shape: Shape): string {
	if (shape.length === 0) return 'a number';
	return shape.length === 1 ? `a vector of ${shape[0]}` : `a tensor of ${shapeText(shape)}`;
}

interface Range {
	readonly from: number;
	readonly to: number;
	/** It stays an axis of the result. */
	readonly stays: boolean;
}

/** One range for each axis: all of it where nothing is selected. */
export const rangesOf = (shape: Shape, { at = [] }: Options): readonly Range[] =>
	shape.map((length, axis) => {
		const selector = at[axis] ?? { from: 0, to: length };
		return typeof selector === 'number'
			? { from: selector, to: selector + 1, stays: false }
			: { ...selector, stays: true };
	});

export function indexShape([x = []]: readonly Shape[], options: Options): Shape | Misfit {
	const { at = [] } = options;
	if (at.length > x.length)
		return {
			misfit: `What is indexed (${shapeText(x)}) has ${axes(x.length)}, but ${at.length === 1 ? 'one index is' : `${at.length} indices are`} given.`
		};
	const ranges = rangesOf(x, options);
	const axis = ranges.findIndex(({ from, to }, each) => from < 0 || to > x[each]! || from >= to);
	if (axis >= 0) return { misfit: badPlace(x, axis, ranges[axis]!) };
	return ranges.filter(({ stays }) => stays).map(({ from, to }) => to - from);
}

const axes = (rank: number): string => (rank === 1 ? 'one axis' : `${rank || 'no'} axes`);

function badPlace(x: Shape, axis: number, { from, to, stays }: Range): string {
	const where = `Axis ${axis + 1} of what is given (${shapeText(x)})`;
	if (stays && from >= to) return `${where} has nothing from ${from + 1} to ${to}.`;
	const wanted = stays ? `the entries ${from + 1} to ${to} are` : `entry ${from + 1} is`;
	return `${where} counts from 1 to ${x[axis]}, but ${wanted} asked for.`;
}
