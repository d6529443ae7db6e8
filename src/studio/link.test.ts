import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Value } from '$graph/tensor.ts';
import { NEWEST, type Document, versioned } from './document.ts';
import { decode, encode } from './link.ts';
import { toBase64url } from './link/base64url.ts';
import { crc32 } from './link/crc32.ts';
import { deflate } from './link/deflate.ts';
import goldenLinks from './link/golden.json';

afterEach(() => vi.unstubAllGlobals());

const name = fc
	.stringMatching(/^[a-zA-Zα-ωσ_][a-zA-Z0-9_]{0,8}$/)
	.filter((it) => it !== '__proto__');
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0);
const byName = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value, { maxKeys: 12 });
const range = fc
	.tuple(
		fc.double({ min: -1e6, max: 1e6, noNaN: true }),
		fc.double({ min: 1e-3, max: 1e6, noNaN: true })
	)
	.map(([min, step]) => ({ min: min + 0, max: min + 10 * step, step }));
const value = fc
	.tuple(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }), fc.infiniteStream(finite))
	.map(([shape, numbers]): Value => {
		const fill = ([length, ...inner]: readonly number[]): Value =>
			length === undefined
				? (numbers.next().value as number)
				: Array.from({ length }, () => fill(inner));
		return fill(shape);
	});
const document: fc.Arbitrary<Document> = fc.record(
	{
		version: fc.constant(3 as const),
		source: fc
			.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }))
			.map((text) => text.replaceAll('\r', '\n')),
		values: byName(value),
		ranges: byName(range),
		roles: byName(fc.constantFrom('parameter' as const, 'data' as const)),
		position: fc.double({ min: 0, max: 1e5, noNaN: true }),
		target: fc.string({ maxLength: 20 }),
		seed: value,
		open: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
		closed: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
		tree: fc.constant(true as const),
		mirror: fc.constant(true as const),
		along: fc.record({ input: fc.constant('w1'), entry: fc.nat(999_999) })
	},
	{ requiredKeys: ['version', 'source', 'values', 'ranges', 'roles'] }
);

const neuron: Document = {
	version: 1,
	source: 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)',
	values: { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 },
	ranges: { w1: { min: -5, max: 5, step: 0.1 } },
	roles: { x1: 'data', x2: 'data' },
	position: 8
};

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** A link with a right checksum around whatever bytes. */
function seal(bytes: Uint8Array, codec = 'p', version = '1'): string {
	const body = `${version}.${codec}.${toBase64url(bytes)}`;
	return `#${body}.${crc32(new TextEncoder().encode(body)).toString(16).padStart(8, '0')}`;
}
const sealText = (text: string) => seal(new TextEncoder().encode(text));

async function refusal(hash: string): Promise<string> {
	const decoded = await decode(hash);
	if (decoded === null) return 'ignored';
	return decoded.ok ? 'accepted' : decoded.message;
}

test('every document comes back equal', async () => {
	await fc.assert(
		fc.asyncProperty(document, async (original) => {
			const decoded = await decode(await encode(original));
			if (!decoded?.ok) throw new Error(decoded?.message ?? 'ignored');
			expect(plain(decoded.document)).toEqual(plain(versioned(original)));
		}),
		{ numRuns: 1000 }
	);
}, 60_000);

test('the neuron makes a short link', async () => {
	expect((await encode(neuron)).length).toBeLessThan(320);
});

test.each(goldenLinks)('a link of old opens: $about', async ({ link, document }) => {
	const decoded = await decode(link);
	expect(decoded?.ok && plain(decoded.document)).toEqual(document);
});

test('one changed, lost or added character is always noticed', async () => {
	const hash = (await encode(neuron)).slice(1);
	const damaged = fc
		.record({
			at: fc.nat(hash.length - 1),
			how: fc.constantFrom('change', 'lose', 'add'),
			character: fc.constantFrom(...'abyzABYZ0189-_.~% é')
		})
		.map(({ at, how, character }) => {
			const before = hash.slice(0, how === 'add' ? at + 1 : at);
			return `#${before}${how === 'lose' ? '' : character}${hash.slice(at + 1)}`;
		})
		.filter((it) => it !== `#${hash}`);
	await fc.assert(
		fc.asyncProperty(damaged, async (link) => {
			expect(await refusal(link)).toMatch(/nothing was changed/);
		}),
		{ numRuns: 2000 }
	);
}, 60_000);

test('a link cut short anywhere after its first marks is explained', async () => {
	const hash = await encode(neuron);
	for (let length = 4; length < hash.length; length++)
		expect(await refusal(hash.slice(0, length))).toMatch(/cut short or damaged/);
});

