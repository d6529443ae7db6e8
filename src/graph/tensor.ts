/** Lengths of the axes, outermost first; a scalar has none. At most `MOST_AXES` of them. */
export type Shape = readonly number[];

/** Numbers in row-major order: `data.length` is the product of `shape`. */
export interface Tensor {
	readonly shape: Shape;
	readonly data: Float64Array;
}

/** What a caller may give for an input: a number, or lists of equal length inside one another. */
export type Value = number | readonly Value[];
export type Values = Readonly<Record<string, Value>>;

export const SCALAR: Shape = [];
export const MOST_AXES = 4;

/** How many numbers a shape holds. */
export function sizeOf(shape: Shape): number {
	let size = 1;
	for (let axis = 0; axis < shape.length; axis++) size *= shape[axis]!;
	return size;
}

export const sameShape = (a: Shape, b: Shape): boolean =>
	a.length === b.length && a.every((length, axis) => length === b[axis]);

/** 2×3 for a matrix, 3 for a vector, "scalar" for a single number. */
export const shapeText = (shape: Shape): string =>
	shape.length === 0 ? 'scalar' : shape.join('×');

/** How far apart in the data two neighbours along each axis stand. */
export function stridesOf(shape: Shape): number[] {
	const strides = new Array<number>(shape.length);
	let step = 1;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		strides[axis] = step;
		step *= shape[axis]!;
	}
	return strides;
}

/** The shape of what NumPy makes of two operands, or undefined when they do not fit. */
export function broadcast(a: Shape, b: Shape): Shape | undefined {
	const rank = Math.max(a.length, b.length);
	const shape: number[] = [];
	for (let axis = 0; axis < rank; axis++) {
		const left = a[a.length - rank + axis] ?? 1;
		const right = b[b.length - rank + axis] ?? 1;
		if (left !== right && left !== 1 && right !== 1) return undefined;
		shape.push(left === 1 ? right : left);
	}
	return shape;
}

/** Lists inside one another as a tensor; undefined when they are ragged, empty, too deep or hold anything but numbers. */
export function tensorOf(value: Value): Tensor | undefined {
	const shape: number[] = [];
	for (let inner: Value | undefined = value; isList(inner); inner = inner[0]) {
		if (shape.length === MOST_AXES || inner.length === 0) return undefined;
		shape.push(inner.length);
	}
	const data = new Float64Array(sizeOf(shape));
	return fill(value, shape, 0, data, 0) === data.length ? { shape, data } : undefined;
}

/** Where the next number goes, or NaN once something does not fit. */
function fill(value: Value, shape: Shape, axis: number, data: Float64Array, at: number): number {
	if (axis === shape.length) {
		if (typeof value !== 'number') return NaN;
		data[at] = value;
		return at + 1;
	}
	if (!isList(value) || value.length !== shape[axis]) return NaN;
	return value.reduce<number>((next, each) => fill(each, shape, axis + 1, data, next), at);
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** The lists inside one another that `tensorOf` turns into this tensor. */
export function valueOf({ shape, data }: Tensor): Value {
	const [length, ...inner] = shape;
	if (length === undefined) return data[0] ?? NaN;
	const step = sizeOf(inner);
	return Array.from({ length }, (_, index) =>
		valueOf({ shape: inner, data: data.subarray(index * step, (index + 1) * step) })
	);
}
