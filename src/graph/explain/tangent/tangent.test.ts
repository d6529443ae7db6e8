import { describe, expect, test } from 'vitest';
import { examples } from '../../examples.ts';
import { schedule } from '../../steps.ts';
import { sizeOf, type Values } from '../../tensor.ts';
import { compiledProgram } from '../../testing/compiled-program.ts';
import { explain } from '../explain.ts';
import type { Explanation } from '../explanation.ts';
import type { Moment } from '../moment.ts';
import { plain } from '../plain.ts';

/** Four significant digits and a real minus, as the page writes numbers. */
const format = (value: number): string =>
	Number.isNaN(value) ? 'undefined' : String(Number(value.toPrecision(4))).replaceAll('-', '−');

/** Every moment of forward mode along an entry of an input: the beats, or each edge alone, and the rest. */
function told(source: string, values: Values, name: string, entry = 0, byEdge = false) {
	const { graph, inputs, run } = compiledProgram(source, values);
	const node = inputs.find((input) => input.name === name)?.node ?? -1;
	const plan = schedule(graph, graph.output, { node, entry });
	const numbers = run();
	const moments: Moment[] = plan.beats.flatMap(({ phase, kind, from, to }, beat): Moment[] => {
		if (phase !== 'tangent') return [];
		return byEdge && kind === 'push'
			? Array.from({ length: to - from }, (_, at) => ({ kind: 'step', step: from + at }))
			: [{ kind: 'beat', beat }];
	});
	return [...moments, { kind: 'rest' } as const].map((moment) =>
		explain(graph, numbers, plan, moment, { format })
	);
}

const sentences = (all: readonly Explanation[]): string[] =>
	all.map(({ sentence }) => plain(sentence, format));

test('the neuron along w1 is told from the start to the derivative', () => {
	const source = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';
	expect(sentences(told(source, { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 }, 'w1'))).toEqual([
		'Forward mode starts at w1: its tangent is 1, and that of every other number that goes in is 0.',
		'v1 multiplies the tangent of w1 by the other input: its own tangent is 1 × 3 = 3.',
		'v3 is a sum, and only v1 moves with w1: its tangent 3 goes on unchanged.',
		'z is a sum, and only v3 moves with w1: its tangent 3 goes on unchanged.',
		'f multiplies the tangent of z by the slope of σ at z = 1: its own tangent is 3 × 0.1966 = 0.5898.',
		'f is 0.7311, and a small step in w1 moves it by 0.5898 times that step: that is its tangent.'
	]);
});

test('where several inputs move what they bring is added, edge by edge or at once', () => {
	const values = { x: 2 };
	expect(sentences(told('f = x*x', values, 'x'))[1]).toBe(
		'f uses x in both places, and each tangent times its slope adds up to that of f: 1 × 2 + 1 × 2 = 4.'
	);
	expect(sentences(told('f = x*x + x', values, 'x'))[2]).toBe(
		'v1 and x move, and f adds what they bring: its tangent is 4 + 1 = 5.'
	);
	expect(sentences(told('f = x*x', values, 'x', 0, true)).slice(1, 3)).toEqual([
		'x brings f its tangent times the slope along it: 1 × 2 = 2; 1 more part to come.',
		'x brings f its tangent times the slope along it: 1 × 2 = 2, and 2 + 2 = 4 in all.'
	]);
});

test('special cases have words of their own', () => {
	const along = (source: string, values: Values): string =>
		sentences(told(source, values, 'x'))[1] ?? '';
	expect(along('f = -x', { x: 2 })).toBe('f turns the sign: the tangent of x, 1, becomes −1.');
	expect(along('f = y - x', { x: 2, y: 1 })).toBe(
		'f is a difference, and only x moves: its tangent goes on with the sign turned, −1.'
	);
	expect(along('f = relu(x)', { x: -1 })).toBe(
		'f is flat here: its slope along x is 0, and so is its tangent.'
	);
	expect(along('f = max(x, y)', { x: 1, y: 2 })).toBe(
		'f does not equal x here, so x does not move it: its tangent is 0.'
	);
	expect(along('f = max(x, y)', { x: 3, y: 2 })).toBe(
		'f equals x here, and moves with it: its tangent is 1 × 1 = 1.'
	);
	expect(along('f = abs(x)', { x: 0 })).toContain('the tangent of f is 1 × 0 = 0.');
	expect(along('f = log(x)', { x: -1 })).toBe('f is undefined, so its tangent means nothing.');
	const apart = sentences(told('a = x + 1\nf = sin(y)', { x: 1, y: 1 }, 'x'));
	expect(apart[0]).toContain('f does not depend on x, so its tangent is 0.');
	expect(apart[1]).toContain('a small step in x leaves it there');
});

test('inputs that do not move are told apart from constants', () => {
	const still = (source: string): string => {
		const content = told(source, { x: 2, y: 3 }, 'x')[1]?.content;
		return content?.kind === 'pull' ? plain(content.silent, format) : '';
	};
	expect(still('f = x*y')).toBe('y does not depend on x: its tangent is 0, and it brings nothing.');
	expect(still('f = x^2')).toBe('2 is a constant: it does not move, and brings nothing.');
	expect(still('f = sin(x)')).toBe('');
});

test('tensors are told with what is done to the tangent', () => {
	const W = [
		[1, 2],
		[3, 4]
	];
	expect(sentences(told('z = W @ x\nf = sum(z)', { W, x: [1, -2] }, 'W', 1))).toEqual([
		'Forward mode starts at W[1, 2]: its tangent is 1, and that of every other number that goes in is 0.',
		'z does to the tangent of W what it does to W, with x as it is; its own tangent is [−2 0].',
		'f does to the tangent of z what it does to z; its own tangent is −2.',
		'f is −8, and a small step in W[1, 2] moves it by 2 times that step, the other way: that is its tangent.'
	]);
	expect(sentences(told('y = W + b', { W, b: [1, 0] }, 'b', 1))[1]).toBe(
		'y moves just as b does, the only one of its inputs that moves; b is repeated over the 2 rows, and so is its tangent; the tangent of y is [0 1; 0 1].'
	);
});

describe.each(examples.map(({ slug, source, values }) => ({ slug, source, values })))(
	'in $slug, by node and by edge',
	({ source, values }) => {
		const { inputs } = compiledProgram(source, values);
		test.each(inputs.map(({ name, shape }) => [name, sizeOf(shape)] as const))(
			'every step along %s is told, and the lines of a step add up to what it says',
			(name, size) => {
				for (const byEdge of [false, true])
					for (const { sentence, content, along, title } of told(
						source,
						values,
						name,
						size - 1,
						byEdge
					)) {
						expect(plain(sentence, format)).toMatch(/^\S.*\.$/);
						expect(plain(title, format)).not.toBe('');
						expect(along?.label.startsWith(name)).toBe(true);
						if (content.kind !== 'pull') continue;
						for (const { lines, sum } of content.blocks) {
							for (const { upstream, local, contribution } of lines)
								expect(upstream * local.value).toBeCloseTo(contribution, 12);
							const total = lines.reduce((all, { contribution }) => all + contribution, 0);
							if (sum) expect(total).toBeCloseTo(sum.after, 12);
						}
					}
			}
		);
	}
);
