import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { lights } from './lit.ts';
import { litText } from './lit-text.ts';
import { programOf } from './testing.ts';

const source = 'z = w*x + b\nf = sigmoid(z)';
const { graph } = programOf(source);
const plan = schedule(graph);
const at = (position: number, name?: string): string[] =>
	litText(
		graph,
		lights(graph, plan, moment(plan, position, 'beat')),
		name === undefined ? undefined : graph.names.get(name)
	).map(({ from, to, phase }) => `${source.slice(from, to)} ${phase}`);

test('the text of the step stays lit while the pointer lights another part', () => {
	const last = plan.steps.length;
	expect(at(last)).toEqual(['w*x backward']);
	expect(at(last, 'w')).toEqual(['w*x backward', 'w hover']);
	expect(at(Infinity, 'w')).toEqual(['w hover']);
	expect(at(Infinity)).toEqual([]);
});

test('what is lit by the step is not lit twice', () => {
	expect(at(plan.steps.length - 3, 'z')).toHaveLength(1);
});
