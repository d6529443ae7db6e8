import { expect, test } from 'vitest';
import { FIRST } from './example-document.ts';
import { Session } from './session.svelte.ts';
import { written } from './testing/sessions.ts';

/** Presses a key for every character, the first of them over what is selected behind `kept`. */
function type(session: Session, kept: string, text: string): void {
	for (let end = 1; end <= text.length; end++)
		session.write(`${kept}${text.slice(0, end)}`, 'typing');
}

test('half a name that becomes an unknown function gives the graph and the step back that were there before it', () => {
	const session = new Session(FIRST);
	const { graph } = session;
	session.position = 9;
	type(session, 'f = ', 'sigmod');
	expect(session.graph.nodes).toHaveLength(1);
	session.write('f = sigmod(', 'typing');
	expect(session.stale).toBe(true);
	expect(session.graph).toBe(graph);
	expect(session.position).toBe(9);
	type(session, 'f = ', 'sigmod(w1)');
	expect(session.graph).toBe(graph);
	expect(session.values).toMatchObject({ w1: 1, x1: 3 });
});

test('so does the beginning of a known function, and a name that is taken away again', () => {
	const session = new Session(written('f = w*x'));
	type(session, 'f = w*', 'sin');
	expect([session.stale, session.program.source]).toEqual([true, 'f = w*x']);
	const other = new Session(written('f = w*x'));
	type(other, 'f = ', 'ab');
	other.write('f = a', 'typing');
	other.write('f = ', 'typing');
	expect([other.stale, other.program.source]).toEqual([true, 'f = w*x']);
});

test('a finished name is part of the last graph, whatever sign follows it', () => {
	const session = new Session(written('f = w*x'));
	type(session, 'f = ', 'a*bc');
	session.write('f = a*bc + ', 'typing');
	expect([session.stale, session.program.source]).toEqual([true, 'f = a*bc']);
});

test('a name of the graph before is no half of another one', () => {
	const session = new Session(written('f = w*x'));
	session.write('f = w', 'typing');
	session.write('f = w(', 'typing');
	expect([session.stale, session.program.source]).toEqual([true, 'f = w']);
});

test('what a fix or an undo brings is never taken back', () => {
	const session = new Session(written('f = w*x'));
	type(session, 'f = ', 'a');
	session.write('f = ab', 'fix');
	session.write('f = ab(', 'typing');
	expect([session.stale, session.program.source]).toEqual([true, 'f = ab']);
	session.undo();
	expect(session.stale).toBe(false);
});
