import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { compile } from '../index.ts';
import type { Values } from '../tensor.ts';
import { mended } from './mended.ts';

/** Texts that are wrong in one way each, or can be read though they are hardly meant so; none is named elsewhere. */
const WRONG = `
sin x | sin 2x | sin cos x | sin^2(x) | sin²(x) | sin^-1(x) | sin**2 x | sin'(x) | f'(x) | sum [1, 2] | sin
x(y+1) | 1/x(y+1) | x(2) | x() | L(2) | L(1, 1) | M(2, 1) | L(4) | L(y) | L{1} | x{2} | sin{x} | 2*{x + 1} | x_{1}
1/2x | 1/2x(y+1) | x/2y z | 10% | 10%*x | 33.3% | 10%3 | w1x1 + w1*x1 | xy + x*y | w1x1 | x*y + y*xy
sigmod(z) | ReLU(z) | sgn(x) | arcsin(x) | tg(x) | power(x, 2) | average(x, y) | average(L, 1) | average(L, axis=1)
maximum(x, y) | arctan2(x, y) | floor(x) | round(x) | inv(M) | eye(3) | ones(3) | size(L) | heaviside(x) | det(M)
asinh(x) | len(L) | cot(x) | cross(L, L) | range(3) | foo(x) | g(2) | sigmod() | softening(x) | logistic(x) | sigma(x) | lg(x)
sum(1, 2, 3) | mean(x, y) | norm(x, y) | softmax(x, y, z) | sum(x, y, axis=1) | prod(x + 1, 2) | sum(x, k) | sum(2, x)
log(x, 2) | log(x, 10) | 1/ln(x, 3) | log(x, 3)^2 | sin(x, y) | where(x, y) | max() | sin() | atan2(x)
5 cm | 3 kg*x | sin(30 deg) | 30 deg/2 | 2/30 deg | 9.81 m/s^2 | 2 kg | 1e3 Hz | 0x10 | 0b11 | 0o17 | 30° | sin(30°)
1__0 | 2e1_0 | 1_000 | 1_0_ | 1,000.5 | 1,000 | 3,14 | 1,2,3 | (1, 2) | 1.2.3 | 1e | 1e+ | 1e+x | 1e400 | 1e-400 | 1_0.0.0
true | x*False | NaN | Infinity | dy/dx | dL/dw | sinx | expx | log10x | x mod y | x mod 2 | x to y | [1, 2, 3](1)
[1, 2; 3, 4](2, 1) | [1, 2](3) | [1 2 3] | [1 -2] | [1 x] | [[1, 2]; [3, 4]] | [1, 2; 3] | [1,, 2] | [1, ] | []
L[0] | L[-1] | L[1; 2] | L[1 | L[4] | L[k] | M[1, 2, 3] | L[1:2:3] | L[3:1] | M^T | M^⊤ | M^' | sum(L, 0) | sum(L, axis=0)
sum(L, dim=0) | sum(M, keepdim=True) | sum(L axis=1) | np.exp(x) | torch.sum(M, dim=1) | L.sum(0) | L.sum() | M.T.sum(1)
np.dot(M, M) | x.shape | A.+B | x. | x ... y | a && b | a || b | !a | a ~= b | a <> b | a // b | a & b | x += 1 | x -= 1
a < b < c | a < b <= c < d | a = b | a ? b | a : b | "a" | 'a' | $x$ | \\frac{a}{b} | |x| | |x - y|^2 | ||x|| | ‖x‖ | ‖x‖₂
√x | √(x + 1) | a⊙b | a∘b | a⊗b | ∑x | ⌊x⌋ | ½x | ∂x | ∞ | x ± 1 | x ← 3 | n! | x² + 2²⁻ | х + 1 | x\u200b + 1 | é
(x | (x + 1 | max(x, | x) | x + 1) | x] | (x] | [x) | a + | * b | a + * b | () | f = | = 3 | 5 = x | x+1 = 2 | let x = 3
import np | a and b | not a | x 2 | 2 3 | x=1 y=2 | a=b=c | f(2)=3 | f()=3 | x'=3 | L[1]=3 | w_1 + w1 | theta + θ | x :=
f = sigmoid( | sigmoid(x + | sum(L, ax | sum(L, axis= | sum(L, axis=1 | max(x, | where(x > 0, y | clip(x | [1, 2; 3 | [1,
L[1: | x ? | x ? y | x ? y : | x = . | x = - | f(x) = | np. | np.exp | np.exp( | (x[1, 2 | sin(L[1 | 2^ | "a | atan2(x | ((x
M.max(0) | np.max(M, 1) | x.pow(2) | M.reshape(2, 2) | M.transpose(0, 1) | L.clamp(min=0) | L.where(L > 0, 0) | np.dot(L, L)
np.concatenate((L, L)) | torch.cat([M, M], 1) | np.array([1, 2]) | nn.ReLU()(x) | (x + 1).sum() | exp(L).sum() | L[1].pow(2) | M.T.sum(0)
x.neg() | L.add(1) | np.sum(np.exp(L | (L + 1).sum( | nn.Softmax(dim=0)(L | math.log(x, 3) | ln|x| | |x - |y|| | |x||y| | 2|x| | a | b | |(x|
L[1:-1] | L[:-1] | x++ | x-- | q *= 2 + x | q = q + 1 | q = 1; q = 2 | x[1, 2] | x % 2 | x → 2 | import("x") | createUnit("m")
5 m + 3 s | L*L' | cross_entropy(L, 1.5) | x^1/2 | x^-1/3 | 10^2x | 2^3sin(x) | e^2x
M*[1, 2, 3] | [1, 2] + [1, 2, 3] | M^2 | [1, 2; 3, 4; 5, 6]*M | L*L' | L @ 2 | e^x | 2 pi | σ z | z 2 | x y 2 | 2 x.5
`
	.trim()
	.split(/ \| |\n/)
	.map((text) => text.trim());

