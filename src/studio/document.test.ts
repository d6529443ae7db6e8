import { expect, test } from 'vitest';
import { parseDocument } from './document.ts';

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
	['a value that is no number', { values: { b: [1] } }, /value of b/],
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
