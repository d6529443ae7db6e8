import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPaths, countText } from './count-paths.ts';
import { pathTold } from './path-line.ts';
import { pathsOf } from './paths.ts';
import { rootKey, unfoldedAt, whyRows } from './rows.ts';
import { about, contextOf, derivation, lineText } from './testing/asked.ts';
import { whyTex } from './tex.ts';

const NEURON = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';
const VALUES = { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 };
const neuron = contextOf(NEURON, VALUES);

test('a value is unfolded down to the inputs', () => {
	expect(derivation(neuron, about(neuron, 'f'))).toEqual([
		'f = σ(z) = σ(1) = 0.7311',
		'  z = v3 + b = −1 + 2 = 1',
		'    v3 = v1 + v2 = 3 + (−4) = −1',
		'      v1 = w1 × x1 = 1 × 3 = 3',
		'        w1 = 1 (an input)',
		'        x1 = 3 (an input)',
		'      v2 = w2 × x2 = 2 × (−2) = −4',
		'        w2 = 2 (an input)',
		'        x2 = −2 (an input)',
		'    b = 2 (an input)'
	]);
});

test('a gradient is upstream times local, back to the start of the backward pass', () => {
	const lines = derivation(neuron, about(neuron, 'w1', 'gradient'));
	expect(lines.slice(0, 6)).toEqual([
		'∂f/∂w1 = ∂f/∂v1 × ∂v1/∂w1 = 0.1966 × 3 = 0.5898',
		'  ∂f/∂v1 = ∂f/∂v3 × ∂v3/∂v1 = 0.1966 × 1 = 0.1966',
		'    ∂f/∂v3 = ∂f/∂z × ∂z/∂v3 = 0.1966 × 1 = 0.1966',
		'      ∂f/∂z = ∂f/∂f × ∂f/∂z = 1 × 0.1966 = 0.1966',
		'        ∂f/∂f = 1 (the start of the backward pass)',
		'        ∂f/∂z = f (1 − f) = 0.7311 (1 − 0.7311) = 0.1966'
	]);
});

test('a node that is used twice gets a sum of what comes along both edges', () => {
	const context = contextOf('f = x*x', { x: 3 });
	const [first] = derivation(context, about(context, 'x', 'gradient'));
	expect(first).toBe('∂f/∂x = ∂f/∂f × ∂f/∂x + ∂f/∂f × ∂f/∂x = 3 + 3 = 6');
});

test('what was told already is referred to, and not told again', () => {
	const context = contextOf('z = a*b\nf = sin(z)*z', { a: 2, b: 0.5 });
	expect(derivation(context, about(context, 'f'))).toEqual([
		'f = v1 × z = 0.8415 × 1 = 0.8415',
		'  v1 = sin(z) = sin(1) = 0.8415',
		'    z = a × b = 2 × 0.5 = 1',
		'      a = 2 (an input)',
		'      b = 0.5 (an input)',
		'  z = a × b = 2 × 0.5 = 1 see above'
	]);
});

test('an entry of a matrix product is a row times a column', () => {
	const context = contextOf('f = W*x', {
		W: [
			[1, 2],
			[3, 4]
		],
		x: [[3], [-2]]
	});
	const [first] = derivation(context, about(context, 'f', 'value', 1));
	expect(first).toContain('3 × 3 + 4 × (−2) = 1');
});

test('only what is unfolded is told, and a line that is folded can be unfolded', () => {
	const subject = about(neuron, 'f');
	expect(whyRows(neuron, subject, new Map())).toHaveLength(1);
	const unfolded = unfoldedAt(new Map(), rootKey(neuron, subject));
	expect(whyRows(neuron, subject, unfolded)).toHaveLength(2);
});

test('as LaTeX every equation stands whole, and once', () => {
	const subject = about(neuron, 'f');
	const unfolded = unfoldedAt(new Map(), rootKey(neuron, subject));
	expect(whyTex(whyRows(neuron, subject, unfolded))).toBe(
		'\\begin{aligned}\nf &= \\sigma(z) \\\\\n&= \\sigma(1) = 0.7311 \\\\\nz &= v_{3} + b \\\\\n&= (-1) + 2 = 1\n\\end{aligned}'
	);
});

describe('the sum over paths', () => {
	test('of two paths that meet is told path by path', () => {
		const context = contextOf('d = b + 1\nc = a + b\ne = c*d', { a: 2, b: 1 });
		const { node } = about(context, 'b');
		const paths = pathsOf(context, node);
		expect([paths.paths, paths.edges, paths.sum]).toEqual([2n, 4, 5]);
		expect(paths.listed.map((path) => lineText(context, pathTold(context, paths, path)))).toEqual([
			'e ← d ← b = ∂e/∂d × ∂d/∂b = 3 × 1 = 3',
			'e ← c ← b = ∂e/∂c × ∂c/∂b = 2 × 1 = 2'
		]);
	});

	test('counts 2^30 paths of diamonds without walking them', () => {
		const lines = Array.from({ length: 30 }, (_, i) => {
			const before = i === 0 ? 'x' : `d${i - 1}`;
			return `d${i} = ${before} + ${before}`;
		});
		const context = contextOf(lines.join('\n'), { x: 1 });
		const { paths, edges } = countPaths(context, about(context, 'x').node);
		expect([paths, edges]).toEqual([2n ** 30n, 60]);
		expect(countText(paths)).toBe('about 1.0 × 10⁹');
		expect(pathsOf(context, about(context, 'x').node).listed).toHaveLength(20);
	});

	test('is the gradient that the engine finds, for random programs', () => {
		const operation = fc.constantFrom('a + b', 'a * b', 'a - b', 'sin(a) * b', 'tanh(a + b)');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(operation, fc.nat(), fc.nat()), { minLength: 1, maxLength: 7 }),
				(drawn) => {
					const names = ['x', 'y'];
					const lines = drawn.map(([form, one, other], index) => {
						const pick = (at: number): string => names[at % names.length] ?? 'x';
						const [first, second] = [pick(one), pick(other)];
						names.push(`v_${index}`);
						return `v_${index} = ${form.replace(/\b[ab]\b/g, (letter) => (letter === 'a' ? first : second))}`;
					});
					const context = contextOf(lines.join('\n'), { x: 0.7, y: -0.4 });
					for (const node of context.graph.nodes) {
						if (node.kind !== 'input') continue;
						const paths = pathsOf(context, node.id, 5000);
						expect(BigInt(paths.listed.length)).toBe(paths.paths);
						expect(paths.sum).toBeCloseTo(context.run.adjoint(node.id), 9);
					}
				}
			),
			{ numRuns: 200 }
		);
	});
});
