import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { sizeOf, type Values } from '../tensor.ts';
import { functionNames } from './functions.ts';
import { read, UNREADABLE } from './read.ts';

/** In ms; a machine that others use as well is slow at times. */
const LONG = 120_000;

/** Some inputs are lists, so that shapes are worked out, and clash. */
const VALUES: Values = {
	x: [1, -2],
	y: [[3], [4]],
	W: [
		[1, 2],
		[3, 4]
	],
	w1: [[[0.5]]],
	xy: 2
};
/** Characters of a message, however long the text is. */
const LONGEST = 500;
/** Programs of more numbers are compiled, and not run. */
const FEW = 2000;

/** What must hold of the compilation of every text; throws where it does not. */
function hold(source: string): void {
	const compiled = compile(source, VALUES);
	const diagnostics = compiled.ok ? compiled.program.diagnostics : compiled.diagnostics;
	for (const { from, to, message, fix } of diagnostics) {
		const edges = [from, to, ...(fix?.edits ?? []).flatMap((edit) => [edit.from, edit.to])];
		if (edges.some((edge) => !(edge >= 0 && edge <= source.length)) || from > to)
			throw new Error(`a place outside the text: ${message}`);
		if (message.length > LONGEST) throw new Error(`too long a message: ${message.slice(0, 99)}…`);
		if (message === UNREADABLE) throw new Error('reading broke down');
		if (/This cannot be read|too deep to read/.test(message))
			throw new Error(`the checks let through what the parser refuses: ${message}`);
		let last = 0;
		for (const edit of fix?.edits ?? []) {
			if (edit.from < last || edit.to < edit.from) throw new Error(`edits overlap: ${message}`);
			last = edit.to;
		}
	}
	const isWrong = diagnostics.some(({ severity }) => severity === 'error');
	if (isWrong === compiled.ok) throw new Error('errors and success do not agree');
	if (!compiled.ok) return;
	const { nodes, edges, output, names } = compiled.program.graph;
	const count = nodes.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
	if (count < FEW) compiled.program.run();
	if (nodes[output] === undefined) throw new Error('no output');
	if (new Set(nodes.map(({ key }) => key)).size !== nodes.length) throw new Error('equal keys');
	let edge = 0;
	for (const [index, node] of nodes.entries()) {
		if (node.id !== index || node.spans.length === 0) throw new Error('a node out of place');
		for (const { from, to } of node.spans)
			if (!(from >= 0 && from < to && to <= source.length)) throw new Error('a span out of place');
		if (node.kind === 'constant' && !Number.isFinite(node.tensor?.data[0] ?? node.value))
			throw new Error('no number');
		if (node.kind !== 'operation') continue;
		for (const [slot, input] of node.inputs.entries()) {
			if (!(input < index)) throw new Error('an input after its node');
			const { from, to, slot: at } = edges[edge++] ?? {};
			if (from !== input || to !== index || at !== slot) throw new Error('a wrong edge');
		}
	}
	if (edge !== edges.length) throw new Error('an edge too many');
	for (const id of names.values()) if (nodes[id] === undefined) throw new Error('a wrong name');
}

const nested = (times: number, open: string, close: string): string =>
	`${open.repeat(times)}x${close.repeat(times)}`;

const many = (count: number, name: string, between: string): string =>
	Array.from({ length: count }, (_, index) => name + index).join(between);

const circle = (count: number): string =>
	Array.from({ length: count }, (_, at) => `f${at}(x)=f${(at + 1) % count}(x)`).join('\n');

