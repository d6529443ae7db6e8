import { expect, test } from 'vitest';
import { FIRST } from './example-document.ts';
import { Session } from './session.svelte.ts';
import { drag, output, written } from './testing/sessions.ts';

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
