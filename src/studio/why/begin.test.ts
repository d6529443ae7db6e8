import { expect, test } from 'vitest';
import { compile } from '$graph/index.ts';
import { schedule } from '$graph/steps.ts';
import { moment } from '$viz/playhead.ts';
import { lights } from '../lit.ts';
import { stepSubject } from './begin.ts';

const compiled = compile('z = w*x\nf = sigmoid(z)', { w: 1, x: 2 });
if (!compiled.ok) throw new Error('The text is fine');
const { graph } = compiled.program;
const plan = schedule(graph);

/** The name of the node that a question begins at, in the middle of a beat. */
function begins(beat: number): string | undefined {
	const { from, to } = plan.beats[beat] ?? { from: 0, to: 0 };
	const found = stepSubject(lights(graph, plan, moment(plan, (from + to) / 2, 'beat')));
	return found === undefined ? undefined : graph.nodes[found]?.label;
}

test('going forward a question begins at what is computed, going back at what receives', () => {
	expect(plan.beats.map(({ kind }) => kind)).toEqual([
		'bind',
		'apply',
		'apply',
		'seed',
		'pull',
		'pull'
	]);
	expect(plan.beats.map((_, beat) => begins(beat))).toEqual([undefined, 'z', 'f', 'f', 'z', 'w']);
});

test('at rest no step names a node', () => {
	expect(stepSubject({ others: new Set() })).toBeUndefined();
});
