import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { decode, encode } from './link.ts';
import { Session } from './session.svelte.ts';
import { pruned } from './share.ts';

const written = (source: string): Document => ({
	version: 1,
	source,
	values: {},
	ranges: {},
	roles: {}
});

test('a link carries the inputs of the program, and nothing that was typed on the way', () => {
	const session = new Session(written('f = w'));
	for (const source of ['f = we', 'f = weight', 'f = weight*x']) session.write(source, 'typing');
	const { values, ranges } = pruned(session.document, session.program);
	expect(Object.keys(values)).toEqual(['weight', 'x']);
	expect(Object.keys(ranges)).toEqual(['weight', 'x']);
});

test('whatever the page can show, a link can bring back', async () => {
	const names = Array.from({ length: 600 }, (_, i) => `a${i}`).join('+');
	for (const source of [`f = ${names}`, 'f = __proto__ * constructor', 'w = 1e-300\nf = w*x']) {
		const { document, program } = new Session(written(source));
		const kept = pruned(document, program);
		const back = await decode(await encode(kept));
		expect(back?.ok && JSON.stringify(back.document)).toBe(JSON.stringify(kept));
	}
});

test('matrices, a start and a target come back; a target and open operations that are gone do not, nor a start of another shape', async () => {
	const document: Document = {
		...written('z = W*x\nf = z .* 2'),
		version: 2,
		values: { W: [[1, 2]], x: [3, 4] },
		seed: [2],
		open: ['softmax(gone)']
	};
	const session = new Session(document);
	const target = session.graph.nodes[session.graph.names.get('z')!]!.key;
	const kept = pruned({ ...session.document, target }, session.program);
	const back = await decode(await encode(kept));
	expect(back?.ok && back.document).toMatchObject({ target, seed: [2], values: { W: [[1, 2]] } });
	expect(kept.open).toBeUndefined();
	expect(pruned({ ...document, target, seed: 2 }, session.program).seed).toBeUndefined();
	expect(pruned({ ...document, target: 'gone' }, session.program).target).toBeUndefined();
});
