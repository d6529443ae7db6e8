import { expect, test } from 'vitest';
import { schedule } from '$graph/steps.ts';
import { draw, named, sumOf, TENSORS } from './open-testing.ts';
import { program } from './testing.ts';

/** How an entry of a gradient is made, at rest. */
const returned = (text: string, name: string, row: number, column: number): string =>
	sumOf(draw(program(`${text}\nf = sum(y^2)`, TENSORS), name, Infinity, [row, column]));

test.each([
	['y = X + b', 'b', 0, 1, 'entry 2, summed over axis 1: 4 + 9 = 13'],
	['y = X + b', 'X', 0, 1, 'row 1, column 2: ∂f/∂y[1, 2] = 4'],
	['y = X .* b', 'b', 0, 0, 'entry 1, summed over axis 1: −6 × 1 + (−24) × 4 = −102'],
	['y = max(X, b, 4)', 'b', 0, 1, 'entry 2, summed over axis 1: 8 × 0.5 + 8 × 0.5 = 8'],
	['y = -X', 'X', 0, 0, 'row 1, column 1: −2 × (−1) = 2']
])('along %s an entry of %s is what comes back to it', (text, name, row, column, expected) => {
	expect(returned(text, name, row, column)).toBe(expected);
});

test('what is spread along two axes says both', () => {
	const open = draw(
		program('y = c + T\nf = sum(y)', {
			c: [[[1], [2]]],
			T: [
				[
					[1, 2],
					[3, 4]
				],
				[
					[5, 6],
					[7, 8]
				]
			]
		}),
		'c',
		Infinity,
		[1, 0]
	);
	expect(sumOf(open)).toBe('summed over axes 1 and 3: 1 + 1 + 1 + 1 = 4');
});

test.each([
	['y = sum(X, 1)', 'X', 0, 1, 'row 1, column 2: ∂f/∂y[2] = −3'],
	['y = mean(X, 1)', 'X', 0, 1, 'row 1, column 2, from ∂f/∂y[2]: −1.5 × 0.5 = −0.75'],
	["y = X'", 'X', 0, 1, 'row 1, column 2: ∂f/∂y[2, 1] = −4'],
	['y = concat(a, b)', 'b', 0, 2, 'entry 3: ∂f/∂y[5] = 10'],
	['y = X[2, 2:3]', 'X', 1, 1, 'row 2, column 2: ∂f/∂y[1] = 1'],
	['y = X[2, 2:3]', 'X', 0, 1, 'row 1, column 2: not part of y = 0']
])(
	'along %s an entry of %s names the gradient it comes from',
	(text, name, row, column, expected) => {
		expect(returned(text, name, row, column)).toBe(expected);
	}
);

test('several paths are added up, as many as have arrived', () => {
	const two = program('f = sum(b^2) + sum(3*b)', { b: TENSORS.b });
	expect(sumOf(draw(two, 'b', Infinity, [0, 0]))).toBe('entry 1, from 2 paths: −6 + 3 = −3');
	const pulls = schedule(two.graph).beats.filter(({ to, from }) =>
		schedule(two.graph)
			.steps.slice(from, to)
			.some((step) => step.kind === 'pull' && two.graph.edges[step.edge]?.from === named(two, 'b'))
	);
	expect(pulls).toHaveLength(2);
	expect(sumOf(draw(two, 'b', pulls[0]?.to ?? 0, [0, 0]))).not.toContain('paths');
});
