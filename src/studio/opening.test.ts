import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { FIRST } from './example-document.ts';
import { encode } from './link.ts';
import { opening } from './opening.ts';

const location = (hash: string, search = ''): { hash: string; search: string } => ({
	hash,
	search
});

test('a link comes before an example, and an example before the first screen', async () => {
	const document = { ...FIRST, source: 'f = w1 * 7' };
	const hash = await encode(document);
	expect((await opening(location(hash, '?example=square'))).document?.source).toBe('f = w1 * 7');
	expect((await opening(location('', '?example=square'))).document?.source).toBe('f = x * x');
	expect((await opening(location('', '?example=both-weights'))).together).toEqual(['w1', 'w2']);
	expect(await opening(location('', '?example=none'))).toEqual({ message: '' });
	expect(await opening(location('#top'))).toEqual({ message: '' });
});

test('a damaged link changes nothing and says so', async () => {
	const hash = await encode(FIRST);
	const damaged = await opening(location(hash.slice(0, -3)));
	expect(damaged.document).toBeUndefined();
	expect(damaged.message).toContain('nothing was changed');
});

test('of a text that has an error the first one is told, with its line', async () => {
	const open = async (source: string) =>
		opening(location(await encode({ ...FIRST, source, values: {} })));
	const unreadable = await open('a = 1\nb = sin a\nf = (');
	expect(unreadable.document).toBeUndefined();
	expect(unreadable.message).toMatch(
		/^The function in this link cannot be read; nothing was changed\. Line 2: sin is a function/
	);
	const circular = await open('f = f + 1');
	expect(circular.message).toMatch(/cannot be computed; nothing was changed\. [^L]/);
});

test('what does not fit the function of a link is left out, and told in one sentence', async () => {
	const open = async (more: Partial<Document>) =>
		opening(location(await encode({ ...FIRST, ...more, version: 3 })));
	expect((await open({})).message).toBe('');
	expect((await open({ along: { input: 'w1' }, seed: 2 })).message).toBe('');
	expect((await open({ seed: [1, 2] })).message).toBe(
		'One part of this link did not fit and was left out: the start of the backward pass has another shape than the target.'
	);
	const both = await open({ target: 'nowhere', along: { input: 'w1', entry: 3 } });
	expect(both.document).toBeDefined();
	expect(both.message).toMatch(/^2 parts of this link did not fit and were left out: /);
	expect(both.message).toMatch(/the node to differentiate.*; forward mode goes along/);
});
