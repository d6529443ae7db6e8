import fc from 'fast-check';
import { expect, test } from 'vitest';
import { functionNames } from './functions.ts';
import { read } from './read.ts';
import { hold, LONG } from './testing/hold.ts';

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
