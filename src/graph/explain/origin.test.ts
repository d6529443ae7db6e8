import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { schedule } from '../steps.ts';
import type { Values } from '../tensor.ts';
import { originOf } from './origin.ts';

function origin(source: string, values: Values = {}) {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const found = originOf({ graph, run: run(), schedule: schedule(graph), format: String });
	const label = (id: number): string => graph.nodes[id]?.label ?? '';
	return (
		found && {
			phase: found.phase,
			node: label(found.node),
			reached: graph.nodes.filter(({ id }) => found.reached[id]).map(({ id }) => label(id))
		}
	);
}

test('the first value that is not finite, and all that it spoils', () => {
	expect(origin('z = x/y\nh = sin(z)\nf = h + w', { x: 0, y: 0 })).toEqual({
		phase: 'forward',
		node: 'z',
		reached: ['z', 'h', 'f']
	});
	expect(origin('f = exp(x) - 1', { x: 1000 })?.node).toBe('v1');
	expect(origin('f = log(x)', { x: 0 })?.node).toBe('f');
});

test('one undefined entry of a matrix spoils its whole tensor', () => {
	expect(
		origin('L = log(W)\nf = sum(L)', {
			W: [
				[1, -1],
				[2, 3]
			]
		})?.node
	).toBe('L');
});

test('values that are fine, and a slope that is not', () => {
	expect(origin('r = sqrt(x)\nf = 0*r + x', { x: 0 })).toMatchObject({
		phase: 'backward',
		node: 'r',
		reached: ['x']
	});
	expect(origin('f = where(x > 0, sqrt(x), x)', { x: -1 })?.phase).toBe('backward');
});

test('nothing where everything is finite, and nothing for what the target does not use', () => {
	expect(origin('f = sigmoid(w*x + b)')).toBeUndefined();
	expect(origin('u = 1/0\nf = x')).toBeUndefined();
});
