import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Syntax } from '../syntax.ts';
import { check } from './check.ts';
import { goodReading } from './good-reading.ts';
import { splitLines } from './lines.ts';
import { parse } from './parse.ts';
import { ownStatement } from './statements.ts';
import { scan } from './tokens.ts';

const places = (source: string): string[] =>
	goodReading(source).graph.nodes.map(
		({ label, spans }) =>
			`${label}: ${spans.map(({ from, to }) => source.slice(from, to)).join(' | ')}`
	);

test('every node of the neuron knows its places in the text', () => {
	expect(places('z = w₁*x1 + (w2·x2 + b)\nf = σ(z) # the neuron')).toEqual([
		'w1: w₁',
		'x1: x1',
		'v1: w₁*x1',
		'w2: w2',
		'x2: x2',
		'v2: w2·x2',
		'b: b',
		'v3: (w2·x2 + b)',
		'z: w₁*x1 + (w2·x2 + b) | z | z',
		'f: σ(z) | f'
	]);
});

test('places of numbers, signs, powers and repeated parts', () => {
	expect(places('-x² + (x + 1)*(x + 1) - -2')).toEqual([
		'x: x | x | x',
		'2: ²',
		'v1: x²',
		'v2: -x²',
		'1: 1 | 1',
		'v3: (x + 1) | (x + 1)',
		'v4: (x + 1)*(x + 1)',
		'v5: -x² + (x + 1)*(x + 1)',
		'−2: -2',
		'v6: -x² + (x + 1)*(x + 1) - -2'
	]);
});

test('places count UTF-16 code units', () => {
	expect(places('𝑥 + y')).toEqual(['x: 𝑥', 'y: y', 'v1: 𝑥 + y']);
});

test('the head of a part is its sign or function name, and empty for an implied product', () => {
	const source = '2x^3 + max(a, b)';
	const heads: string[] = [];
	const visit = (syntax: Syntax): void => {
		if (syntax.kind !== 'apply') return;
		heads.push(source.slice(syntax.head.from, syntax.head.to));
		syntax.args.forEach(visit);
	};
	goodReading(source).statements.forEach(({ expression }) => visit(expression));
	expect(heads).toEqual(['+', '', '^', 'max']);
});

test('a statement knows its name and its place', () => {
	const source = 'a = 2; f = a*x # last';
	const [, last] = goodReading(source).statements;
	expect(last?.name).toEqual({ text: 'f', span: { from: 7, to: 8 } });
	expect(source.slice(last?.span.from, last?.span.to)).toBe('f = a*x');
});

test('what only the parser sees to be wrong is still a message at its place', () => {
	const parsed = parse(scan('foo + * bar').tokens);
	expect(parsed).toMatchObject({ ok: false, diagnostic: { severity: 'error', from: 6, to: 7 } });
});

/** Random expressions in the reader's spelling, with spaces and parentheses that need not be there. */
const { expression } = fc.letrec<{ expression: string; atom: string; part: string }>((tie) => ({
	atom: fc.constantFrom('x', 'w₁', 'θ', 'to', 'e', '2', '0.5', '1e-3', '-3', '[1, 2; -3, x]'),
	part: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		tie('atom'),
		fc
			.tuple(fc.constantFrom('sin', 'σ', 'ln', 'f', ''), tie('expression'))
			.map(([head, inner]) => `${head}( ${inner})`),
		fc
			.tuple(
				fc.constantFrom(
					'max(# ,#)',
					'sum(#, axis=1)',
					'sum( #, 2, true )',
					'[#,\n[#][1]]',
					'[[#],[#]]',
					'[#;#]'
				),
				tie('expression'),
				tie('expression')
			)
			.map(([form, a, b]) => form.replace('#', a).replace('#', b)),
		fc
			.tuple(tie('part'), fc.constantFrom("'", '.T', '[1]', '[:, end-1]', ' [ 2:3 ]'))
			.map((parts) => parts.join(''))
	),
	expression: fc.oneof(
		{ depthSize: 'small' },
		tie('part'),
		fc
			.tuple(
				tie('part'),
				fc.constantFrom(
					'+',
					' - ',
					'*',
					'·',
					' / ',
					'^',
					'**',
					' − ',
					'@',
					' .* ',
					'.^',
					'<',
					' ≥ ',
					'=='
				),
				tie('expression')
			)
			.map((parts) => parts.join('')),
		fc.tuple(tie('part'), tie('part'), tie('expression')).map(([c, a, b]) => `${c} ? ${a} : ${b}`),
		tie('expression').map((inner) => `-${inner}`)
	)
}));

/** The parts without their places. */
const bare = (syntax: Syntax): unknown => {
	switch (syntax.kind) {
		case 'number':
			return syntax.value;
		case 'name':
			return syntax.name;
		case 'apply':
			return [
				syntax.op,
				...syntax.args.map(bare),
				...(syntax.options ?? []).map(({ value }) => value)
			];
		case 'call':
			return [syntax.name, ...syntax.args.map(bare)];
		case 'matrix':
			return [syntax.shape, ...syntax.entries.map(bare)];
		case 'index':
			return [bare(syntax.of), ...syntax.at.map((at) => ({ ...at, span: undefined }))];
		default:
			return syntax satisfies never;
	}
};

