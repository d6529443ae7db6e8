import { describe, expect, test } from 'vitest';
import { schedule } from '../steps.ts';
import type { Values } from '../tensor.ts';
import { explain } from './explain.ts';
import { plain } from './plain.ts';
import { format, programOf, sentencesFromStart } from './testing/sentences-of.ts';

/** What is said where the node of a name gets its tangent along the first entry of an input, with the notes of its lines. */
function pushed(source: string, values: Values, along: string, name: string) {
	const { graph, run } = programOf(source, values);
	const plan = schedule(graph, graph.output, { node: graph.names.get(along) ?? -1, entry: 0 });
	const target = graph.names.get(name);
	const isInto = (step = plan.steps[0]): boolean =>
		step?.kind === 'push' && graph.edges[step.edge]?.to === target;
	const beat = plan.beats.findIndex(({ from }) => isInto(plan.steps[from]));
	const { sentence, content } = explain(graph, run(), plan, { kind: 'beat', beat }, { format });
	const lines = content.kind === 'pull-tensors' ? content.blocks.flatMap((one) => one.lines) : [];
	return {
		said: plain(sentence, format),
		notes: lines.map(({ note }) => plain(note, format)),
		rules: lines.filter(({ rule }) => rule !== undefined).length
	};
}

describe('max and min of several inputs', () => {
	const three = (values: Values, word = 'max'): readonly string[] =>
		sentencesFromStart(`f = ${word}(a, b, c)`, values).slice(2, 5);

	test('one wins: it gets the whole gradient, and is named', () => {
		expect(three({ a: 3, b: 1, c: 2 })).toEqual([
			'f takes the largest of its inputs: max(3, 1, 2) = 3.',
			'The backward pass starts at f: ∂f/∂f = 1.',
			'f receives 1 and passes it to what its value came from: a, the largest, gets 1; b gets 0; c gets 0.'
		]);
		expect(three({ a: 3, b: 1, c: 2 }, 'min')[2]).toBe(
			'f receives 1 and passes it to what its value came from: a gets 0; b, the smallest, gets 1; c gets 0.'
		);
	});

	test('two or all are equal: they share the slope', () => {
		expect(three({ a: 3, b: 3, c: 2 })[2]).toBe(
			'f receives 1. Several inputs are the largest, and they share the slope evenly: a gets 0.5; b gets 0.5; c gets 0.'
		);
		expect(three({ a: 3, b: 3, c: 3 })[2]).toBe(
			'f receives 1. Several inputs are the largest, and they share the slope evenly: a gets 0.3333; b gets 0.3333; c gets 0.3333.'
		);
	});

	test('lists are compared entry by entry', () => {
		const values = { a: [3, 1], b: [1, 5], c: [2, 0] };
		const all = sentencesFromStart('y = max(a, b, c)\nf = sum(2*y)', values);
		expect(all[2]).toBe(
			'y takes, entry by entry, the largest of its inputs: its first entry is max(3, 1, 2) = 3.'
		);
		expect(all.find((said) => said.startsWith('y receives'))).toBe(
			'y receives [2 2] and passes it to what its value came from: a gets the gradient where it is the largest, and 0 elsewhere, [2 0]; b gets the gradient where it is the largest, and 0 elsewhere, [0 2]; c gets 0.'
		);
		const ties = sentencesFromStart('y = max(a, b, c)\nf = sum(2*y)', { ...values, b: [3, 5] });
		expect(ties.find((said) => said.startsWith('y receives'))).toBe(
			'y receives [2 2]. Several inputs are the largest, and they share the slope evenly: a gets [1 0]; b gets [1 2]; c gets 0.'
		);
	});

	test('of many inputs the winner is named, and all others at once', () => {
		const four = sentencesFromStart('f = max(a, b, c, d)', { a: 1, b: 3, c: 2, d: 0 });
		expect(four[4]).toBe(
			'f receives 1 and passes it to what its value came from: b, the largest, gets 1, and all others get 0.'
		);
	});

	test('constants that get nothing are told together', () => {
		const { graph, run } = programOf('f = max(a, 1, 2)', { a: 3 });
		const { content } = explain(
			graph,
			run(),
			schedule(graph),
			{ kind: 'beat', beat: 3 },
			{ format }
		);
		expect(content.kind === 'pull-tensors' && plain(content.silent, format)).toBe(
			'1 and 2 are constants: nothing passes to them.'
		);
	});

	test('in forward mode the winner moves the result, and no other input does', () => {
		const values = { a: 3, b: 1, c: 2 };
		expect(pushed('f = max(a, b, c)', values, 'a', 'f')).toMatchObject({
			said: 'f equals a here, and moves with it; its own tangent is 1.',
			notes: ['']
		});
		expect(pushed('f = max(a, b, c)', values, 'b', 'f').said).toBe(
			'f does not equal b here, so b does not move it; its own tangent is 0.'
		);
		expect(pushed('f = max(a, b, c)', { a: 3, b: 3, c: 2 }, 'a', 'f').said).toBe(
			'Several inputs are the largest, and they share the slope evenly; f multiplies the tangent of a by 0.5; its own tangent is 0.5.'
		);
		expect(
			pushed('y = max(a, b, c)\nf = sum(y)', { a: [3, 1], b: [1, 5], c: [2, 0] }, 'a', 'y').said
		).toBe('y moves with a where it equals a, and nowhere else; its own tangent is [1 0].');
	});
});

