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
