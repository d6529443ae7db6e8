import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { carry, type Timeline } from './carry.ts';
import { programOf } from './testing.ts';

const timeline = (source: string): Timeline => {
	const { graph } = programOf(source);
	return { graph, schedule: schedule(graph) };
};

/** The end of the beat that pulls out of (or applies) the node with this label. */
const beatEnd = ({ graph, schedule }: Timeline, kind: string, label: string): number => {
	const beat = schedule.beats.find(
		(each) =>
			each.kind === kind && each.node !== undefined && graph.nodes[each.node]?.label === label
	);
	if (!beat) throw new Error(`no ${kind} of ${label}`);
	return beat.to;
};

const before = timeline('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)');

test('the playhead stays at the beat of its node when the text around it changes', () => {
	const after = timeline('u = 1\nz = w1*x1 + w2*x2 + w3*x3 + b\nf = sigmoid(z)');
	expect(carry(beatEnd(before, 'pull', 'f'), before, after)).toBe(beatEnd(after, 'pull', 'f'));
	expect(carry(beatEnd(before, 'apply', 'z'), before, after)).toBe(beatEnd(after, 'apply', 'z'));
});

test('where the node is gone the beat with the same number is shown', () => {
	const after = timeline('f = x');
	expect(carry(beatEnd(before, 'pull', 'v1'), before, after)).toBe(after.schedule.steps.length);
});

test('rest stays rest, and the start stays the start', () => {
	const after = timeline('f = x*x');
	const rest = before.schedule.steps.length + 1;
	expect(carry(rest, before, after)).toBe(after.schedule.steps.length + 1);
	expect(carry(0, before, after)).toBe(0);
});
