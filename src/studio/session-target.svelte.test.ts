import { expect, test } from 'vitest';
import { Session } from './session.svelte.ts';
import { gradient, layer } from './testing/sessions.ts';

test('another target has its own gradients, steps and start, until its node is gone', () => {
	const session = new Session(layer);
	const z = session.graph.nodes[session.graph.names.get('z')!]!;
	session.setTarget(z.key);
	expect(session.schedule.target).toBe(z.id);
	session.setSeed([0, 1]);
	expect(gradient(session, 'W')).toEqual([0, 0, 5, 6]);
	session.setSeed(3);
	expect(gradient(session, 'W')).toEqual([5, 6, 5, 6]);
	session.write('f = sum(x)', 'typing');
	expect(session.target).toBe(session.graph.output);
	session.undo();
	expect(session.schedule.target).toBe(z.id);
	session.setTarget(undefined);
	expect(session.target).toBe(session.graph.output);
	expect(session.seed).toBeUndefined();
});

test('the step stays in the forward pass when another target is chosen', () => {
	const session = new Session(layer);
	session.position = 2.5;
	session.setTarget(session.graph.nodes[session.graph.names.get('z')!]!.key);
	expect(session.position).toBe(2.5);
});

test('undo takes a misfit and a mistake back, and the graph is that of the text again', () => {
	const session = new Session(layer);
	session.giveTensor('W', [1, 2, 3], 'start');
	expect(session.misfit?.severity).toBe('error');
	session.undo();
	expect(session.stale).toBe(false);
	expect(session.misfit).toBeUndefined();
	session.write('z = (W', 'fix');
	expect(session.misfit).toBeUndefined();
	session.undo();
	expect(session.stale).toBe(false);
});

test('numbers of the start that one drag went through are undone together, and none is no change', () => {
	const session = new Session(layer);
	session.setTarget(session.graph.nodes[session.graph.names.get('z')!]!.key);
	session.setSeed(undefined, 'start');
	for (const number of [2, 3]) session.setSeed([number, 1], 'move');
	session.setSeed(undefined, 'start');
	expect(session.seed).toBeUndefined();
	session.undo();
	expect(session.seed).toEqual([3, 1]);
	session.undo();
	expect(session.seed).toBeUndefined();
	expect(session.target).not.toBe(session.graph.output);
	session.undo();
	expect(session.target).toBe(session.graph.output);
});
