import { ofPower, ofProduct, ofRoot, plainly } from './breaks.ts';
import { binary, unary } from './elementwise.ts';
import type { StepWords } from './step-words.ts';
import { isNumber } from './python.ts';
import { product, raised } from './tex.ts';

/** b·a^(b−1), worked out where b is written as a number: 2·x rather than 2·x^(2−1). */
function powerRule(a: string, b: string): string {
	if (!/^\d+(\.\d+)?$/.test(b)) return product(b, raised(a, `${b} - 1`));
	const less = Number(b) - 1;
	if (less === 0) return '1';
	return product(b, less === 1 ? a : raised(a, String(less)));
}

/** The same as code; the exponent of the text itself is worked out here too, and 0 takes no power of 0. */
function powerCode(a: string, b: string): string {
	if (!isNumber(b)) return `np.where(${b} == 0, 0, ${b} * ${a} ** (${b} - 1))`;
	const exponent = Number(b.replace(/[()]/g, ''));
	if (exponent === 0 || exponent === 1) return String(exponent);
	return exponent === 2 ? `2 * ${a}` : `${exponent} * ${a} ** ${exponent - 1}`;
}

/** x⁰ is flat, at 0 too, where the rule would multiply 0 by ∞. */
const alongBase = (a: number, b: number): number => (b === 0 ? 0 : b * a ** (b - 1));

/** 0ᵇ stays 0 for every b > 0; PyTorch takes 0 at b = 0 as well. */
const alongExponent = (a: number, b: number, y: number): number =>
	a === 0 && b >= 0 ? 0 : y * Math.log(a);

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole exponent stands raised, any other behind its sign. */
function exponentText(exponent: number): string {
	if (!Number.isInteger(exponent) || Math.abs(exponent) > 99)
		return `^${exponent < 0 ? `(−${-exponent})` : String(exponent)}`;
	const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
	return exponent < 0 ? `⁻${digits}` : digits;
}

/** n·xⁿ⁻¹ in running text. */
function slopeText(exponent: number): string {
	const less = exponent - 1;
	if (less === 0) return '1';
	const raisedText = less === 1 ? '{a}' : `{a}${exponentText(Number(less.toPrecision(12)))}`;
	return exponent === -1
		? `−${raisedText}`
		: `${exponent < 0 ? `−${-exponent}` : String(exponent)} · ${raisedText}`;
}

const VERBS: Readonly<Record<number, string>> = { 2: 'squares {a}', 3: 'cubes {a}' };

function powerWords(
	exponent: number,
	[base = false, power = false]: readonly boolean[]
): StepWords {
	if (power)
		return {
			says: `{y} ${VERBS[exponent] ?? 'raises {a} to the power {b}'}: {a()}${exponentText(exponent)} = {y=}.`,
			keeps: `The base: the slope is ${slopeText(exponent)}.`,
			why: [
				`The power rule: the exponent comes down in front, and is one less above: ${slopeText(exponent)} = {s=}.`
			]
		};
	const says = '{y} raises {a} to the power {b}: {a()}^{b=} = {y=}.';
	const growth = '{a}^{b} grows in proportion to itself: {y=} × ln {a=} = {s=}.';
	if (base) return { says, keeps: 'The result: the slope is {y} · ln {a}.', why: ['', growth] };
	return {
		says,
		keeps:
			'Both inputs and the result: the slope is {b} · {a}^({b} − 1) along {a}, and {y} · ln {a} along {b}.',
		why: [
			'Along {a} the power rule holds: the exponent comes down in front, and is one less above: {b} · {a}^({b} − 1) = {s=}.',
			growth
		]
	};
}

export const pow = binary({
	title: 'power',
	symbol: '^',
	syntax: { operator: 'pow', functions: ['pow'], elsewhere: ['power'] },
	value: (a, b) => a ** b,
	partials: [
		{ of: alongBase, code: powerCode, tex: powerRule },
		{
			of: alongExponent,
			code: (a, _b, y) => `np.where(${a} == 0, 0, ${y} * np.log(${a}))`,
			tex: (a, _b, y) => `${y} \\ln ${a}`
		}
	],
	loops: {
		apply({ values, first, second }, start, end) {
			for (let i = start; i < end; i++) values[i] = values[first[i]!]! ** values[second[i]!]!;
		},
		pull({ values, adjoints, first, second }, start, end) {
			for (let i = end - 1; i >= start; i--) {
				const a = values[first[i]!]!;
				const b = values[second[i]!]!;
				const upstream = adjoints[i]!;
				adjoints[first[i]!]! += upstream * alongBase(a, b);
				adjoints[second[i]!]! += upstream * alongExponent(a, b, values[i]!);
			}
		}
	},
	tex: (a, b) => `${a}^{${b}}`,
	precedence: 4,
	needs: [5, 1],
	gate: 'scales',
	symbolic: true,
	says: '{y} raises {a} to the power {b}: {a=} to the power {b=} is {y=}.',
	keeps:
		'The base and the exponent for the slope along the base, and the result for the slope along the exponent.',
	step: ([, exponent], fixed) => powerWords(exponent, fixed),
	breaks: ofPower,
	code: {
		numpy: ([a = '', b = '']) => `${a} ** ${b}`,
		torch: ([a = '', b = '']) => `${a} ** ${b}`
	},
	probes: [
		[2, 3],
		[1.5, -2],
		[-3, 2],
		[0.25, 0.5],
		[4, 0]
	]
});

