/**
 * A Jupyter notebook (nbformat 4.5) with the four sections of the lecture for one program: differences, backpropagation
 * by hand, automatic differentiation and matrices. It ends with asserts against the numbers of a run.
 */
import type { Run } from '../run.ts';
import { valueOf, type Tensor } from '../tensor.ts';
import { floatCode, listCode } from './numbers.ts';
import { checkCell, handCells, numericalCells, torchCells } from './notebook-cells.ts';
import { matrixCells } from './notebook-matrices.ts';
import { numpyParts } from './numpy.ts';
import { sourceOf } from './source.ts';

export interface Cell {
	readonly kind: 'markdown' | 'code';
	readonly lines: readonly string[];
}

/** The file’s text. */
export function notebook(run: Run): string {
	const cells = notebookCells(run).map(({ kind, lines }, index) => ({
		cell_type: kind,
		id: `cell-${index + 1}`,
		metadata: {},
		...(kind === 'code' && { execution_count: null, outputs: [] }),
		source: lines.map((line, at) => (at < lines.length - 1 ? `${line}\n` : line))
	}));
	const metadata = {
		kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
		language_info: { name: 'python' }
	};
	return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

export function notebookCells(run: Run): readonly Cell[] {
	const { graph, target } = run;
	const values = Object.fromEntries(
		graph.nodes.flatMap((node) =>
			node.kind === 'input' ? [[node.name, valueOf(run.valueOf(node.id))]] : []
		)
	);
	const source = sourceOf(graph, values, { target, seed: valueOf(run.seed) }, 'python');
	const parts = numpyParts(source);
	return [
		...numericalCells(source, parts),
		...handCells(source, parts),
		...torchCells(source),
		...matrixCells(source),
		...checkCell(source, (node, isGradient) =>
			pageCode(isGradient ? run.gradientOf(node) : run.valueOf(node))
		)
	];
}

/** Undefined where a number is not finite: what another library makes of it may differ. */
const pageCode = (tensor: Tensor): string | undefined => {
	if (!tensor.data.every(Number.isFinite)) return undefined;
	return tensor.shape.length === 0
		? floatCode(tensor.data[0]!, 'numpy')
		: listCode(tensor, 'numpy');
};
