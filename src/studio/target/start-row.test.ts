import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { lights } from '../lit.ts';
import { programOf } from '../testing.ts';
import { isSeeding, unlessOnes } from './start-row.ts';

const { graph } = programOf('z = w*x + b\nf = z^2');
const plan = schedule(graph);

test('the start is lit at its own step, and not when the target passes on what it got', () => {
	const lit = plan.beats.map(({ to }) =>
		isSeeding(lights(graph, plan, moment(plan, to, 'beat')), plan.target)
	);
	expect(lit).toEqual(plan.beats.map(({ kind }) => kind === 'seed'));
});

test('ones need not be kept, and a single other number does', () => {
	expect(unlessOnes([[1, 1]])).toBeUndefined();
	expect(unlessOnes(1)).toBeUndefined();
	expect(unlessOnes([[1, 0]])).toEqual([[1, 0]]);
});