test.each(['', '#', '#graph', '#section-1.2', '#/route', '#a=1&b=2', '#:~:text=hello'])(
	'%j is no link of ours and is ignored',
	async (hash) => {
		expect(await decode(hash)).toBeNull();
	}
);

test.each([1, 8, 16])('a bomb of %i MB is refused, not unpacked', async (megabytes) => {
	const bomb = seal(deflateRawSync(new Uint8Array(megabytes << 20)), 'd');
	expect(bomb.length).toBeLessThan(32 * 1024);
	expect(await refusal(bomb)).toMatch(/unpacks to far more/);
});

test('too long a link is refused before anything is read', async () => {
	expect(await refusal(`#1.d.${'A'.repeat(33 * 1024)}.00000000`)).toMatch(/longer than any/);
});

test('a newer version is told', async () => {
	const bytes = new TextEncoder().encode('{}');
	expect(await refusal(seal(bytes, 'z', String(NEWEST + 1)))).toMatch(/newer version/);
	expect(await refusal(seal(bytes, 'p', '01'))).toMatch(/damaged/);
	expect(await refusal(seal(bytes, 'x'))).toMatch(/damaged/);
});

test.each([
	['not JSON', 'f = x', /does not hold a document/],
	['deep nesting', '['.repeat(20_000), /nested more deeply/],
	[
		'deep nesting behind brackets in a string',
		`["]]]]]]]]]\\"]]]]",${'['.repeat(8)}`,
		/nested more/
	],
	['brackets that only stand in a string', `"${'['.repeat(20_000)}"`, /missing or is not a record/],
	['a list', '[]', /missing or is not a record/],
	['a document with something wrong in it', '{"version":1}', /has no text/]
])('%s under a right checksum is refused', async (_, text, message) => {
	expect(await refusal(sealText(text))).toMatch(message);
});

test('bytes that are not text and streams that are not deflate are refused', async () => {
	expect(await refusal(seal(Uint8Array.of(0xff, 0xfe)))).toMatch(/damaged/);
	expect(await refusal(seal(Uint8Array.of(0xff, 0xfe), 'd'))).toMatch(/damaged/);
	const half = (await deflate(new TextEncoder().encode(JSON.stringify(neuron)))).slice(0, 40);
	expect(await refusal(seal(half, 'd'))).toMatch(/damaged/);
});

test('no link reaches a prototype', async () => {
	const hostile = ['__proto__', 'constructor', 'prototype'].flatMap((key) => [
		`{"version":1,"source":"","values":{"${key}":{"polluted":1}},"ranges":{},"roles":{}}`,
		`{"version":1,"source":"","values":{},"ranges":{"${key}":{"polluted":1}},"roles":{}}`,
		`{"${key}":{"polluted":1},"version":1,"source":"","values":{},"ranges":{},"roles":{}}`
	]);
	for (const text of hostile) expect(await refusal(sealText(text))).not.toBe('accepted');
	expect('polluted' in {}).toBe(false);
	expect(Object.keys(Object.prototype)).toEqual([]);
});

test('without compression in the browser the link is plain and opens everywhere', async () => {
	vi.stubGlobal('CompressionStream', undefined);
	const hash = await encode(neuron);
	expect(hash).toMatch(/^#1\.p\./);
	vi.unstubAllGlobals();
	const decoded = await decode(hash);
	expect(decoded?.ok && plain(decoded.document)).toEqual(neuron);
});

test('a document that no link can hold is refused when it is shared', async () => {
	const values = Object.fromEntries(
		Array.from({ length: 500 }, (_, index) => [
			`w${index}`.padEnd(40, `${index * 7919}`),
			Math.sin(index)
		])
	);
	const source = Array.from({ length: 10_000 }, (_, index) =>
		String.fromCharCode(0x4e00 + ((index * 48_271) % 20_000))
	).join('');
	await expect(encode({ ...neuron, source, values })).rejects.toThrow(/too long for a link/);
});

test('a document that pages of old can show has a link that they open', async () => {
	expect(await encode({ ...neuron, version: 2 })).toMatch(/^#1\./);
	expect(await encode({ ...neuron, values: { W: [[1]] } })).toMatch(/^#2\./);
});

test('a large matrix is named when it does not fit into a link', async () => {
	const values = (rows: number, columns: number): Value =>
		Array.from({ length: rows }, (_, row) =>
			Array.from({ length: columns }, (_, column) => Math.sin(row * columns + column))
		);
	const large = { ...neuron, values: { b: 1, W: values(784, 64) } };
	await expect(encode(large)).rejects.toThrow(/too large for a link: W alone holds 50,176 numbers/);
	expect(await encode({ ...neuron, values: { W: values(8, 8) } })).toMatch(/^#2/);
});
