import { sameShape, shapeText, sizeOf, tensorOf, type Shape, type Value } from './tensor.ts';

/**
 * What is wrong with a value given for an input of a shape, as a sentence; NaN and ±∞ are numbers like any other.
 */
export function wrongValue(name: string, value: unknown, shape: Shape): string | undefined {
	if (shape.length === 0)
		return typeof value === 'number'
			? undefined
			: `\`${name}\` must be a single number, and was given ${described(value)}.`;
	const tensor = Array.isArray(value) ? tensorOf(value as Value) : undefined;
	return tensor !== undefined && sameShape(tensor.shape, shape)
		? undefined
		: `\`${name}\` must have the shape ${shapeText(shape)}, and was given ${described(value)}.`;
}

/** The numbers of a value in row-major order. Throws a TypeError that names the input when the shape is another one. */
export function entriesFor(name: string, value: Value | undefined, shape: Shape): Float64Array {
	const wrong = wrongValue(name, value, shape);
	if (wrong !== undefined || value === undefined) throw new TypeError(wrong);
	return tensorOf(value)?.data ?? new Float64Array(sizeOf(shape));
}

/** Why a value can be no input at all, whatever the shape: it is no number, and no list of equal lists of numbers. */
export function noTensor(name: string, value: unknown): string | undefined {
	if (typeof value === 'number') return undefined;
	if (!Array.isArray(value))
		return `\`${name}\` must be a number or a list of numbers, and was given ${described(value)}.`;
	return tensorOf(value as Value) === undefined
		? `\`${name}\` must be a number or lists of equal length with numbers in them, at most four deep; what was given is not.`
		: undefined;
}

function described(value: unknown): string {
	if (Array.isArray(value)) {
		const tensor = tensorOf(value as Value);
		return tensor === undefined ? 'a list' : `a list of the shape ${shapeText(tensor.shape)}`;
	}
	if (typeof value === 'number') return 'a single number';
	if (value === null || value === undefined) return 'nothing';
	if (typeof value === 'string') return 'a text';
	if (typeof value === 'boolean') return value ? 'true' : 'false';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
