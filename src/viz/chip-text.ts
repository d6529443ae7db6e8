/** What a gradient is multiplied with along an edge, in a few characters. */
import { isComputed } from '$graph/computed.ts';
import type { Edge, EdgeId, GraphNode, OperationNode } from '$graph/graph.ts';
import { plainLabel } from '$graph/label.ts';
import type { Elementwise } from '$graph/ops/elementwise.ts';
import { isBilinear, isLinear } from '$graph/ops/linearity.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { operations } from '$graph/ops/index.ts';
import { short } from '$graph/ops/chips.ts';
import { NO_OPTIONS } from '$graph/ops/options.ts';
import type { Run } from '$graph/run.ts';
import { sameShape, sizeOf, type Shape } from '$graph/tensor.ts';
import { plainTex } from '$graph/tex/plain.ts';
import { formatCard } from './format.ts';
import { perRun } from './per-run.ts';

/** Characters of a slope, so that a chip has ten at most. */
const LONGEST = 8;

/** ×0.1966 for a number, · xᵀ for a whole operation, ⊙ σ′ entry by entry; and along which axes it sums. */
export const chipText = perRun((run: Run, id: EdgeId): string => {
	const { graph } = run;
	const edge = graph.edges[id];
	const [from, to] = [graph.nodes[edge?.from ?? 0], graph.nodes[edge?.to ?? 0]];
	if (!edge || !from || !isComputed(to)) return '';
	if (sizeOf(from.shape) === 1 && sizeOf(to.shape) === 1) return factor(run.partial(id));
	// ∂h/∂W stands for all that happens in the box.
	if (to.kind === 'box') return `· ∂${plainLabel(to.label)}/∂${nameOf(from)}`;
	const operation: Operation = operations[to.op];
	const names = to.inputs.map((input) => nameOf(graph.nodes[input]));
	if (operation.kind === 'whole') return operation.chip(edge.slot, names, to.options ?? NO_OPTIONS);
	const summed = summedAxes(from.shape, to.shape);
	const local = entrywise(run, edge, to, operation, names);
	if (summed === '') return local;
	if (local === factor(1)) return summed;
	return sizeOf(from.shape) === 1 ? `Σ ${local}` : `${local}, ${summed}`;
});

/**
 * The same in forward mode, which sums over no axis: · x for a product, what a linear operation is called where it does
 * the same to the tangent, · slopes where every entry may depend on every other.
 */
export const pushChipText = perRun((run: Run, id: EdgeId): string => {
	const { graph } = run;
	const edge = graph.edges[id];
	const [from, to] = [graph.nodes[edge?.from ?? 0], graph.nodes[edge?.to ?? 0]];
	if (!edge || !from || to?.kind !== 'operation') return chipText(run, id);
	if (sizeOf(from.shape) === 1 && sizeOf(to.shape) === 1) return factor(run.partial(id));
	const operation: Operation = operations[to.op];
	const names = to.inputs.map((input) => nameOf(graph.nodes[input]));
	if (operation.kind === 'elementwise') {
		const local = entrywise(run, edge, to, operation, names);
		return local === factor(1) && summedAxes(from.shape, to.shape) !== '' ? 'repeat' : local;
	}
	if (isBilinear(operation))
		return edge.slot === 0 ? `· ${short(names[1] ?? '')}` : `${short(names[0] ?? '')} ·`;
	return isLinear(operation) ? operation.symbol : '· slopes';
});

/** A sign stands in brackets after ×. */
function factor(x: number): string {
	const number = formatCard(x);
	return number.startsWith('−') ? `×(${number})` : `×${number}`;
}

const nameOf = (node: GraphNode | undefined): string => {
	if (node?.kind === 'constant') return sizeOf(node.shape) === 1 ? formatCard(node.value) : '[…]';
	return node ? plainLabel(node.label) : '';
};

/** One number where the partial is the same in all entries; otherwise the other factor, or the slope of the function. */
function entrywise(
	run: Run,
	{ id, slot }: Edge,
	node: OperationNode,
	operation: Elementwise,
	names: readonly string[]
): string {
	const entries = run.partialOf(id)?.data ?? [];
	const first = entries[0] ?? NaN;
	if (entries.every((entry) => Object.is(entry, first))) return factor(first);
	if (operation.arity === 1) return `⊙ ${operation.symbol}′`;
	const y = plainLabel(node.label);
	const texts = [
		plainTex(operation.partials[slot]?.tex(...names, y) ?? ''),
		`∂${y}/∂${names[slot] ?? ''}`
	];
	return `⊙ ${texts.find((text) => text !== '' && [...text].length <= LONGEST) ?? 'slope'}`;
}

/** Where one entry was spread over many, their gradients are summed. */
function summedAxes(from: Shape, to: Shape): string {
	if (sameShape(from, to)) return '';
	if (sizeOf(from) === 1) return 'Σ all';
	const missing = to.length - from.length;
	const axes = to.flatMap((length, axis) =>
		length > 1 && (from[axis - missing] ?? 1) === 1 ? [axis + 1] : []
	);
	if (axes.length === 0) return '';
	return `Σ ${axes.length === 1 ? 'axis' : 'axes'} ${axes.join(', ')}`;
}
