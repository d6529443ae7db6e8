import { expect, test } from 'vitest';
import { contextOf } from '$graph/health/testing/context-of.ts';
import type { Values } from '$graph/tensor.ts';
import { PathChoice } from './path-choice.svelte.ts';

function choiceOf(values: Values, followed?: string): PathChoice {
	const context = contextOf('z = b + w*x\nf = sigmoid(z)*z', values);
	return new PathChoice(() => ({
		context,
		followed: followed === undefined ? undefined : context.graph.names.get(followed)
	}));
}

test('of itself it looks back to the input that is reached last, whatever the numbers', () => {
	for (const [w, x] of [
		[1, 3],
		[3, 1],
		[0, 5],
		[5, 0]
	])
		expect(choiceOf({ b: 2, w: w ?? 0, x: x ?? 0 }).end?.label).toBe('w');
});

test('a node that is selected comes before it, and a choice before both', () => {
	const choice = choiceOf({ b: 2, w: 1, x: 3 }, 'z');
	expect(choice.end?.label).toBe('z');
	choice.choose(choice.ends.find(({ label }) => label === 'b')?.key ?? '');
	expect(choice.end?.label).toBe('b');
});

test('another way to the same end, around in a circle', () => {
	const choice = choiceOf({ b: 2, w: 1, x: 3 });
	const first = choice.way;
	expect(choice.count).toBe('1 of 2');
	choice.turn(-1);
	expect(choice.count).toBe('2 of 2');
	expect(choice.way).not.toEqual(first);
	choice.turn(1);
	expect(choice.way).toEqual(first);
});

test.each([
	['numbers', { x: 2 }, { x: -2 }],
	['lists', { x: [2, 3] }, { x: [-2, -3] }]
])(
	'among %s it opens on the way along which most is left, and stays there when numbers change',
	(...given) => {
		const [, above, below] = given;
		const source = 'square = x.^2\nf = sum(where(x > 0, square, -x))';
		let context = $state.raw(contextOf(source, above));
		const choice = new PathChoice(() => ({ context, followed: undefined }));
		const first = choice.way;
		const square = () => context.graph.names.get('square');
		expect(first?.map(({ from }) => from)).toContain(square());
		context = contextOf(source, below);
		expect(choice.way).toEqual(first);
		context = contextOf(`${source} + y`, { ...below, y: 1 });
		choice.choose(context.graph.nodes[context.graph.names.get('x') ?? -1]?.key ?? '');
		expect(choice.way?.map(({ from }) => from)).not.toContain(square());
	}
);
