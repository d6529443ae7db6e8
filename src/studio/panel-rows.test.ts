import { expect, test } from 'vitest';
import { derivativesOf } from '$graph/derivatives.ts';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { lights } from './lit.ts';
import { valueRows, type Sight } from './panel-rows.ts';
import { doneSteps, progress } from './progress.ts';
import { rangeAround } from './range.ts';
import { programOf } from './testing.ts';

const program = programOf('z = w*x + b\nf = sigmoid(-z)');
const plan = schedule(program.graph);

const sightAt = (position: number): Sight => {
	const run = program.run({ w: 2, x: 3, b: 1 });
	const now = moment(plan, position, 'beat');
	return {
		stale: false,
		program,
		run,
		derivatives: derivativesOf(run, plan),
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

test('what bars are measured by is the same at every step', () => {
	const lasts = [0, beat('seed'), plan.steps.length + 1].map((position) =>
		valueRows(sightAt(position), () => rangeAround(1)).map(({ last }) => last)
	);
	expect(lasts[0]?.[0]?.[0]).toBeTruthy();
	expect(lasts[1]).toEqual(lasts[0]);
	expect(lasts[2]).toEqual(lasts[0]);
});

test('going forward the inputs of the operation are lit, going backward those that receive', () => {
	const lit = (position: number): string[] =>
		valueRows(sightAt(position), () => rangeAround(1))
			.filter((row) => row.lit !== null)
			.map(({ name, lit }) => `${name} ${lit}`);
	expect(lit(beat('apply'))).toEqual(['w forward', 'x forward']);
	expect(lit(plan.steps.length)).toEqual(['w backward', 'x backward']);
});

test('a gradient whose last path has not arrived is told as the sum so far', () => {
	const two = programOf('d = b + 1\nc = a + b\ne = c * d');
	const steps = schedule(two.graph);
	const pull = steps.beats.filter(({ kind }) => kind === 'pull')[1];
	const now = moment(steps, pull?.to ?? 0, 'beat');
	const run = two.run({ a: 2, b: 1 });
	const sight: Sight = {
		...sightAt(0),
		program: two,
		run,
		derivatives: derivativesOf(run, steps),
		known: progress(two.graph, steps, doneSteps(steps, now)),
		lights: lights(two.graph, steps, now)
	};
	const rows = valueRows(sight, () => rangeAround(1));
	expect(rows.map(({ name, gradient, partial }) => [name, gradient, partial])).toEqual([
		['b', null, 2],
		['a', 2, null]
	]);
});

test('a number that the text gives cannot be changed while the text cannot be read', () => {
	const literal = programOf('w = 2\nf = w*x');
	const sight = { ...sightAt(0), program: literal, run: literal.run() };
	const disabled = (stale: boolean): boolean[] =>
		valueRows({ ...sight, stale }, () => rangeAround(1)).map((row) => row.disabled);
	expect(disabled(true)).toEqual([true, false]);
	expect(disabled(false)).toEqual([false, false]);
});

test('a row says that the target does not use its input', () => {
	const other = programOf('z = w*x\nf = z + b');
	const target = other.graph.names.get('z')!;
	const steps = schedule(other.graph, target);
	const now = moment(steps, steps.steps.length + 1, 'beat');
	const run = other.run({ w: 2, x: 3, b: 1 }, { target });
	const rows = valueRows(
		{
			...sightAt(0),
			program: other,
			run,
			derivatives: derivativesOf(run, steps),
			known: progress(other.graph, steps, doneSteps(steps, now)),
			lights: lights(other.graph, steps, now)
		},
		() => rangeAround(1)
	);
	expect(rows.map(({ name, gradient, unused }) => [name, gradient, unused])).toEqual([
		['w', 3, false],
		['x', 2, false],
		['b', 0, true]
	]);
});