test.each([
	['parentheses', '('.repeat(5000), 'stand inside one another'],
	['closed parentheses', nested(4000, '(', ')'), 'stand inside one another'],
	['calls', 'sin('.repeat(1000), 'stand inside one another'],
	['signs', '-'.repeat(5000), 'stand inside one another'],
	['signs with spaces', '- '.repeat(4000) + 'x', 'stand inside one another'],
	['a chain of powers', 'x^'.repeat(4000) + 'x', 'stand inside one another'],
	['powers of calls', 'x^sin(x)^'.repeat(900) + 'x', 'stand inside one another'],
	['powers of minus', 'x^-'.repeat(3000) + 'x', 'stand inside one another'],
	['functions without parentheses', 'sin '.repeat(2400) + 'x', 'is a function'],
	['factorials', 'x' + '!'.repeat(5000), 'factorial'],
	['percentages', 'x' + '+10%'.repeat(99), 'percentage'],
	['sums of factorials', 'x' + '+x!'.repeat(99), 'factorial'],
	['a circle of 500 functions', circle(500), 'and so on back to'],
	['1,500 parameters', `f(${many(1500, 'a', ',')}) = a1\nf(1)`, 'and so on'],
	['1,500 inputs of a sum', `sum(${many(1500, 'a', ',')})`, 'one list'],
	['names of a library', `${many(1500, 'a', '.')}(x)`, 'not known here'],
	['nines', '9'.repeat(5000), 'too large'],
	['points', '.'.repeat(9999), 'point'],
	['a number too large', '1e400', 'too large'],
	['a long text', 'a'.repeat(10_001), 'characters'],
	['a very long text', 'a+'.repeat(500_000), 'characters'],
	['call of import', 'import("x")', 'not a known function'],
	['call of createUnit', 'createUnit("a")', 'not a known function'],
	['call of evaluate', 'evaluate("1")', 'not a known function'],
	['a constructor', 'cos.constructor("return 1")()', 'not known here'],
	['an index', 'x["constructor"]', 'Only whole numbers'],
	['a prototype', 'x.__proto__.y', 'no meaning here'],
	['an option of the prototype', 'sum(x, __proto__=1)', 'has no option'],
	['an option called constructor', 'sum(x, constructor=1)', 'has no option'],
	['brackets', '['.repeat(5000), 'stand inside one another'],
	['closed brackets', nested(4000, '[', ']'), 'stand inside one another'],
	['brackets and parentheses', '[('.repeat(5000), 'stand inside one another'],
	['indices of indices', 'x['.repeat(5000), 'stand inside one another'],
	['indices in a row', 'x' + '[1]'.repeat(3000), 'stand inside one another'],
	['transposes', 'x' + "'".repeat(5000), 'stand inside one another'],
	['choices', 'a?b:'.repeat(2000) + 'c', 'stand inside one another'],
	['choices without an end', 'a?'.repeat(5000), 'stand inside one another'],
	['a matrix of more than four axes', nested(5, '[', ']'), 'deep inside one another'],
	['an object', '{"__proto__": 1}', 'Curly'],
	['markup', '"<img src=x onerror=alert(1)>"', 'quotes'],
	['TeX', '\\href{javascript:alert(1)}{x}', 'Commands'],
	['backticks', '`'.repeat(5000), 'backtick'],
	['zero-width', '\u200b'.repeat(5000), 'zero-width'],
	['bidirectional', 'a\u202eb\u2066', 'direction'],
	['lone surrogates', '\udc00\ud800'.repeat(2000), 'half of a character'],
	['accents', 'x' + '\u0301'.repeat(5000), 'accent'],
	['line separators', 'a\u2028b', 'line separator']
])('%s are refused with a message', (_shape, source, words) => {
	hold(source);
	const { ok, diagnostics } = read(source);
	expect(ok).toBe(false);
	expect(diagnostics[0]?.message).toContain(words);
	expect(diagnostics.length).toBeLessThanOrEqual(20);
});

test.each([
	['a sum of 5,000 terms', 'a+'.repeat(4999) + 'a', 5000],
	['a sum of 2,500 names', Array.from({ length: 1800 }, (_, i) => `a${i}`).join('+'), 3599],
	['a product of 5,000 names', 'a '.repeat(4999) + 'a', 5000],
	['differences', '1-'.repeat(4999) + '1', 9999],
	['5,000 statements', 'a\n'.repeat(5000), 1],
	['1,000 assignments', Array.from({ length: 700 }, (_, i) => `a${i}=b+${i}`).join(';'), 1401],
	['parentheses side by side', '(a)'.repeat(3333), 3333],
	['64 parentheses', nested(64, '(', ')'), 1],
	['64 calls', nested(64, 'sin(', ')'), 65],
	['64 signs', '-'.repeat(64) + 'x', 65],
	['64 powers', 'x^'.repeat(64) + 'x', 65],
	['powers side by side', ('x^'.repeat(40) + 'x ').repeat(2), 42],
	['signed lines', '-a;'.repeat(3333), 2],
	['names of the object prototype', '__proto__*constructor + toString', 5],
	['only line ends before a name', '\n'.repeat(9999) + 'a', 1]
])('%s are read', (_shape, source, nodes) => {
	hold(source);
	const reading = read(source);
	expect(reading.ok && reading.graph.nodes.length).toBe(nodes);
});

test('the limit of nesting is exact', () => {
	for (const source of [
		nested(65, '(', ')'),
		nested(65, 'sin(', ')'),
		'-'.repeat(65) + 'x',
		'x^'.repeat(65) + 'x',
		nested(32, '-(', ')') + '^' + nested(33, '-(', ')')
	])
		expect(read(source).ok).toBe(false);
});

test('no text leaves a trace on prototypes', () => {
	for (const name of ['__proto__', 'constructor', 'prototype', 'toString'])
		hold(`${name} = 3\nf = ${name}*polluted`);
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect('polluted' in {}).toBe(false);
});

