import { expect, test } from 'vitest';
import { derivativesOf } from '$graph/derivatives.ts';
import { moment, phaseStops } from '$viz/playhead.ts';
import type { Document } from '../document.ts';
import { decode, encode } from '../link.ts';
import { lights } from '../lit.ts';
import { valueRows, type Sight } from '../panel-rows.ts';
import { doneSteps, progress } from '../progress.ts';
import { rangeAround } from '../range.ts';
import { Session } from '../session.svelte.ts';
import { pruned } from '../share.ts';
import { traceRows } from '../trace-rows.ts';

const written = (source: string, values: Document['values'] = {}): Document => ({
	version: 2,
	source,
	values,
	ranges: {},
	roles: {}
});

const NEURON = written('z = w*x + b\nf = sigmoid(z)', { w: 1, x: 3, b: -2 });

/** The kind of the beat and the label of its node. */
function shown({ graph, schedule, position }: Session): string {
	const beat = schedule.beats.find(({ to }) => position <= to);
	return `${beat?.kind} ${graph.nodes[beat?.node ?? -1]?.label}`;
}

function at(session: Session, kind: string, label: string): void {
	const { graph, schedule } = session;
	const beat = schedule.beats.find(
		(each) => each.kind === kind && graph.nodes[each.node ?? -1]?.label === label
	);
	session.position = beat?.to ?? NaN;
}

test('from the backward pass to forward mode and back the playhead goes to the end of the forward pass', () => {
	const session = new Session(NEURON);
	at(session, 'pull', 'z');
	session.setAlong({ input: 'w' });
	expect(session.position).toBe(phaseStops(session.schedule)[1]);
	at(session, 'push', 'z');
	session.setAlong(undefined);
	expect(shown(session)).toBe('apply f');
	at(session, 'apply', 'z');
	session.setAlong({ input: 'w' });
	expect(shown(session)).toBe('apply z');
	session.position = Infinity;
	session.setAlong(undefined);
	expect(session.position).toBeGreaterThan(session.schedule.steps.length);
});

test('another input keeps the step at its node, and numbers keep it altogether', () => {
	const session = new Session(NEURON);
	session.setAlong({ input: 'w' });
	at(session, 'push', 'f');
	session.setAlong({ input: 'b' });
	expect(shown(session)).toBe('push f');
	session.give('x', 5, 'start');
	expect(shown(session)).toBe('push f');
});

test('an input that leaves the text leaves the backward pass, and comes back with forward mode', () => {
	const session = new Session(NEURON);
	session.setAlong({ input: 'w' });
	session.write('z = x + b\nf = sigmoid(z)', 'typing');
	expect(session.along).toBeUndefined();
	expect(session.schedule.beats.at(-1)?.phase).toBe('backward');
	expect(pruned(session.document, session.program).along).toBeUndefined();
	session.write('z = w*x + b\nf = sigmoid(z)', 'typing');
	expect(session.graph.nodes[session.along?.node ?? -1]?.label).toBe('w');
});

test('undo takes the mode back with its step', () => {
	const session = new Session(NEURON);
	at(session, 'pull', 'z');
	const before = session.position;
	session.setAlong({ input: 'w' });
	session.undo();
	expect(session.along).toBeUndefined();
	expect(session.position).toBe(before);
	session.redo();
	expect(session.document.along).toEqual({ input: 'w' });
});

test('an entry that a smaller tensor does not have is not gone along', () => {
	const session = new Session(written('f = sum(v .* v)', { v: [1, 2, 3] }));
	session.setAlong({ input: 'v', entry: 2 });
	expect(session.along?.entry).toBe(2);
	session.giveTensor('v', [1, 2], 'start');
	expect(session.along).toBeUndefined();
});

test('a link brings the direction back, in a document that old pages refuse', async () => {
	const session = new Session(NEURON);
	session.setAlong({ input: 'x' });
	const kept = pruned(session.document, session.program);
	expect(kept.version).toBe(3);
	const back = await decode(await encode(kept));
	expect(back?.ok && back.document.along).toEqual({ input: 'x' });
});

/** What the panels show of the session, as they do in forward mode along w. */
function sightOf({ program, run, graph, schedule, position }: Session): Sight {
	const now = moment(schedule, position, 'beat');
	return {
		stale: false,
		program,
		run,
		derivatives: derivativesOf(run, schedule),
		along: 'w',
		known: progress(graph, schedule, doneSteps(schedule, now)),
		lights: lights(graph, schedule, now),
		hovered: undefined,
		role: ({ role }) => role
	};
}

test('the panels show tangents: 1 and zeros from the start on, the others as they come', () => {
	const session = new Session(NEURON);
	session.setAlong({ input: 'w' });
	const rows = (): unknown[] =>
		traceRows(sightOf(session)).map(({ label, gradient }) => [label, gradient?.data[0] ?? null]);
	session.position = phaseStops(session.schedule)[1] ?? 0;
	expect(rows().every((row) => Array.isArray(row) && row[1] === null)).toBe(true);
	at(session, 'seed', 'w');
	expect(Object.fromEntries(rows() as [string, number][])).toMatchObject({
		w: 1,
		x: 0,
		b: 0,
		z: null
	});
	at(session, 'push', 'z');
	expect(Object.fromEntries(rows() as [string, number][])).toMatchObject({ v1: 3, z: 3, f: null });
	const values = valueRows(sightOf(session), () => rangeAround(1));
	expect(
		values.map(({ name, gradient, unused, along }) => [name, gradient, unused, along])
	).toEqual([
		['w', 1, false, 'w'],
		['x', 0, true, 'w'],
		['b', 0, true, 'w']
	]);
});
