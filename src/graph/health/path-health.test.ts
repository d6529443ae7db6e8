import { expect, test } from 'vitest';
import { plain } from '../explain/plain.ts';
import { exampleBySlug } from '../examples.ts';
import type { Values } from '../tensor.ts';
import { pathsOf } from '../why/paths.ts';
import { pathHealth, type PathHealth } from './path-health.ts';
import { pathWords } from './path-words.ts';
import { contextOf } from './testing/context-of.ts';

/** Along the strongest way, in words too. */
function along(source: string, values: Values, to: string): PathHealth & { said: string } {
	const context = contextOf(source, values);
	const node = context.graph.names.get(to) ?? -1;
	const health = pathHealth(context, pathsOf(context, node).listed[0]?.edges ?? []);
	return { ...health, said: plain(pathWords(health), context.format) };
}

test('the product runs from the target to the input, and its last is the gradient of a single path', () => {
	const { source, values } = exampleBySlug('vanishing') ?? { source: '', values: {} };
	const { steps, said } = along(source, values, 'w1');
	expect(steps.map(({ at }) => at.label)).toEqual(['v4', 'v3', 'h', 'v2', 'v1', 'w1']);
	expect(steps.map(({ factor }) => factor.toPrecision(4))).toEqual([
		'0.1517',
		'1.000',
		'1.500',
		'0.01766',
		'1.000',
		'2.000'
	]);
	const { run, graph } = contextOf(source, values);
	expect(steps.at(-1)?.product).toBeCloseTo(run.adjoint(graph.names.get('w1') ?? -1), 14);
	expect(said).toBe(
		'Along the way from f back to w1 the slopes multiply to 0.008039: the gradient fades.'
	);
});

test('a chain of sigmoids vanishes where less than a thousandth is left', () => {
	const chain = (length: number) => `f = ${'sigmoid('.repeat(length)}x${')'.repeat(length)}`;
	const { steps, vanishes, said } = along(chain(6), { x: 1 }, 'x');
	expect(vanishes).toBe(4);
	expect(steps[3]?.product).toBeGreaterThan(1e-3);
	expect(said).toBe(
		'Along the way from f back to x the slopes multiply to 0.0001092: less than 1/1000 is left from v1 on.'
	);
	expect(along(chain(3), { x: 1 }, 'x').vanishes).toBeUndefined();
});

test('a product over 1000 explodes', () => {
	const { explodes, said } = along('u = 50*x\nv = 40*u\nf = 3*v', { x: 1 }, 'x');
	expect(explodes).toBe(2);
	expect(said).toBe(
		'Along the way from f back to x the slopes multiply to 6000: more than 1000 times from x on.'
	);
});

test('a dead unit leaves nothing, and a missing slope leaves nothing that is known', () => {
	expect(along('h = relu(x)\nf = 2*h', { x: -1 }, 'x').said).toBe(
		'Along the way from f back to x nothing is left: the factor at x is 0.'
	);
	expect(along('h = sqrt(x)\nf = 2*h', { x: -1 }, 'x').said).toBe(
		'Along the way from f back to x the product is undefined from x on.'
	);
});

test('among tensors a factor is the ratio of the lengths of what is passed on and what arrived', () => {
	const { steps, norms } = along('h = 3 .* x\nf = sum(h)', { x: [1, 2, 3, 4] }, 'x');
	expect(norms).toBe(true);
	expect(steps.map(({ factor }) => factor)).toEqual([2, 3]);
});

test('lengths of huge gradients do not overflow', () => {
	const { steps } = along('h = k .* x\nf = sum(h)', { k: 1e200, x: [1, 2, 3, 4] }, 'x');
	expect(steps.map(({ factor }) => factor)).toEqual([2, 1e200]);
});
