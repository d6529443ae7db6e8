import { expect, test } from 'vitest';
import type { TensorPullContent } from '$graph/explain/tensors/content.ts';
import { schedule } from '$graph/steps.ts';
import { explain } from '$graph/explain/explain.ts';
import { compile, type Values } from '$graph/index.ts';
import { hasLists } from './has-lists.ts';
import { isFactor, termRows } from './term-rows.ts';

function backward(source: string, values: Values): TensorPullContent {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const plan = schedule(graph);
	const beat = plan.beats.findIndex(({ kind }) => kind === 'pull');
	const { content } = explain(graph, run(), plan, { kind: 'beat', beat }, { format: String });
	if (content.kind !== 'pull-tensors') throw new Error(content.kind);
	return content;
}

test('squares are explained where the cards have some', () => {
	expect(hasLists(backward('L = sum(x)', { x: [1, 2] }))).toBe(true);
	expect(hasLists(backward('L = bce(p, t)', { p: 0.5, t: 1 }))).toBe(false);
});

test('a negative result has no parentheses, and a negative factor has', () => {
	const [block] = backward('L = bce(p, t)', { p: 0.5, t: 1 }).blocks;
	const line = block?.lines[0];
	if (line === undefined) throw new Error('no line');
	expect(termRows(line, String).map(({ sign }) => isFactor(sign))).toEqual([false, false]);
	const [product] = backward('u = w .* x', { w: [1, 2], x: [-3, 4] }).blocks;
	const rows = product?.lines[0] && termRows(product.lines[0], String);
	expect(rows?.map(({ sign }) => isFactor(sign))).toEqual([false, true, false]);
});
