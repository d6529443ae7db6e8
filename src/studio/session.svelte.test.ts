import { expect, test } from 'vitest';
import { FIRST } from './example-document.ts';
import { Session } from './session.svelte.ts';
import { drag, output, written } from './testing/sessions.ts';

test('a drag changes every number and no step, and is undone as one', () => {
	const session = new Session(FIRST);
	session.position = 9;
	const before = output(session);
	drag(session, 'w1', 1.2, 1.4, 2);
	expect(session.position).toBe(9);
	expect(output(session)).toBeCloseTo(1 / (1 + Math.exp(-4)), 12);
	session.undo();
	expect(output(session)).toBe(before);
	expect(session.canUndo).toBe(false);
	session.redo();
	expect(session.values['w1']).toBe(2);
});

test('a slider rewrites the literal that gives the text’s own number', () => {
	const session = new Session(written('w1 = 0.5\nf = w1 * x'));
	drag(session, 'w1', -0.25);
	expect(session.source).toBe('w1 = -0.25\nf = w1 * x');
	expect(session.values['w1']).toBe(-0.25);
});

test('text that cannot be read leaves the last graph, its numbers and its sliders', () => {
	const session = new Session(FIRST);
	const { graph } = session;
	session.write('f = (w1', 'typing');
	expect(session.stale).toBe(true);
	expect(session.diagnostics[0]?.severity).toBe('error');
	expect(session.graph).toBe(graph);
	drag(session, 'b', 3);
	expect(session.values['b']).toBe(3);
	expect(session.source).toBe('f = (w1');
	session.write('f = (w1)', 'typing');
	expect(session.stale).toBe(false);
	expect(session.diagnostics).toEqual([]);
});

test('an input keeps its number when it leaves the text and comes back', () => {
	const session = new Session(FIRST);
	drag(session, 'w2', 4.5);
	session.write('f = w1', 'typing');
	session.write('f = w1 + w2', 'typing');
	expect(session.values['w2']).toBe(4.5);
});

test('names that every object has are inputs like any other', () => {
	const session = new Session(written('f = constructor * toString'));
	expect(Object.values(session.values)).toEqual([2, 3]);
	expect(session.range('constructor')).toEqual({ min: -5, max: 5, step: 0.1 });
	drag(session, 'constructor', 4);
	expect(output(session)).toBe(12);
});

test('the same text with other numbers gets ranges of its own', () => {
	const session = new Session(FIRST);
	session.open({ ...FIRST, values: { ...FIRST.values, w1: 40 } });
	const range = session.range('w1');
	expect(range.max).toBeGreaterThanOrEqual(40);
	drag(session, 'w1', 1);
	expect(session.range('w1')).toEqual(range);
});

test('a click on a number is no change', () => {
	const session = new Session(FIRST);
	drag(session, 'w1', 2);
	session.undo();
	drag(session, 'w1', 1);
	expect(session.canUndo).toBe(false);
	expect(session.canRedo).toBe(true);
});

test('undo brings the step back with the graph it belonged to', () => {
	const session = new Session(FIRST);
	session.position = 9;
	session.open({ ...FIRST, source: 'f = w1 * x1' });
	expect(session.position).toBe(session.schedule.steps.length + 1);
	session.undo();
	expect(session.position).toBe(9);
	session.redo();
	expect(session.position).toBe(session.schedule.steps.length + 1);
});

test('a range always has room for its number', () => {
	const session = new Session(written('w = 1\nf = w*x'));
	session.write('w = 1000\nf = w*x', 'typing');
	expect(session.range('w').max).toBeGreaterThanOrEqual(1000);
	session.setRange('w', { min: 5, max: 6, step: 1 });
	expect(session.range('w').max).toBeGreaterThanOrEqual(1000);
});

test('what is hovered stays hovered while its literal is dragged', () => {
	const session = new Session(written('w = 0.5\nf = w*x'));
	session.hovered = session.graph.names.get('w')!;
	drag(session, 'w', 0.6, 0.7);
	expect(session.hovered).toBe(session.graph.names.get('w'));
});

test('a range that no slider can show is replaced by one that it can', () => {
	const range = { min: -1e308, max: 1e308, step: 1e-9 };
	const session = new Session({ ...FIRST, ranges: { w1: range } });
	expect(session.range('w1')).toEqual({ min: -5, max: 5, step: 0.1 });
});