describe('in forward mode what is said fits what there is to add', () => {
	test('single numbers have one slope, and nothing is added up', () => {
		expect(pushed('f = mse(p, t)', { p: 1, t: 3 }, 'p', 'f')).toMatchObject({
			said: 'f multiplies the tangent of p by its slope along p, −4; its own tangent is −4.',
			notes: ['']
		});
	});

	test('a list has one for each entry, and they are added up', () => {
		const one = pushed('f = norm(x)', { x: [3, 4] }, 'x', 'f');
		expect(one.said).toBe(
			'f multiplies every entry of the tangent of x by its slope along that entry, and adds up; its own tangent is 0.6.'
		);
		expect(one.notes).toEqual([
			'The result depends on every entry of this input: slope times tangent, added up over them.'
		]);
		expect(pushed('y = softmax(x)\nf = sum(y .* y)', { x: [1, 1] }, 'x', 'y').said).toBe(
			'y multiplies, for each of its entries, the tangent of x by the slopes along the entries of x, and adds up; its own tangent is [0.25 −0.25].'
		);
	});

	test('a class number is read, and has no slope and no rule', () => {
		expect(pushed('L = cross_entropy(z, t)', { z: [2, 2.5, 0], t: 1 }, 't', 'L')).toEqual({
			said: 'L only reads from t which class is meant, and has no slope along it; its own tangent is 0.',
			notes: ['t only names the class: no slope leads from it.'],
			rules: 0
		});
		expect(pushed('L = cross_entropy(z, t)', { z: [2, 2.5, 0], t: 1 }, 'z', 'L').rules).toBe(1);
	});

	test('a condition chooses, whatever number it is', () => {
		expect(pushed('f = where(c, a, b)', { c: 1, a: 1, b: 3 }, 'c', 'f').said).toBe(
			'c only chooses what f takes, and a small step in it moves nothing: the tangent of f is 0.'
		);
	});

	test('“both places” are said where there are two and no more', () => {
		expect(pushed('y = [a, b, a]\nf = sum(y)', { a: 1, b: 2 }, 'a', 'y').said).toBe(
			'y uses a in two places, and adds what its tangent brings at each; its own tangent is [1 0 1].'
		);
		expect(pushed('y = x .* x\nf = sum(y)', { x: [1, 2] }, 'x', 'y').said).toBe(
			'y uses x in both places, and adds what its tangent brings at each; its own tangent is [2 0].'
		);
	});
});
