import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { FIRST } from './example-document.ts';
import { Session } from './session.svelte.ts';

const written = (source: string): Document => ({
	version: 1,
	source,
	values: {},
	ranges: {},
	roles: {}
});

const output = ({ run }: Session): number => run.value().data[0] ?? NaN;

/** One drag of a slider. */
function drag(session: Session, name: string, ...values: readonly number[]): void {
	session.give(name, values[0] ?? 0, 'start');
	for (const value of values) session.give(name, value, 'move');
	session.give(name, values.at(-1) ?? 0, 'end');
}

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

const square = [
	[1, 2],
	[3, 4]
];
const layer: Document = {
	...written('z = W*x\nf = sum(z)'),
	version: 2,
	values: { W: square, x: [5, 6] }
};
const gradient = ({ run }: Session, name: string): readonly number[] => [
	...run.gradient(name).data
];

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

test('equal parts are drawn apart and shared again at the same step, and undone', () => {
	const session = new Session(written('f = (a + b)*sin(a + b)'));
	const at = (): string | undefined => {
		const { schedule, graph, position } = session;
		const beat = schedule.beats.find(({ to }) => to === position);
		return `${beat?.kind} ${graph.nodes[beat?.node ?? -1]?.key.replace(/~\d+$/, '')}`;
	};
	session.position = session.schedule.beats.find(({ kind }) => kind === 'pull')?.to ?? 0;
	const [step, gradient] = [at(), session.run.gradient('a').data[0]];
	expect(session.toggleTree()).toBeUndefined();
	expect(session.graph.nodes.filter(({ kind }) => kind === 'operation')).toHaveLength(4);
	expect(session.document).toMatchObject({ tree: true, version: 3 });
	expect(session.run.gradient('a').data[0]).toBeCloseTo(gradient ?? NaN, 12);
	expect(at()).toBe(step);
	// the second a + b is, shared, the first
	session.position = session.schedule.beats.at(-2)?.to ?? 0;
	const second = at();
	session.toggleTree();
	expect(session.document.tree).toBeUndefined();
	expect(at()).toBe(second);
	session.undo();
	expect(session.document.tree).toBe(true);
	session.undo();
	expect(session.graph.nodes.filter(({ kind }) => kind === 'operation')).toHaveLength(3);
});

test('the mirror is a part of the document, undone like all else, and the step stays', () => {
	const session = new Session(written('f = w*x + b'));
	session.position = 4;
	session.toggleMirror();
	expect(session.document).toMatchObject({ mirror: true, version: 3 });
	session.undo();
	expect(session.document.mirror).toBeUndefined();
	session.redo();
	expect([session.document.mirror, session.position]).toEqual([true, 4]);
	session.toggleMirror();
	expect(session.document).not.toHaveProperty('mirror');
});

test('a tree that would be too large is refused in words, and nothing changes', () => {
	const X = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 1));
	const source = `f = ${Array.from({ length: 12 }, () => 'sum(exp(X))').join(' + ')}`;
	const session = new Session({ ...written(source), values: { X } });
	expect(session.toggleTree()).toMatch(/equal parts drawn apart/);
	expect(session.document.tree).toBeUndefined();
	expect(session.stale).toBe(false);
});

const LAYERS =
	'layer(W, x, b) = relu(W*x + b)\nh = layer(W1, x, b1)\ny = layer(W2, h, b2)\nf = y^2';

/** The key of the node of the step at the playhead. */
const stepAt = ({ schedule, graph, position }: Session): string => {
	const beat = schedule.beats.find(({ to }) => to === position);
	return `${beat?.kind} ${graph.nodes[beat?.node ?? -1]?.key}`;
};

test('a box is closed and opened at the same step, and that is undone', () => {
	const session = new Session(written(LAYERS));
	const hidden = session.schedule.beats.find(
		({ kind, node }) => kind === 'pull' && session.graph.nodes[node ?? -1]?.label === 'v1'
	);
	session.position = hidden?.to ?? 0;
	session.hovered = session.graph.names.get('y');
	const [value, gradient] = [output(session), session.run.gradient('W1').data[0]];
	session.toggleBox('call:layer:n:h');
	expect(session.graph.nodes.filter(({ kind }) => kind === 'box')).toMatchObject([{ label: 'h' }]);
	expect(session.document).toMatchObject({ closed: ['call:layer:n:h'], version: 3 });
	expect(stepAt(session)).toBe('pull n:h');
	expect(session.hovered).toBe(session.graph.names.get('y'));
	expect([output(session), session.run.gradient('W1').data[0]]).toEqual([value, gradient]);
	drag(session, 'x', 2);
	expect(session.graph.nodes.some(({ kind }) => kind === 'box')).toBe(true);
	session.toggleOpen('call:layer:n:h');
	expect(session.document.closed).toBeUndefined();
	expect(stepAt(session)).toBe('pull n:h');
	session.undo();
	expect(session.document.closed).toEqual(['call:layer:n:h']);
	session.undo();
	session.undo();
	expect(stepAt(session)).toMatch(/^pull o:/);
});

test('what is closed stays closed when the text is edited around it, and numbers keep the drawing', () => {
	const session = new Session(written('z = w*x + b\nf = sigmoid(z)'));
	session.still = true;
	session.toggleBox('line:z');
	const { graph, layout } = session;
	drag(session, 'w', 2);
	expect(session.graph).toBe(graph);
	expect(session.layout).toBe(layout);
	session.write('z = w*x + b + c\nf = sigmoid(z)', 'typing');
	expect(session.graph.nodes.find(({ kind }) => kind === 'box')).toMatchObject({
		text: 'w*x + b + c'
	});
});

test('an opened operation is closed by its box', () => {
	const session = new Session(FIRST);
	const node = session.graph.nodes.at(-1);
	const key = node?.kind === 'operation' ? (node.opens ?? '') : '';
	session.toggleOpen(key);
	expect(session.document.open).toEqual([key]);
	session.toggleBox(key);
	expect(session.document.open).toBeUndefined();
});

test('what is hidden can be differentiated, and is a card then', () => {
	const session = new Session(written(LAYERS));
	const inner = session.graph.nodes.find(({ label }) => label === 'v1');
	session.setTarget(inner?.key);
	session.toggleBox('call:layer:n:h');
	expect(session.graph.nodes[session.target]?.label).toBe('v1');
	expect(session.run.gradient('W1').data[0]).toBe(session.values['x']);
});
