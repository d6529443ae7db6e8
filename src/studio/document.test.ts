import { expect, test } from 'vitest';
import { type Document, parseDocument, versioned } from './document.ts';

const neuron = {
	version: 1,
	source: 'z = w1*x1 + b\nf = sigmoid(z)',
	values: { w1: 1, x1: 3, b: 2 },
	ranges: { w1: { min: -5, max: 5, step: 0.1 } },
	roles: { w1: 'parameter', x1: 'data' },
	position: 7.5
};

function messageFor(change: Record<string, unknown>): string {
	const parsed = parseDocument({ ...neuron, ...change });
	return parsed.ok ? 'accepted' : parsed.message;
}

test('a document comes back equal and fresh', () => {
	const parsed = parseDocument(neuron);
	if (!parsed.ok) throw new Error(parsed.message);
	expect(JSON.parse(JSON.stringify(parsed.document))).toEqual(neuron);
	expect(parsed.document.values).not.toBe(neuron.values);
	expect(parsed.document.ranges['w1']).not.toBe(neuron.ranges.w1);
});

test('the step may be left out', () => {
	const { position: _, ...rest } = neuron;
	const parsed = parseDocument(rest);
	expect(parsed.ok && 'position' in parsed.document).toBe(false);
	expect(parsed.ok).toBe(true);
});

test.each([null, undefined, 1, 'text', [], [neuron], () => neuron, new Date(0)])(
	'what is not a document is refused with a message (%s)',
	(value) => {
		const parsed = parseDocument(value);
		expect(parsed.ok ? 'accepted' : parsed.message).toMatch(
			/^(The|This) document.*\.$|^This is not/
		);
	}
);

test.each<[string, Record<string, unknown>, RegExp]>([
	['an unknown entry', { theme: 'evil' }, /does not know/],
	['an unknown entry of a range', { ranges: { w1: { min: 0, max: 1, step: 1, css: '' } } }, /know/],
	['a newer version', { version: 1e9 }, /newer version/],
	['a version that is no number', { version: '1' }, /not a gradgraph document/],
	['no text', { source: undefined }, /no text/],
	['text that is no string', { source: { toString: 'x' } }, /no text/],
	['too long a text', { source: 'x'.repeat(10_001) }, /longer than 10,000/],
	['a value that is not finite', { values: { b: Infinity } }, /value of b is not a finite number/],
	['a value that is no number', { values: { b: '1' } }, /value of b is not a finite number/],
	['an empty list', { values: { W: [[], []] } }, /value of W holds an empty list/],
	['a list without a list', { values: { W: [[1, 2], 3] } }, /different lengths/],
	['a ragged list', { values: { W: [[1, 2], [3]] } }, /value of W stands in lists of different/],
	['a hole in a list', { values: { W: Array(2) } }, /An entry of the value of W/],
	['an entry that is not finite', { values: { W: [[1], [NaN]] } }, /An entry of the value of W/],
	['five axes', { values: { W: [[[[[1]]]]] } }, /more than 4 axes/],
	['a key that is no text', { target: 7 }, /names a node/],
	['a key without end', { target: 'x'.repeat(10_001) }, /names a node/],
	['a start that is no number', { seed: ['1'] }, /An entry of the start/],
	['open operations in no list', { open: 'softmax' }, /opened operations/],
	['an open operation that is no text', { open: [null] }, /names a node/],
	['closed boxes in no list', { closed: {} }, /list of closed boxes/],
	['a tree that is switched off', { tree: false }, /“tree” .* neither on nor absent/],
	['a mirror that is no switch', { mirror: 1 }, /“mirror” .* neither on nor absent/],
	['a direction along markup', { along: { input: '<img>' } }, /along something that is not a name/],
	['a direction with more to it', { along: { input: 'x', by: 2 } }, /does not know/],
	['a direction along half an entry', { along: { input: 'x', entry: 0.5 } }, /does not exist/],
	['a direction along entry −1', { along: { input: 'x', entry: -1 } }, /does not exist/],
	['values in a list', { values: [1] }, /missing or is not a record/],
	['a range that ends before it begins', { ranges: { b: { min: 1, max: 1, step: 1 } } }, /ends/],
	['a step of zero', { ranges: { b: { min: 0, max: 1, step: 0 } } }, /above zero/],
	['half a range', { ranges: { b: { min: 0, max: 1 } } }, /range of b, step,/],
	['an unknown role', { roles: { b: 'admin' } }, /neither a parameter nor data/],
	['a negative step', { position: -1 }, /before the first/],
	['a name that is markup', { values: { '<img>': 1 } }, /not a name/],
	['a name with a hidden direction mark', { values: { 'a\u202eb': 1 } }, /not a name/]
])('%s is refused', (_, change, message) => {
	expect(messageFor(change)).toMatch(message);
});

