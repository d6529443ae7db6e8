/** What pasted numbers make of the tensor they are pasted into. */
import { sizeOf, type Shape, type Tensor } from '$graph/tensor.ts';
import type { Place } from './moved.ts';
import { placeName, type Slice } from './slice.ts';

export type Pasted =
	{ readonly ok: true; readonly tensor: Tensor } | { readonly ok: false; readonly message: string };

/**
 * Lists in brackets take the place of the whole tensor, and so does a block of cells at the first place.
 * Anywhere else a block is written over the cells from there on, and has to fit.
 */
export function pasted(
	into: Tensor,
	slice: Slice,
	at: Place,
	{ tensor: block, bracketed }: { readonly tensor: Tensor; readonly bracketed: boolean }
): Pasted {
	const first = at.row === 0 && at.column === 0 && into.shape.length < 3;
	if (bracketed || (first && block.shape.length > 0))
		return { ok: true, tensor: like(into.shape, block) };
	const rows = block.shape[0] ?? 1;
	const columns = block.shape[1] ?? 1;
	if (at.row + rows > slice.rows || at.column + columns > slice.columns)
		return {
			ok: false,
			message: `${rows}×${columns} cells do not fit from here on (${placeName(slice, at.row, at.column).toLowerCase()}). Paste them at the first place, or make the shape larger.`
		};
	return {
		ok: true,
		tensor: { shape: into.shape, data: written(into, slice, at, block, columns) }
	};
}

/** A spreadsheet has no vectors: one row or one column is one where a vector was, and fills a tensor of its size. */
function like(shape: Shape, block: Tensor): Tensor {
	const line = block.shape.length === 2 && block.shape.includes(1);
	if (shape.length === 1 && line) return { shape: [block.data.length], data: block.data };
	if (shape.length > 2 && sizeOf(shape) === block.data.length && block.shape.length < 3)
		return { shape, data: block.data };
	return block;
}

function written(
	{ data }: Tensor,
	slice: Slice,
	at: Place,
	block: Tensor,
	columns: number
): Float64Array {
	const next = data.slice();
	block.data.forEach((number, index) => {
		const row = at.row + Math.floor(index / columns);
		next[slice.offset + row * slice.columns + at.column + (index % columns)] = number;
	});
	return next;
}