/** Where each may stand. */
const AROUND: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => `y1 = ${text}`,
	(text) => `${text} + 1`,
	(text) => `1 - ${text}`,
	(text) => `h(u) = ${text}\nh(3)`,
	(text) => `q = 3\n${text}\nq*2`,
	(text) => `tanh(${text})`,
	(text) => `# a comment\n[${text}]`
];

const VALUES: Values = {
	L: [1, -2, 3],
	M: [
		[1, 2],
		[3, 4]
	]
};

function told(source: string): readonly Diagnostic[] {
	const compiled = compile(source, VALUES);
	return compiled.ok ? compiled.program.diagnostics : compiled.diagnostics;
}

const errors = (source: string): readonly Diagnostic[] =>
	told(source).filter(({ severity }) => severity === 'error');

/** Where the text of a fix stands once it is made. */
function writtenAt({ edits }: Fix): readonly { readonly from: number; readonly to: number }[] {
	let moved = 0;
	return edits.map(({ from, to, insert }) => {
		const start = from + moved;
		moved += insert.length - (to - from);
		return { from: start, to: start + insert.length };
	});
}

/** What is wrong at the place of a fix that is made, and was not said before. */
function newErrors(source: string, fix: Fix): readonly string[] {
	const before = new Set(errors(source).map(({ message }) => message));
	const places = writtenAt(fix);
	return errors(mended(source, fix))
		.filter(({ message }) => !before.has(message))
		.filter(({ from, to }) => places.some((place) => from < place.to && to > place.from))
		.map(({ message }) => message);
}

/** A click that changes nothing would leave the reader where they were. */
const unchanged = (source: string, fix: Fix): readonly string[] =>
	mended(source, fix) === source ? ['nothing is changed'] : [];

const texts = WRONG.flatMap((text) => AROUND.map((around) => around(text)));

/** In ms; a machine that others use as well is slow at times. */
const LONG = { timeout: 60_000 };

test(
	'every fix of every misreading, made wherever that may stand, changes the text and puts nothing wrong in its place',
	LONG,
	() => {
		const wrong: unknown[] = [];
		let fixes = 0;
		for (const source of texts)
			for (const { fix, message } of told(source)) {
				if (fix === undefined) continue;
				fixes++;
				const found = [...unchanged(source, fix), ...newErrors(source, fix)];
				if (found.length > 0) wrong.push([source, message, mended(source, fix), ...found]);
			}
		expect(wrong).toEqual([]);
		expect(fixes).toBeGreaterThan(1000);
	}
);

/** Makes the first fix there is as long as there is one, and tells how often. */
function rounds(source: string): number {
	let text = source;
	for (let round = 0; round < 60; round++) {
		const fix = errors(text).find((each) => each.fix !== undefined)?.fix;
		if (fix === undefined) return round;
		text = mended(text, fix);
	}
	throw new Error(`no end of fixes: ${source} … ${text}`);
}

test('fixes made one after the other come to an end', LONG, () => {
	const two = fc
		.tuple(
			fc.constantFrom(...texts),
			fc.constantFrom('\n', ' + ', '*', ', ', ' '),
			fc.constantFrom(...WRONG)
		)
		.map((parts) => parts.join(''));
	let made = 0;
	fc.assert(
		fc.property(two, (source) => {
			made += rounds(source);
		}),
		{ numRuns: 3000 }
	);
	expect(made).toBeGreaterThan(1500);
});
