import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { stepOf } from './step-of.ts';
import { programOf } from './testing.ts';

const { graph } = programOf('unused = p + q\nd = b + 1\nc = a + b\ne = c * d');
const plan = schedule(graph);
const goTo = (name: string, from: number): number =>
	stepOf(graph, plan, moment(plan, from, 'beat'), graph.names.get(name) ?? -1);
const end = (kind: string, name: string): number => {
	const beat = plan.beats.find((each) => each.kind === kind && each.node === graph.names.get(name));
	return beat?.to ?? NaN;
};
const seed = plan.beats.find(({ kind }) => kind === 'seed');
const backward = seed?.to ?? NaN;

test('going forward, and at rest, a node stands at the step that gives it its value', () => {
	expect(goTo('c', 1)).toBe(end('apply', 'c'));
	expect(goTo('c', plan.steps.length + 1)).toBe(end('apply', 'c'));
	expect(goTo('a', 1)).toBe(plan.beats[0]?.to);
});

test('going backward it stands where the last path of its gradient arrives', () => {
	expect(goTo('c', backward)).toBe(end('pull', 'e'));
	expect(goTo('b', backward)).toBe(end('pull', 'd'));
	expect(goTo('e', backward)).toBe(seed?.to);
});

test('a node that no gradient reaches keeps to its value', () => {
	expect(goTo('unused', backward)).toBe(end('apply', 'unused'));
});
