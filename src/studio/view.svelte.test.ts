import { expect, test } from 'vitest';
import { Session } from './session.svelte.ts';
import { View } from './view.svelte.ts';

test('a text that cannot be read turns the drawing grey only when that is said', () => {
	const session = new Session({ version: 2, source: 'f = w*x', values: {}, ranges: {}, roles: {} });
	let said = $state(false);
	const view = new View(session, () => said);
	session.write('f = w*x +', 'typing');
	expect(session.stale).toBe(true);
	expect(view.scene.stale).toBe(false);
	expect(view.caption).toMatch(/^f/);
	said = true;
	expect(view.scene.stale).toBe(true);
});

test('of a program too long for one formula the line of the step is typeset, with the same parts lit as in the text', () => {
	const lines = Array.from({ length: 9 }, (_, i) => `y${i + 1} = y${i} + x`);
	const source = lines.join('\n');
	const session = new Session({ version: 2, source, values: {}, ranges: {}, roles: {} });
	const view = new View(session);
	session.position = Infinity;
	expect(view.byLine).toBe(true);
	expect(view.formula?.plain).toBe('y9 = y8 + x');
	session.position = session.schedule.beats[3]?.to ?? 0;
	expect(view.formula?.plain).toBe('y3 = y2 + x');
	const [lit] = view.text;
	expect(source.slice(lit?.from, lit?.to)).toBe('y2 + x');
	expect(view.formula?.tex).toContain(`at=${lit?.from}-${lit?.to}}`);
	session.write('z = w*x\nf = sin(z)', 'typing');
	expect(view.byLine).toBe(false);
	expect(view.lineFormula).toEqual(view.formula);
});
