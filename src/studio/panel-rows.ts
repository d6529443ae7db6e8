/** The rows of the values and of the trace, from the session’s numbers. */
import type { Graph, GraphNode, NodeId } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import type { Program, ProgramInput, Role } from '$graph/program.ts';
import type { Run } from '$graph/run.ts';
import type { Layout } from '$viz/layout.ts';
import type { Value } from '$graph/tensor.ts';
import { literalOf } from './current.ts';
import { rowNumbers, sumsSoFar } from './grid/row-numbers.ts';
import type { Progress } from './progress.ts';
import type { Lights } from './lit.ts';
import { movingPlaces, type Range } from './range.ts';
import type { ExpressionPart, TraceRow } from './trace-row.ts';
import type { Lit, ValueRowData } from './value-row.ts';

export interface Sight {
	/** The text cannot be read, and the numbers that it gives cannot be rewritten. */
	readonly stale: boolean;
	readonly program: Program;
	readonly run: Run;
	readonly known: Progress;
	readonly lights: Lights;
	readonly hovered: NodeId | undefined;
	readonly role: (input: ProgramInput) => Role;
	/** What an input was given, where the graph on screen is not that of the values. */
	readonly held?: (name: string) => Value | undefined;
}

export function valueRows(sight: Sight, range: (name: string) => Range): readonly ValueRowData[] {
	const sums = sumsSoFar(sight);
	return sight.program.inputs.map((input) => ({
		name: input.name,
		node: input.node,
		...rowNumbers(sight, input, sums.get(input.node)),
		role: sight.role(input),
		disabled: sight.stale && literalOf(sight.program, input) !== undefined,
		range: range(input.name),
		lit: litOf(sight, input.node)
	}));
}

/** The role of every input, by name. */
export function rolesOf(
	{ inputs }: Program,
	role: (input: ProgramInput) => Role
): ReadonlyMap<string, Role> {
	return new Map(inputs.map((input) => [input.name, role(input)]));
}

/** The rows in the order in which the cards stand, across the flow of the data. */
export function asDrawn(
	rows: readonly ValueRowData[],
	{ boxes, metrics }: Layout
): readonly ValueRowData[] {
	const place = ({ node }: ValueRowData): number => {
		const { x = 0, y = 0 } = boxes[node] ?? {};
		return metrics.direction === 'down' ? x : y;
	};
	return rows.toSorted((a, b) => place(a) - place(b));
}

/** The decimals of the one number that moves. */
export function placesOf(name: string, value: number, range: Range): ReadonlyMap<string, number> {
	return new Map([[name, movingPlaces(value, range.step)]]);
}

/** How much a drag over a number changes it, by name. */
export function stepsOf(rows: readonly ValueRowData[]): ReadonlyMap<string, number> {
	return new Map(rows.map(({ name, range }) => [name, range.step]));
}

export function traceRows(sight: Sight): readonly TraceRow[] {
	const { program, run, known } = sight;
	const roles = new Map(program.inputs.map((input) => [input.node, sight.role(input)]));
	return program.graph.nodes
		.filter(({ kind }) => kind !== 'constant')
		.map((node) => ({
			node: node.id,
			label: node.label,
			role: roles.get(node.id),
			what: whatIs(node, roles.get(node.id)),
			expression: expressionOf(program.graph, node),
			value: known.values[node.id] ? run.primal(node.id) : null,
			gradient: gradientOf(sight, node.id),
			lit: litOf(sight, node.id)
		}));
}

function gradientOf({ known, run }: Sight, node: NodeId): number | null {
	return known.gradients[node] ? run.adjoint(node) : null;
}

function litOf({ lights, hovered }: Sight, node: NodeId): Lit {
	if (hovered === node) return 'hover';
	return lights.others.has(node) ? (lights.phase ?? null) : null;
}

function whatIs(node: GraphNode, role: Role | undefined): string {
	if (node.kind !== 'operation') return role ?? 'constant';
	return operations[node.op].title;
}

/** The operation with the names of its inputs, such as v1 + v2. */
function expressionOf(graph: Graph, node: GraphNode): readonly ExpressionPart[] {
	if (node.kind !== 'operation') return [];
	const inputs = node.inputs.map((input) => partOf(graph.nodes[input]));
	const { symbol, arity, syntax } = operations[node.op];
	if (arity === 2 && syntax.operator) return joined(inputs, ` ${symbol} `);
	const list = joined(inputs, ', ');
	if (syntax.operator) return [{ sign: symbol }, ...list];
	return [{ sign: `${symbol}(` }, ...list, { sign: ')' }];
}

function partOf(node: GraphNode | undefined): ExpressionPart {
	if (node?.kind === 'constant') return { sign: node.label };
	return { name: node?.label ?? '' };
}

const joined = (parts: readonly ExpressionPart[], sign: string): ExpressionPart[] =>
	parts.flatMap((part, index) => (index === 0 ? [part] : [{ sign }, part]));
