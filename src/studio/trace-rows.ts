/** The rows of the trace, from the session’s numbers. */
import type { Graph, GraphNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import type { Role } from '$graph/program.ts';
import { litOf, type Sight } from './panel-rows.ts';
import type { ExpressionPart, TraceRow } from './trace-row.ts';

export function traceRows(sight: Sight): readonly TraceRow[] {
	const { program, run, derivatives, known } = sight;
	const roles = new Map(program.inputs.map((input) => [input.node, sight.role(input)]));
	return program.graph.nodes
		.filter(({ kind }) => kind !== 'constant')
		.map((node) => ({
			node: node.id,
			label: node.label,
			role: roles.get(node.id),
			what: whatIs(node, roles.get(node.id)),
			shape: node.shape,
			expression: expressionOf(program.graph, node),
			value: known.values[node.id] ? run.valueOf(node.id) : null,
			gradient: known.gradients[node.id] ? derivatives.of(node.id) : null,
			lit: litOf(sight, node.id)
		}));
}

function whatIs(node: GraphNode, role: Role | undefined): string {
	if (node.kind === 'box') return node.calls ?? 'a line';
	if (node.kind !== 'operation') return role ?? 'constant';
	return operations[node.op].title;
}

/** The operation with the names of its inputs, such as v1 + v2. */
function expressionOf(graph: Graph, node: GraphNode): readonly ExpressionPart[] {
	if (node.kind === 'box') return [{ sign: node.text }];
	if (node.kind !== 'operation') return [];
	const inputs = node.inputs.map((input) => partOf(graph.nodes[input]));
	const record: Operation = operations[node.op];
	return record.kind === 'whole' ? wholeParts(record, inputs) : entrywiseParts(record, inputs);
}

function entrywiseParts(
	{ symbol, arity, syntax }: Operation,
	inputs: readonly ExpressionPart[]
): readonly ExpressionPart[] {
	if (arity === 2 && syntax.operator) return joined(inputs, ` ${symbol} `);
	const list = joined(inputs, ', ');
	if (syntax.operator) return [{ sign: symbol }, ...list];
	return [{ sign: `${symbol}(` }, ...list, { sign: ')' }];
}

/** A @ b; xᵀ, x[i] and ‖x‖ with the name in the place of x; [a, b]; sum(x). */
function wholeParts(
	{ symbol, syntax }: Operation,
	inputs: readonly ExpressionPart[]
): readonly ExpressionPart[] {
	const [first] = inputs;
	const list = joined(inputs, ', ');
	const [before, after, ...others] = symbol.split('x');
	if (first && before !== undefined && after !== undefined && others.length === 0)
		if (!/[a-z]$/.test(before)) return [{ sign: before }, first, { sign: after }];
	if (inputs.length === 2 && symbol === '@') return joined(inputs, ' @ ');
	const [name] = syntax.functions;
	return name === undefined
		? [{ sign: '[' }, ...list, { sign: ']' }]
		: [{ sign: `${name}(` }, ...list, { sign: ')' }];
}

function partOf(node: GraphNode | undefined): ExpressionPart {
	if (node?.kind === 'constant') return { sign: node.label };
	return { name: node?.label ?? '' };
}

const joined = (parts: readonly ExpressionPart[], sign: string): ExpressionPart[] =>
	parts.flatMap((part, index) => (index === 0 ? [part] : [{ sign }, part]));
