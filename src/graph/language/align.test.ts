import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Syntax } from '../syntax.ts';
import { partsOf } from '../syntax-parts.ts';
import { bare } from './bare.ts';
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
