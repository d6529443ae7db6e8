import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import {
	beatAt,
	moment,
	nextStop,
	phaseStops,
	previousStop,
	restPosition,
	settled
} from './playhead.ts';
import { program } from './testing.ts';

// bind a b | apply c | apply e | seed e | pull e→c e→b | pull c→a c→b
const steps = schedule(program('c = a + b\ne = c * b').graph);

test('at zero nothing has happened, and past the last step everything rests', () => {
	expect(moment(steps, 0, 'beat')).toEqual({ kind: 'start' });
	expect(moment(steps, -3, 'beat')).toEqual({ kind: 'start' });
	for (const position of [steps.steps.length + 0.01, restPosition(steps), Infinity, NaN])
		expect(moment(steps, position, 'beat')).toEqual({ kind: 'rest' });
});

test('the steps of a beat run side by side', () => {
	expect(moment(steps, 1, 'beat')).toEqual({
		kind: 'step',
		stretch: { beat: 0, from: 0, to: 2 },
		time: 0.5
	});
	expect(moment(steps, 6.5, 'beat')).toMatchObject({ stretch: { from: 5, to: 7 }, time: 0.75 });
});

test('by edge the pulls of a beat come one at a time', () => {
	expect(moment(steps, 6.5, 'edge')).toMatchObject({ stretch: { from: 6, to: 7 }, time: 0.5 });
	expect(moment(steps, 6, 'edge')).toMatchObject({ stretch: { from: 5, to: 6 }, time: 1 });
});

test('where a beat ends its steps are still shown, settled', () => {
	for (const [index, beat] of steps.beats.entries()) {
		expect(beatAt(steps, beat.to)).toBe(index);
		expect(moment(steps, beat.to, 'beat')).toMatchObject({ time: 1 });
	}
});

test('next and previous visit the same stops in both directions', () => {
	for (const granularity of ['beat', 'edge'] as const) {
		const there = [0];
		while ((there.at(-1) ?? 0) < restPosition(steps))
			there.push(nextStop(steps, there.at(-1) ?? 0, granularity));
		const back = [restPosition(steps)];
		while ((back.at(-1) ?? 0) > 0) back.push(previousStop(steps, back.at(-1) ?? 0, granularity));
		expect(back.reverse()).toEqual(there);
	}
	expect(nextStop(steps, 5, 'beat')).toBe(7);
	expect(nextStop(steps, 5, 'edge')).toBe(6);
	expect(nextStop(steps, restPosition(steps), 'beat')).toBe(2);
});

test('a motion under way settles at its own end, however little of it has passed', () => {
	expect([5.1, 6, 6.9, 7].map((at) => settled(steps, at, 'beat'))).toEqual([7, 7, 7, 7]);
	expect([5.1, 6, 6.9].map((at) => settled(steps, at, 'edge'))).toEqual([6, 6, 7]);
	expect(settled(steps, 0, 'beat')).toBe(0);
	expect(settled(steps, Infinity, 'beat')).toBe(restPosition(steps));
});

test('phases begin at the start, at the seed, at the end and at rest', () => {
	expect(phaseStops(steps)).toEqual([0, 4, 9, 10]);
});
