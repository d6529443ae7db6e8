import type { Graph, NodeId } from '../graph.ts';
import type { ProgramInput } from '../program.ts';
import { runner } from '../runner.ts';
import type { Value, Values } from '../tensor.ts';
import { checkRow, type CheckRow } from './check.ts';
import type { Direction } from './coordinate.ts';
import { onePass } from './counts.ts';
import { Probe, type Checked } from './probe.ts';
import { STEPS, sweep, type Sweep } from './sweep.ts';

export interface CheckRequest {
	readonly values: Values;
	readonly target: NodeId;
	/** Ones when absent. */
	readonly seed?: Value;
	readonly directions: readonly Direction[];
	/** Whose errors are measured at every step: one of these. */
	readonly swept: Direction;
}

/** Plain data: a worker may send it. */
export interface CheckReport {
	readonly rows: readonly CheckRow[];
	/** Absent where there is no finite gradient. */
	readonly sweep?: Sweep;
}

/** All that is checked at one point. Throws what `Program.run` does. */
export function checked(program: Checked, request: CheckRequest): CheckReport {
	const { values, target, seed, directions, swept } = request;
	const probe = new Probe(program, values, { target, ...(seed !== undefined && { seed }) });
	const rows = directions.map((direction) => checkRow(probe, direction));
	const open = rows.find(({ direction }) => isSame(direction, swept));
	const errors = swept.length === 0 ? undefined : sweep(probe, swept, open?.kink !== undefined);
	return { rows, ...(errors && { sweep: errors }) };
}

const isSame = (one: Direction, other: Direction): boolean =>
	one.length === other.length &&
	one.every(({ node, entry }, at) => other[at]?.node === node && other[at].entry === entry);

/** As much of a program as a worker can be sent. */
export interface PlainProgram {
	readonly graph: Graph;
	readonly inputs: readonly ProgramInput[];
}

export const runnable = ({ graph, inputs }: PlainProgram): Checked => ({
	graph,
	inputs,
	run: runner(graph, inputs)
});

/** Runs that a row takes while its usual step is good, and that the errors at all steps take. */
const RUNS = { row: 20, sweep: 4 * STEPS.length };
/** Multiplications that take about 2 ms. */
const LIGHT = 300_000;

/** Whether a check may be done between two frames. Counted, not measured, so that it is the same everywhere. */
export function isLight(graph: Graph, target: NodeId, rows: number): boolean {
	const once = onePass(graph, target) + graph.nodes.length;
	return once * (rows * RUNS.row + RUNS.sweep) <= LIGHT;
}
