import { expect, test } from 'vitest';
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

test('a damaged link, and one whose text cannot be read, change nothing and say so', async () => {
	const hash = await encode(FIRST);
	const damaged = await opening(location(hash.slice(0, -3)));
	expect(damaged.document).toBeUndefined();
	expect(damaged.message).toContain('nothing was changed');
	const unreadable = await opening(location(await encode({ ...FIRST, source: 'f = (' })));
	expect(unreadable.document).toBeUndefined();
	expect(unreadable.message).toContain('nothing was changed');
});
