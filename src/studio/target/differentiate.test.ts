import { expect, test } from 'vitest';
import type { Document } from '../document.ts';
import { Session } from '../session.svelte.ts';
import { differentiate } from './differentiate.ts';

const document: Document = {
	version: 1,
	source: 'z = w*x + 3\nf = z^2',
	values: {},
	ranges: {},
	roles: {}
};
const nodeOf = ({ graph }: Session, label: string): number =>
	graph.nodes.find((node) => node.label === label)?.id ?? -1;

test('a node becomes the target, and the last line is none that is chosen', () => {
	const session = new Session(document);
	differentiate(session, nodeOf(session, 'v1'));
	expect(session.target).toBe(nodeOf(session, 'v1'));
	differentiate(session, session.graph.output);
	expect(session.target).toBe(session.graph.output);
	expect(session.document.target).toBeUndefined();
});

test('the target itself, a constant, and nothing at all change nothing', () => {
	const session = new Session(document);
	for (const node of [session.target, nodeOf(session, '3'), undefined])
		differentiate(session, node);
	expect(session.canUndo).toBe(false);
});

test('nothing is chosen in a graph that is not that of the text', () => {
	const session = new Session(document);
	session.write('z = w*x + 3\nf = z^', 'typing');
	differentiate(session, nodeOf(session, 'z'));
	expect(session.document.target).toBeUndefined();
});