const partsOf = (syntax: Syntax): readonly Syntax[] => {
	if (syntax.kind === 'matrix') return syntax.entries;
	if (syntax.kind === 'index') return [syntax.of];
	return 'args' in syntax ? syntax.args : [];
};

test('every part of a random expression, read alone from its place, is the same part', () => {
	let checked = 0;
	fc.assert(
		fc.property(expression, (source) => {
			if (check(source, splitLines(scan(source).tokens)).length > 0) return;
			const compare = (syntax: Syntax): void => {
				const { from, to } = syntax.span;
				expect(bare(ownStatement(source.slice(from, to)).expression)).toEqual(bare(syntax));
				partsOf(syntax).forEach(compare);
				checked++;
			};
			compare(ownStatement(source).expression);
		}),
		{ numRuns: 1000 }
	);
	expect(checked).toBeGreaterThan(1000);
});

const expressionOf = (source: string): Syntax => ownStatement(source).expression;

test('a matrix has the shape of its brackets, however they are written', () => {
	const shaped = (source: string): unknown => {
		const syntax = expressionOf(source);
		return syntax.kind === 'matrix' && [syntax.shape, syntax.entries.length];
	};
	expect(shaped('[1, 2, 3]')).toEqual([[3], 3]);
	expect(shaped('[1; 2]')).toEqual([[2, 1], 2]);
	expect(shaped('[1, a + 1; sin(c), -2]')).toEqual([[2, 2], 4]);
	expect(shaped('[[1, 2, 3],\n [4, 5, 6]]')).toEqual([[2, 3], 6]);
	expect(shaped('[[[1, 2]], [[3, 4]]]')).toEqual([[2, 1, 2], 4]);
	expect(shaped('[[[[1]], [[2]]]]')).toEqual([[1, 2, 1, 1], 2]);
	expect(shaped('[([1, 2]), ([3, 4])]')).toEqual([[2], 2]);
});

test('an index counts from 1 or back from the end', () => {
	const syntax = expressionOf('W[1, end, :, 2:end-1]');
	expect(syntax.kind === 'index' && bare(syntax)).toEqual([
		'W',
		{ kind: 'entry', at: { value: 1 } },
		{ kind: 'entry', at: { value: 0, fromEnd: true } },
		{ kind: 'range' },
		{ kind: 'range', from: { value: 2 }, to: { value: 1, fromEnd: true } }
	]);
	expect(syntax).toMatchObject({ span: { from: 0, to: 21 }, head: { from: 1, to: 21 } });
});

test.each(["W'", 'W.T', "W.'", 'Wᵀ', 'W’', 'transpose(W)'])('%s is a transpose', (source) => {
	expect(bare(expressionOf(source))).toEqual(['transpose', 'W']);
});

test.each([
	['a < b + 1', ['less', 'a', ['add', 'b', 1]]],
	['a ≤ b', ['less_equal', 'a', 'b']],
	['a != b', ['not_equal', 'a', 'b']],
	['c ? a : b', ['where', 'c', 'a', 'b']],
	['c ? a : d > 0 ? b : -1', ['where', 'c', 'a', ['where', ['greater', 'd', 0], 'b', -1]]],
	['A @ B * C', ['multiply', ['matmul', 'A', 'B'], 'C']],
	["-A'^2", ['negate', ['pow', ['transpose', 'A'], 2]]],
	["2 A' x", ['multiply', ['multiply', 2, ['transpose', 'A']], 'x']],
	["A/B'C", ['divide', 'A', ['multiply', ['transpose', 'B'], 'C']]],
	['f(x)[1]', [['f', 'x'], { kind: 'entry', at: { value: 1 } }]],
	['max(x)', ['max_of', 'x']],
	['max(a, b, c)', ['max', ['max', 'a', 'b'], 'c']],
	['sum(W, -1)', ['sum', 'W', -1]],
	['sum(W, keepdims=true, axis=2)', ['sum', 'W', 1, 2]],
	['reshape(x, 2, -1)', ['reshape', 'x', [2, -1]]],
	['reshape(x, [2, 3])', ['reshape', 'x', [2, 3]]]
])('%s is read as %j', (source, expected) => {
	expect(bare(expressionOf(source))).toEqual(expected);
});

test('a sign with a point says that it works entry by entry', () => {
	expect(expressionOf('A .* B')).toMatchObject({ op: 'multiply', entrywise: true });
	expect(expressionOf('A * B')).not.toHaveProperty('entrywise');
});

test('a definition knows its parameters and their places', () => {
	const [first] = goodReading('f(a, b) = a*b\nf(2, 3)').statements;
	expect(first).toMatchObject({
		name: { text: 'f', span: { from: 0, to: 1 } },
		parameters: [
			{ text: 'a', span: { from: 2, to: 3 } },
			{ text: 'b', span: { from: 5, to: 6 } }
		],
		span: { from: 0, to: 13 }
	});
});

test('an option knows its place, with its name where it has one', () => {
	const source = 'sum(W, axis=1, keepdims=true) + sum(W, 1)';
	const places: string[] = [];
	const visit = (syntax: Syntax): void => {
		if (syntax.kind !== 'apply') return;
		syntax.options?.forEach(({ span }) => places.push(source.slice(span.from, span.to)));
		syntax.args.forEach(visit);
	};
	visit(expressionOf(source));
	expect(places).toEqual(['axis=1', 'keepdims=true', '1']);
});
