import { expect, test } from 'vitest';
import { closables } from '../boxes/closable.ts';
import { closedProgram } from '../boxes/closed-program.ts';
import { schedule } from '../steps.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { keptDrawn } from './kept-drawn.ts';
import { kept } from './kept.ts';
import { drawnReadings, readings } from './saved.ts';

const whole = compiledProgram('g(a) = sin(exp(a)*a)\nh = g(x)\nf = h*y');
const keys = closables(whole.graph).flatMap(({ key, group }) => (group ? [key] : []));
const drawing = closedProgram(whole, keys);
const { graph } = drawing.program;
const steps = schedule(graph);

test('a closed box reads what the rules in it read of the cards around it, and keeps the rest itself', () => {
	const read = drawnReadings(readings(whole.graph, whole.graph.output), drawing.shownOf);
	const named = read.map(
		({ value, by }) => `${graph.nodes[by]?.label} ${graph.nodes[value]?.label}`
	);
	expect(named.sort()).toEqual(['f h', 'f y', 'h h', 'h x']);
});

test('closing a box changes no number that is kept, only the steps they are told by', () => {
	const all = kept(whole.graph, whole.graph.output);
	const drawn = keptDrawn(drawing, steps);
	expect(drawn.beats).toHaveLength(steps.beats.length);
	expect(steps.beats.length).toBeLessThan(all.beats.length);
	expect(drawn.saved).toEqual(all.saved);
	expect(drawn.peak.numbers).toBe(all.peak.numbers);
	// By hand: exp(x), the product and h, beside the gradients of f and h, while f passes its own on.
	expect(drawn.peak.numbers).toBe(5);
	expect(steps.beats[drawn.peak.beat]).toMatchObject({ kind: 'pull', node: graph.names.get('f') });
});

test('where nothing is closed it is what is kept', () => {
	const open = closedProgram(whole);
	expect(keptDrawn(open, schedule(whole.graph))).toEqual(kept(whole.graph, whole.graph.output));
});