test(
	'20,000 random texts are read or refused, and nothing else',
	() => {
		const any = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 40 }),
			fc.string({ unit: 'grapheme', maxLength: 40 }),
			fc.string({ unit: 'binary-ascii', maxLength: 60 }),
			fc
				.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
				.map((units) => String.fromCharCode(...units))
		);
		expect(() => fc.assert(fc.property(any, hold), { numRuns: 20_000 })).not.toThrow();
	},
	LONG
);

const SOUP = [
	...'+ - * / ^ ( ) , = ; # % \' ! [ ] { } | . _ @ < ? : " \\ $ ` & ~ > [ ] [ ]'.split(' '),
	...'** == <= := .* ./ .^ // += · × − ÷ ² ³ ⁻¹ ₁ √ ’ х é ≤ ≠ ᵀ .T ... -> ~='.split(' '),
	...'x y w1 x1 w1x1 xy e pi π f z θ to mod in i T end axis keepdims true np'.split(' '),
	...'0 1 2.5 .5 5. 1e3 1e 1.2.3 1e400 10'.split(' '),
	...functionNames(),
	' ',
	' ',
	'\n',
	'\n',
	'\t',
	'\r\n',
	'\u200b',
	'\u00a0'
];
const LIKELY = [
	...'x y W 2 1 + - * / ^ ( ) ( ) [ ] [ ] , , ; .* @ < ? :'.split(' '),
	...["'", ' ', '\n', 'z = ', 'f(x) = ', 'f(', 'σ', 'sin', 'sin(', 'max(', 'sum(', '²'],
	...['axis=1', ', axis=2', 'keepdims=true', '[1, 2]', '[1, 2; 3, 4]', '[1, :]', '[end]', '.T']
];

const soup = (words: readonly string[], maxLength: number): fc.Arbitrary<string> =>
	fc.array(fc.constantFrom(...words), { maxLength }).map((parts) => parts.join(''));

test(
	'50,000 random mixtures of tokens are read or refused, and nothing else',
	() => {
		expect(() => {
			fc.assert(fc.property(soup(SOUP, 25), hold), { numRuns: 20_000 });
			fc.assert(fc.property(soup(LIKELY, 12), hold), { numRuns: 30_000 });
		}).not.toThrow();
	},
	LONG
);

/** Programs that can be read, to be spoiled. */
const GOOD = [
	'W = [1, -2; 3, 4]\nx = [0.5, 1]\nb = [0; 1]\nsum(relu(W*x + b[:, 1]), axis=1)',
	'layer(W, x, b) = relu(W*x + b)\nh = layer([1, 2; 3, 4], [1, 1], 0.1)\nsum(h)^2',
	'f(a) = a > 0 ? a : 0.1a\ng(a, b) = f(a) - f(b)\ng(x, 2) + g(y, x[1])'.replace(
		'x[1]',
		'[1, 2][1]'
	),
	'X = [[1, 2, 3], [4, 5, 6]]\nX.T @ X[1:2, end-1:end] .* 2',
	'p = softmax([1, 2, 3])\n-sum([0, 1, 0] .* ln(p))',
	"M = [1, 2; 3, 4]\nmax(M, axis=2, keepdims=true) ./ (1 + M^2) - M'",
	'z = w₁*x1 + (w2·x2 + b)\nf = σ(z) # the neuron',
	'reshape([1, 2, 3, 4], [2, 2]) + reshape([4, 3, 2, 1], 2, -1)',
	'where(a <= b, min(a, b, c), huber(a, b, delta=2))'
];

const cut = (text: string): string[] => text.match(/[\p{L}\d]+|\s+|./gu) ?? [];
const PIECES = [...GOOD.flatMap(cut), ...SOUP];

/** A good program with a few of its pieces left out, doubled, moved or replaced. */
const spoiled = fc
	.tuple(
		fc.constantFrom(...GOOD),
		fc.array(
			fc.record({
				at: fc.nat(200),
				remove: fc.nat(2),
				insert: fc.array(fc.constantFrom(...PIECES), { maxLength: 2 })
			}),
			{ minLength: 1, maxLength: 3 }
		)
	)
	.map(([program, changes]) => {
		const pieces = cut(program);
		for (const { at, remove, insert } of changes)
			pieces.splice(at % (pieces.length + 1), remove, ...insert);
		return pieces.join('');
	});

test(
	'40,000 good programs with a few changes are read or refused, and nothing else',
	() => {
		GOOD.forEach((program) => {
			hold(program);
			expect(read(program).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
		});
		expect(() => fc.assert(fc.property(spoiled, hold), { numRuns: 40_000 })).not.toThrow();
	},
	LONG
);
