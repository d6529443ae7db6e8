import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { lights } from './lit.ts';
import { traceRows, valueRows, type Sight } from './panel-rows.ts';
import { doneSteps, progress } from './progress.ts';
import { rangeAround } from './range.ts';
import { programOf } from './testing.ts';
import type { TraceRow } from './trace-row.ts';

const program = programOf('z = w*x + b\nf = sigmoid(-z)');
const plan = schedule(program.graph);

const sightAt = (position: number): Sight => {
	const now = moment(plan, position, 'beat');
	return {
		program,
		run: program.run({ w: 2, x: 3, b: 1 }),
		known: progress(program.graph, plan, doneSteps(plan, now)),
		lights: lights(program.graph, plan, now),
		hovered: undefined,
		role: ({ role }) => role
	};
};
const beat = (kind: string): number => plan.beats.find((each) => each.kind === kind)?.to ?? 0;

test('the values panel shows a number for each input and a dash for an unknown gradient', () => {
	const rows = valueRows(sightAt(beat('seed')), () => rangeAround(1));
	expect(rows.map(({ name, value, gradient }) => [name, value, gradient])).toEqual([
		['w', 2, null],
		['x', 3, null],
		['b', 1, null]
	]);
});

test('going forward the inputs of the operation are lit, going backward those that receive', () => {
	const lit = (position: number): string[] =>
		valueRows(sightAt(position), () => rangeAround(1))
			.filter((row) => row.lit !== null)
			.map(({ name, lit }) => `${name} ${lit}`);
	expect(lit(beat('apply'))).toEqual(['w forward', 'x forward']);
	expect(lit(plan.steps.length)).toEqual(['w backward', 'x backward']);
});

test('the trace tells every node that is not a constant by name, operation and expression', () => {
	const rows = traceRows(sightAt(plan.steps.length + 1));
	const written = (expression: TraceRow['expression']): string =>
		expression.map((part) => ('name' in part ? part.name : part.sign)).join('');
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
