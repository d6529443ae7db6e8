/** The notebook’s last section: products of matrices, or a sum of products written as one. */
import type { Graph, NodeId, OperationNode } from '../graph.ts';
import { code, told } from './notebook-cells.ts';
import type { Cell } from './notebook.ts';
import type { Source } from './source.ts';

export function matrixCells(source: Source): readonly Cell[] {
	const { graph, active } = source;
	const products = graph.nodes.filter(
		(node): node is OperationNode =>
			node.kind === 'operation' && node.op === 'matmul' && active[node.id] === 1
	);
	if (products.length > 0) return shapeCells(source, products);
	const sum = weightedSum(source);
	return sum === undefined ? [] : sumCells(source, sum);
}

const INTRODUCTION =
	'The gradient of a matrix has the shape of the matrix, which tells which factor stands where and what is transposed.';

function shapeCells(
	{ names, active }: Source,
	products: readonly OperationNode[]
): readonly Cell[] {
	const lines = products.flatMap(({ id, inputs }) => {
		const shown = [id, ...inputs].map(names.value);
		const gradients = [id, ...inputs].filter((each) => active[each]).map(names.gradient);
		return [...shown, ...gradients].map((name) => `print('${name}', np.shape(${name}))`);
	});
	return [told('## Matrix form', '', INTRODUCTION), code(...new Set(lines))];
}

/** `a1*b1 + a2*b2 + …` of inputs that are used nowhere else. */
interface WeightedSum {
	readonly node: NodeId;
	readonly left: readonly NodeId[];
	readonly right: readonly NodeId[];
}

function weightedSum({ graph, active }: Source): WeightedSum | undefined {
	for (const node of [...graph.nodes].reverse()) {
		if (node.kind !== 'operation' || node.op !== 'add' || !active[node.id]) continue;
		const pairs = terms(graph, node).flatMap((id) => pairOf(graph, id));
		if (pairs.length > 1)
			return { node: node.id, left: pairs.map(([a]) => a), right: pairs.map(([, b]) => b) };
	}
	return undefined;
}

/** What is added up, through additions whose result is used nowhere else. */
function terms(graph: Graph, sum: OperationNode): readonly NodeId[] {
	const found: NodeId[] = [];
	const open = [...sum.inputs].reverse();
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		const node = graph.nodes[id];
		if (node?.kind === 'operation' && node.op === 'add' && usedOnce(graph, id))
			open.push(...[...node.inputs].reverse());
		else found.push(id);
	}
	return found;
}

function pairOf(graph: Graph, id: NodeId): readonly (readonly [NodeId, NodeId])[] {
	const node = graph.nodes[id];
	if (node?.kind !== 'operation' || node.op !== 'multiply' || !usedOnce(graph, id)) return [];
	const [a = NaN, b = NaN] = node.inputs;
	const areInputs = [a, b].every(
		(input) =>
			graph.nodes[input]?.kind === 'input' &&
			graph.nodes[input].shape.length === 0 &&
			usedOnce(graph, input)
	);
	return areInputs ? [[a, b]] : [];
}

const usedOnce = ({ edges }: Graph, id: NodeId): boolean =>
	edges.filter(({ from }) => from === id).length === 1;

function sumCells({ names }: Source, { node, left, right }: WeightedSum): readonly Cell[] {
	const values = (ids: readonly NodeId[]): string[] => ids.map(names.value);
	const gradients = (ids: readonly NodeId[]): string[] => ids.map(names.gradient);
	const column = (entries: readonly string[]): string =>
		`np.array([${entries.map((entry) => `[${entry}]`).join(', ')}])`;
	const upstream = names.gradient(node);
	return [
		told(
			'## Matrix form',
			'',
			`The products in \`${names.value(node)}\` are a row times a column. ${INTRODUCTION}`
		),
		code(
			`row = np.array([[${values(left).join(', ')}]])`,
			`column = ${column(values(right))}`,
			"show('row @ column', row @ column)",
			'',
			`drow = np.array([[${upstream}]]) @ column.T`,
			`dcolumn = row.T @ np.array([[${upstream}]])`,
			"show('gradient of the row', drow)",
			"show('gradient of the column', dcolumn)",
			`np.testing.assert_allclose(drow, [[${gradients(left).join(', ')}]])`,
			`np.testing.assert_allclose(dcolumn, ${column(gradients(right))})`
		)
	];
}
