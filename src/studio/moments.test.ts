import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { moment, nextStop, restPosition, type Granularity } from '$viz/playhead.ts';
import { count, explained } from './moments.ts';
import { programOf } from './testing.ts';

const plan = schedule(programOf('z = w*x + b\nf = sigmoid(z)').graph);

/** The counts at every stop from the first to the last. */
function counts(granularity: Granularity): readonly string[] {
	const said: string[] = [];
	for (
		let at = 0;
		at < plan.steps.length;
		said.push(count(plan, moment(plan, at, granularity), granularity))
	)
		at = nextStop(plan, at, granularity);
	return said;
}

test('by node the beats are counted, by edge every edge of a pull', () => {
	expect(counts('beat')).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n} of 8`));
	expect(counts('edge')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n} of 10`));
});

test('before the first step none is counted, at rest all are', () => {
	expect(count(plan, moment(plan, 0, 'beat'), 'beat')).toBe('0 of 8');
	expect(count(plan, moment(plan, restPosition(plan), 'beat'), 'beat')).toBe('8 steps');
});

test('a whole beat is explained as one, an edge of it alone', () => {
	const last = plan.steps.length;
	expect(explained(plan, moment(plan, last, 'beat'))).toEqual({ kind: 'beat', beat: 7 });
	expect(explained(plan, moment(plan, last, 'edge'))).toEqual({ kind: 'step', step: last - 1 });
	expect(explained(plan, moment(plan, 0, 'edge'))).toEqual({ kind: 'start' });
});
