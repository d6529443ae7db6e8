/** The first few numbers of a tensor, as they stand in its row of the values panel. */
import { shapeText, type Shape } from '$graph/tensor.ts';
import { formatCard } from '$viz/format.ts';
import { outerAxes, sliceOf } from './slice.ts';

export interface PreviewCell {
	/** In the tensor’s data. */
	readonly index: number;
	readonly value: string;
	/** Null as long as nothing has arrived. */
	readonly gradient: string | null;
	/** More is to come: the sum so far. */
	readonly soFar: boolean;
}

export interface Preview {
	/** As the cells are laid out: one column has its gradients beside it, more have them below. */
	readonly columns: number;
	readonly cells: readonly PreviewCell[];
	/** What is left out; empty when nothing is. */
	readonly more: string;
}

interface Numbers {
	readonly shape: Shape;
	readonly data: Float64Array;
	readonly gradients: Float64Array | null;
	readonly partials: Float64Array | null;
}

const MOST_COLUMNS = 4;
/** Of one column, and of several, whose gradients take lines of their own. */
const MOST_ROWS = { one: 6, several: 3 } as const;

export function preview({ shape, data, gradients, partials }: Numbers): Preview {
	const slice = sliceOf(shape);
	const columns = Math.min(slice.columns, MOST_COLUMNS);
	const rows = Math.min(slice.rows, columns === 1 ? MOST_ROWS.one : MOST_ROWS.several);
	const cells = Array.from({ length: rows * columns }, (_, at): PreviewCell => {
		const index = Math.floor(at / columns) * slice.columns + (at % columns);
		return {
			index,
			value: formatCard(data[index] ?? NaN),
			...gradientOf(index, gradients, partials)
		};
	});
	return { columns, cells, more: leftOut(shape, rows, columns) };
}

/** What has arrived, or all of it. */
export function gradientOf(
	index: number,
	gradients: Float64Array | null,
	partials: Float64Array | null
): Pick<PreviewCell, 'gradient' | 'soFar'> {
	const arrived = gradients ?? partials;
	return {
		gradient: arrived && formatCard(arrived[index] ?? NaN),
		soFar: gradients === null && partials !== null
	};
}

function leftOut(shape: Shape, rows: number, columns: number): string {
	const slice = sliceOf(shape);
	const outer = outerAxes(shape);
	const parts = [
		outer.some((length) => length > 1) ? `the first of ${shapeText(outer)} slices` : '',
		rows < slice.rows ? `${rows} of ${slice.rows} ${slice.columns > 1 ? 'rows' : 'entries'}` : '',
		columns < slice.columns ? `${columns} of ${slice.columns} columns` : ''
	].filter((part) => part !== '');
	return parts.join(', ').replace(/^./, (first) => first.toUpperCase());
}