test('at most 5,000 names have a value', () => {
	const values = (count: number) =>
		Object.fromEntries(Array.from({ length: count }, (_, index) => [`w${index}`, index]));
	expect(messageFor({ values: values(5000) })).toBe('accepted');
	expect(messageFor({ values: values(5001) })).toMatch(/more than 5000/);
});

test.each(['values', 'ranges', 'roles'])('no name in %s reaches a prototype', (part) => {
	const hostile = JSON.parse('{"__proto__":{"polluted":1}}') as unknown;
	expect(messageFor({ [part]: hostile })).not.toBe('accepted');
	expect('polluted' in {}).toBe(false);
});

test('an input may have the name of the prototype, which stays what it is', () => {
	const values = JSON.parse('{"__proto__":3}') as unknown;
	const parsed = parseDocument({ ...neuron, values });
	if (!parsed.ok) throw new Error(parsed.message);
	expect(Object.entries(parsed.document.values)).toEqual([['__proto__', 3]]);
	expect(Object.getPrototypeOf(parsed.document.values)).toBeNull();
});

test('names that every object inherits are ordinary names', () => {
	const parsed = parseDocument({ ...neuron, values: { constructor: 2 } });
	if (!parsed.ok) throw new Error(parsed.message);
	expect(parsed.document.values['constructor']).toBe(2);
	expect('toString' in parsed.document.values).toBe(false);
});

test('every line break becomes one code unit', () => {
	const parsed = parseDocument({ ...neuron, source: 'a\r\nb\rc\nd' });
	expect(parsed.ok && parsed.document.source).toBe('a\nb\nc\nd');
});

test('a document with matrices, a target, a start and open operations comes back equal and fresh', () => {
	const document = {
		...neuron,
		version: 2,
		values: {
			W: [
				[1, 2],
				[3, -4]
			],
			T: [[[[5]]]],
			b: 2
		},
		target: 'sigmoid(z)',
		seed: [1, 0],
		open: ['softmax(z)']
	};
	const parsed = parseDocument(document);
	if (!parsed.ok) throw new Error(parsed.message);
	expect(JSON.parse(JSON.stringify(parsed.document))).toEqual(document);
	expect(parsed.document.values['W']).not.toBe(document.values.W);
	expect(parsed.document.open).not.toBe(document.open);
});

test('a document of closed boxes, drawn as a tree, mirrored, in forward mode comes back equal', () => {
	const document = {
		...neuron,
		version: 3,
		closed: ['layer(x)'],
		tree: true,
		mirror: true,
		along: { input: 'w1', entry: 2 }
	};
	const parsed = parseDocument(document);
	if (!parsed.ok) throw new Error(parsed.message);
	expect(JSON.parse(JSON.stringify(parsed.document))).toEqual(document);
	expect(parsed.document.along).not.toBe(document.along);
});

test('a document holds a million numbers and no more', () => {
	const rows = (count: number): number[][] =>
		Array.from({ length: count }, () => Array<number>(1000).fill(1));
	expect(messageFor({ values: { W: rows(1000) } })).toBe('accepted');
	expect(messageFor({ values: { W: rows(600), V: rows(401) } })).toMatch(/more than 1,000,000/);
});

test('no number is −0', () => {
	const parsed = parseDocument({ ...neuron, values: { W: [[-0]] } });
	expect(parsed.ok && parsed.document.values['W']).toEqual([[0]]);
});

test('a document has the oldest version that can say all of it', () => {
	const old = { ...neuron, version: 1 } as Document;
	expect(versioned(old)).toBe(old);
	expect(versioned({ ...old, version: 2 }).version).toBe(1);
	for (const part of [{ values: { W: [1] } }, { target: 'z' }, { seed: 2 }, { open: [] }])
		expect(versioned({ ...old, ...part }).version).toBe(2);
	for (const part of [
		{ closed: [] },
		{ tree: true },
		{ mirror: true },
		{ along: { input: 'x' } }
	] as const)
		expect(versioned({ ...old, ...part }).version).toBe(3);
});
