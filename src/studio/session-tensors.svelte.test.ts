import { expect, test } from 'vitest';
import { Session } from './session.svelte.ts';
import { gradient, layer, output, square, written } from './testing/sessions.ts';

test('the values of a document give the inputs their shapes', () => {
	const session = new Session(layer);
	expect(output(session)).toBe(17 + 39);
	expect(gradient(session, 'W')).toEqual([5, 6, 5, 6]);
	expect(gradient(session, 'x')).toEqual([4, 6]);
});

test('a dragged entry changes no structure, keeps the step, and is undone as one drag', () => {
	const session = new Session(layer);
	const { graph } = session;
	session.position = 3;
	session.giveEntry('W', 2, 3, 'start');
	for (const number of [3.1, 3.2, 10]) session.giveEntry('W', 2, number, 'move');
	session.giveEntry('W', 2, 10, 'end');
	expect(session.graph).toBe(graph);
	expect(session.position).toBe(3);
	expect(session.values['W']).toEqual([
		[1, 2],
		[10, 4]
	]);
	expect(session.range('W').max).toBeGreaterThanOrEqual(10);
	session.undo();
	expect(session.values['W']).toEqual(square);
	expect(session.canUndo).toBe(false);
});

test('shapes that do not fit leave the last graph, and go on until they fit', () => {
	const session = new Session(layer);
	const { run } = session;
	session.giveTensor(
		'W',
		[...square, [7, 8]].map((row) => [...row, 1]),
		'end'
	);
	expect(session.stale).toBe(true);
	expect(session.illegible).toBe(false);
	expect(session.diagnostics[0]?.severity).toBe('error');
	expect(session.run.value().data).toEqual(run.value().data);
	expect(session.held('W')).toHaveLength(3);
	session.giveEntry('W', 0, 2, 'end');
	session.giveTensor('x', [5, 6, 7], 'end');
	expect(session.stale).toBe(false);
	expect(output(session)).toBe(10 + 12 + 7 + 15 + 24 + 7 + 35 + 48 + 7);
	session.undo();
	expect(session.stale).toBe(true);
	session.undo();
	session.undo();
	expect(session.stale).toBe(false);
	expect(output(session)).toBe(56);
});

test('numbers from before a misfit are those of the last fit, not of the start', () => {
	const session = new Session(layer);
	session.giveEntry('W', 0, 100, 'end');
	session.giveTensor('W', [1, 2, 3], 'end');
	expect(session.stale).toBe(true);
	expect(output(session)).toBe(56 + 99 * 5);
});

test('a matrix in the text is rewritten where it stands, in the reader’s own hand', () => {
	const session = new Session(
		written('W = [1, 2;\n     3, 4]  # weights\nx = [[5], [6]]\nf = sum(W*x)')
	);
	session.giveEntry('W', 3, -4.5, 'end');
	expect(session.source).toContain('W = [1, 2;\n     3, -4.5]  # weights');
	session.giveTensor('W', [[1], [2], [3]], 'end');
	expect(session.source).toContain('W = [1;\n     2;\n     3]  # weights');
	expect(session.stale).toBe(true);
	expect(session.held('W')).toEqual([[1], [2], [3]]);
	session.giveTensor('x', [[7, 8]], 'end');
	expect(session.source).toContain('x = [[7, 8]]\n');
	expect(session.stale).toBe(false);
	expect(output(session)).toBe(6 * 15);
	session.give('x', 2, 'end');
	expect(session.source).toContain('x = [[7, 8]]\n');
	session.giveTensor('x', 2, 'end');
	expect(session.source).toContain('x = 2\n');
});

test('numbers of a text that cannot be read are not rewritten', () => {
	const session = new Session(written('W = [1, 2]\nf = sum(W)'));
	session.write('W = [1, 2]\nf = sum(W', 'typing');
	session.giveEntry('W', 0, 9, 'end');
	expect(session.source).toBe('W = [1, 2]\nf = sum(W');
});

test('a matrix that the text has no room for is refused in words', () => {
	const session = new Session(written('W = [1, 2]\nf = sum(W)'));
	const long = Array.from({ length: 5000 }, (_, index) => index);
	expect(session.giveTensor('W', long, 'end')).toMatch(/no room/);
	expect(session.source).toBe('W = [1, 2]\nf = sum(W)');
});

test('a literal in the text comes before a value from earlier, whatever its shape', () => {
	const session = new Session(layer);
	session.write('W = [1, 1]\nz = W*x\nf = sum(z)', 'typing');
	expect(session.stale).toBe(false);
	expect(output(session)).toBe(11);
	session.write('z = W*x\nf = sum(z)', 'typing');
	expect(session.values['W']).toEqual([1, 1]);
});

test('a value of a name that is no longer an input says nothing, and comes back', () => {
	const session = new Session(layer);
	session.write('f(W) = W*2\ng = f(x)', 'typing');
	session.write('f = sum(x)', 'typing');
	expect(session.diagnostics).toEqual([]);
	session.write('f = sum(W*x)', 'typing');
	expect(output(session)).toBe(56);
});
