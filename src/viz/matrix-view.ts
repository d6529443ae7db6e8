/** A tensor, or its transpose, as rows and columns; the slices of a stack one under the other. */
import type { NodeId } from '$graph/graph.ts';
import type { Phase } from '$graph/steps.ts';
import type { Tensor } from '$graph/tensor.ts';

export interface MatrixView {
	readonly rows: number;
	readonly columns: number;
	readonly at: (row: number, column: number) => number;
	readonly label: { readonly text: string; readonly turned: boolean; readonly node: NodeId | null };
	readonly phase: Phase;
}

/** A whole tensor as rows of its last axis, or of as many columns as are given. */
export function flatView(
	{ shape, data }: Tensor,
	label: string | MatrixView['label'],
	phase: Phase,
	columns = shape.at(-1) ?? 1
): MatrixView {
	return {
		rows: Math.round(data.length / columns),
		columns,
		at: (row, column) => data[row * columns + column] ?? NaN,
		label: typeof label === 'string' ? { text: label, turned: false, node: null } : label,
		phase
	};
}