export const square = unary({
	title: 'square',
	symbol: 'x²',
	syntax: { functions: ['square'], elsewhere: ['sqr'] },
	value: (x) => x * x,
	partials: [{ of: (x) => 2 * x, code: (x) => `2 * ${x}`, tex: (x) => product('2', x) }],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = values[first[i]!]! * values[first[i]!]!;
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * (2 * values[first[i]!]!);
		}
	},
	tex: (x) => `${x}^{2}`,
	precedence: 4,
	needs: [5],
	gate: 'scales',
	says: '{y} squares {a}: {a=} × {a=} = {y=}.',
	step: () => ({
		says: '{y} squares {a}: {a()}² = {y=}.',
		keeps: 'Its input: the slope is 2 · {a}.'
	}),
	keeps: 'Its input: the slope of a square is twice that.',
	breaks: (x, y) => ofProduct(x, x, y),
	code: { numpy: ([a = '']) => `np.square(${a})`, torch: ([a = '']) => `torch.square(${a})` },
	probes: [[3], [-0.5], [0]],
	definition: () => 'square(x) = x .* x'
});

export const sqrt = unary({
	title: 'square root',
	symbol: '√',
	syntax: { functions: ['sqrt'] },
	value: (x) => Math.sqrt(x),
	// + 0 turns the root of −0 into 0: the slope at 0 is +∞ from whichever side of zero it is written.
	partials: [
		{
			of: (_x, y) => 0.5 / (y + 0),
			code: (_x, y) => `0.5 / ${y}`,
			tex: (_x, y) => `\\frac{1}{${product('2', y)}}`
		}
	],
	loops: {
		apply({ values, first }, start, end) {
			for (let i = start; i < end; i++) values[i] = Math.sqrt(values[first[i]!]!);
		},
		pull({ values, adjoints, first }, start, end) {
			for (let i = end - 1; i >= start; i--)
				adjoints[first[i]!]! += adjoints[i]! * (0.5 / (values[i]! + 0));
		}
	},
	tex: (x) => `\\sqrt{${x}}`,
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the square root of {a}: the root of {a=} is {y=}.',
	keeps: 'Its own result: the slope of a root is 1 divided by twice the root.',
	breaks: ofRoot,
	code: { numpy: ([a = '']) => `np.sqrt(${a})`, torch: ([a = '']) => `torch.sqrt(${a})` },
	probes: [[4], [0.25], [2]],
	kink: {
		at: (x) => x === 0,
		says: 'The curve of a square root stands upright at 0, so its slope there is +∞'
	}
});

export const cbrt = unary({
	title: 'cube root',
	symbol: '∛',
	syntax: { functions: ['cbrt'] },
	value: (x) => Math.cbrt(x),
	partials: [
		{
			of: (_x, y) => 1 / (3 * y * y),
			code: (_x, y) => `1 / (3 * ${y} ** 2)`,
			tex: (_x, y) => `\\frac{1}{${product('3', raised(y, '2'))}}`
		}
	],
	tex: (x) => `\\sqrt[3]{${x}}`,
	precedence: 5,
	needs: [1],
	gate: 'scales',
	symbolic: true,
	says: '{y} takes the cube root of {a}: the cube root of {a=} is {y=}.',
	keeps: 'Its own result: the slope of a cube root is 1 divided by three times the root squared.',
	breaks: plainly,
	code: {
		numpy: ([a = '']) => `np.cbrt(${a})`,
		torch: ([a = '']) => `torch.sign(${a}) * torch.abs(${a}) ** (1 / 3)`
	},
	probes: [[8], [-0.5], [2]],
	kink: {
		at: (x) => x === 0,
		says: 'The curve of a cube root stands upright at 0, so its slope there is +∞'
	}
});
