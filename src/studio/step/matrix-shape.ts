/** Which tensors are shown number by number, and how wide they are then. */
import type { Format } from '$graph/explain/phrase.ts';
import { shapeText, type Shape, type Tensor } from '$graph/tensor.ts';

const MOST = 4;
/** In px, of a digit at the size of a matrix, of the gap between columns, and of both brackets. */
const DIGIT = 7.6;
const GAP = 10;
const BRACKETS = 16;

export const isSingleNumber = ({ data }: Tensor): boolean => data.length === 1;

/** At most 4×4: more is told by its extent. */
export const isSmall = ({ shape }: Tensor): boolean =>
	shape.length <= 2 && shape.every((length) => length <= MOST);

export const columnsOf = (shape: Shape): number => shape.at(-1) ?? 1;

/** In px: what the narrowest panel leaves for a list beside its name and its sign. */
const ROOM = 150;

export const isList = ({ shape }: Tensor): boolean => shape.length === 1;

/** A list stands upright where it would be too wide to lie. */
export const stands = (tensor: Tensor, format: Format): boolean =>
	isList(tensor) && isSmall(tensor) && lyingWidth(tensor, format) > ROOM;

/** In px, at 15 px. */
export const widthOf = (tensor: Tensor, format: Format): number =>
	stands(tensor, format)
		? lyingWidth({ ...tensor, shape: [tensor.data.length, 1] }, format)
		: lyingWidth(tensor, format);

function lyingWidth(tensor: Tensor, format: Format): number {
	const columns = isSmall(tensor) ? columnsOf(tensor.shape) : 2;
	const longest = isSmall(tensor)
		? Math.max(...[...tensor.data].map((number) => format(number).length))
		: 8;
	const brackets = isSingleNumber(tensor) ? 0 : BRACKETS;
	return columns * longest * DIGIT + (columns - 1) * GAP + brackets;
}

/** "2×2 matrix: 1, 2; 3, 4", for who hears it. */
export function spoken(tensor: Tensor, format: Format): string {
	const columns = columnsOf(tensor.shape);
	const numbers = [...tensor.data].map(format);
	const rows = Array.from({ length: numbers.length / columns }, (_, row) =>
		numbers.slice(row * columns, (row + 1) * columns).join(', ')
	);
	const what =
		tensor.shape.length === 1 ? `list of ${columns}` : `${shapeText(tensor.shape)} matrix`;
	return `${what}: ${rows.join('; ')}`;
}

export interface Extent {
	readonly least: number;
	readonly mean: number;
	readonly most: number;
}

export function extentOf({ data }: Tensor): Extent {
	let [least, sum, most] = [Infinity, 0, -Infinity];
	for (const number of data) {
		least = Math.min(least, number);
		most = Math.max(most, number);
		sum += number;
	}
	return { least, mean: sum / data.length, most };
}
