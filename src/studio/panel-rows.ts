/** The rows of the values, from the session’s numbers. */
import type { NodeId } from '$graph/graph.ts';
import type { Program, ProgramInput, Role } from '$graph/program.ts';
import type { Derivatives } from '$graph/derivatives.ts';
import type { Run } from '$graph/run.ts';
import type { Layout } from '$viz/layout.ts';
import { tintOf } from '$viz/tint.ts';
import type { Value } from '$graph/tensor.ts';
import { literalOf } from './current.ts';
import { rowNumbers, sumsSoFar } from './grid/row-numbers.ts';
import type { Progress } from './progress.ts';
import type { Lights } from './lit.ts';
import { movingPlaces, type Range } from './range.ts';
import type { Lit, ValueRowData } from './value-row.ts';

export interface Sight {
	/** The text cannot be read, and the numbers that it gives cannot be rewritten. */
	readonly stale: boolean;
	readonly program: Program;
	readonly run: Run;
	/** The gradients or the tangents on screen. */
	readonly derivatives: Derivatives;
	/** What forward mode goes along, in plain characters; absent for a backward pass. */
	readonly along?: string | undefined;
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
		unused: sight.known.used[input.node] === 0,
		...(sight.along === undefined ? {} : { along: sight.along }),
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

/** The tint of the step stays while the pointer is there. */
export function litOf({ lights, hovered }: Sight, node: NodeId): Lit {
	if (lights.others.has(node) && lights.phase) return tintOf(lights.phase);
	return hovered === node ? 'hover' : null;
}
