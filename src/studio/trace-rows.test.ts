import { expect, test } from 'vitest';
import { derivativesOf } from '$graph/derivatives.ts';
import { schedule } from '$graph/steps.ts';
import type { Values } from '$graph/tensor.ts';
import { compile } from '$graph/index.ts';
import { moment } from '$viz/playhead.ts';
import { lights } from './lit.ts';
import type { Sight } from './panel-rows.ts';
import { doneSteps, progress } from './progress.ts';
import type { TraceRow } from './trace-row.ts';
import { traceRows } from './trace-rows.ts';

/** The rows after so many steps; all of them when nothing is said. */
function rowsOf(source: string, values: Values, position?: number): readonly TraceRow[] {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { program } = compiled;
	const plan = schedule(program.graph);
	const run = program.run();
	const now = moment(plan, position ?? plan.steps.length + 1, 'beat');
	const sight: Sight = {
		stale: false,
		program,
		run,
		derivatives: derivativesOf(run, plan),
		known: progress(program.graph, plan, doneSteps(plan, now)),
		lights: lights(program.graph, plan, now),
		hovered: undefined,
		role: ({ role }) => role
	};
	return traceRows(sight);
}

const written = (expression: TraceRow['expression']): string =>
	expression.map((part) => ('name' in part ? part.name : part.sign)).join('');

test('the trace tells every node that is not a constant by name, operation and expression', () => {
	const rows = rowsOf('z = w*x + b\nf = sigmoid(-z)', { w: 2, x: 3, b: 1 });
	expect(
		rows.map(({ label, what, expression }) => `${label}: ${what} ${written(expression)}`.trim())
	).toEqual([
		'w: parameter',
		'x: data',
		'v1: multiply w × x',
		'b: parameter',
		'z: add v1 + b',
		'v2: negate −z',
		'f: sigmoid σ(v2)'
	]);
});

test('operations on whole tensors are written as the text would write them', () => {
	const rows = rowsOf("u = W*x\nf = sum(u) + norm(x) + x[1] + sum(W') + sum([u[1], 2])", {
		W: [
			[1, 2],
			[3, 4]
		],
		x: [1, 2]
	});
	const expressions = rows.map(({ expression }) => written(expression));
	for (const expected of ['W @ x', 'sum(u)', '‖x‖', 'x[i]', 'Wᵀ'])
		expect(expressions).toContain(expected);
});

test('a tensor has its shape, its numbers and its gradients, each once it is known', () => {
	const values = { W: [[1, 2]], x: [3, -2] };
	const [before] = rowsOf('f = sum(W*x)', values, 2);
	expect(before?.shape).toEqual([1, 2]);
	expect([...(before?.value?.data ?? [])]).toEqual([1, 2]);
	expect(before?.gradient).toBe(null);
	const [after] = rowsOf('f = sum(W*x)', values);
	expect([...(after?.gradient?.data ?? [])]).toEqual([3, -2]);
});
