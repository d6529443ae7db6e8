import { describe, expect, test } from 'vitest';
import { compile } from '../../index.ts';
import { schedule } from '../../steps.ts';
import type { Values } from '../../tensor.ts';
import type { Content } from '../explanation.ts';
import { explain } from '../explain.ts';
import { plain } from '../plain.ts';
import type { TensorBlock, Term } from './content.ts';

const format = String;

/** What the Step tab shows when a node is computed, or passes its gradient back. */
function contentAt(source: string, values: Values, kind: 'apply' | 'pull', label: string): Content {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const steps = schedule(graph);
	const beat = steps.beats.findIndex(
		(each) => each.kind === kind && graph.nodes[each.node ?? -1]?.label === label
	);
	return explain(graph, run(), steps, { kind: 'beat', beat }, { format }).content;
}

function blocksAt(source: string, values: Values, label: string): readonly TensorBlock[] {
	const content = contentAt(source, values, 'pull', label);
	if (content.kind !== 'pull-tensors') throw new Error(content.kind);
	return content.blocks;
}

/** "∂u 1×1: 0.5", "x^T 1×2: 3,-2". */
function told({ symbol, shape, data }: Term): string {
	const name =
		'gradient' in symbol
			? `∂${symbol.gradient.label}`
			: 'of' in symbol
				? `∂${symbol.of.label}/∂${symbol.by.label}`
				: symbol.tex.replace(/\{\\htmlData\{node=\d+\}\{(\w+)\}\}/g, '$1');
	return `${name} ${shape.join('×')}: ${data.join()}`;
}

/** The factors and the result of the last path into each receiver. */
const products = (blocks: readonly TensorBlock[]): readonly string[] =>
	blocks.map(({ lines }) => {
		const line = lines.at(-1);
		return line ? `${line.factors.map(told).join(` ${line.sign} `)} → ${told(line.result)}` : '';
	});

const W = [
	[1, 2],
	[3, 4]
];

describe('a product of matrices shows its factors as they are multiplied', () => {
	test('of two matrices the one beside a factor is turned over', () => {
		const values = { W, x: [[3], [-2]] };
		expect(products(blocksAt('u = W*x\nf = sum(u)', values, 'u'))).toEqual([
			'∂u 2×1: 1,1 · x^{\\mathsf T} 1×2: 3,-2 → ∂W 2×2: 3,-2,3,-2',
			'W^{\\mathsf T} 2×2: 1,3,2,4 · ∂u 2×1: 1,1 → ∂x 2×1: 4,6'
		]);
	});

	test('a vector on the right is a column, and its gradient a list again', () => {
		expect(products(blocksAt('u = W*x\nf = sum(u)', { W, x: [3, -2] }, 'u'))).toEqual([
			'∂u 2×1: 1,1 · x^{\\mathsf T} 1×2: 3,-2 → ∂W 2×2: 3,-2,3,-2',
			'W^{\\mathsf T} 2×2: 1,3,2,4 · ∂u 2: 1,1 → ∂x 2: 4,6'
		]);
	});

	test('a vector on the left is a row', () => {
		expect(products(blocksAt('u = x*W\nf = sum(u)', { W, x: [3, -2] }, 'u'))).toEqual([
			'∂u 2: 1,1 · W^{\\mathsf T} 2×2: 1,3,2,4 → ∂x 2: 3,7',
			'x^{\\mathsf T} 2×1: 3,-2 · ∂u 1×2: 1,1 → ∂W 2×2: 3,3,-2,-2'
		]);
	});

	test('a stack of matrices has its rule instead', () => {
		const [first] = blocksAt('u = X*W\nf = sum(u)', { W, X: [W, W] }, 'u');
		expect(first?.lines[0]?.sign).toBe('→');
		expect(first?.lines[0]?.rule?.tex).toContain('\\frac{\\partial f}{\\partial u}');
	});
});

test('entry by entry the slopes stand beside the gradient, and what was repeated is summed', () => {
	const blocks = blocksAt('u = a .* b\nf = sum(u)', { a: W, b: [5, 6] }, 'u');
	expect(products(blocks)).toEqual([
		'∂u 2×2: 1,1,1,1 ⊙ b 2×2: 5,6,5,6 → ∂a 2×2: 5,6,5,6',
		'∂u 2×2: 1,1,1,1 ⊙ a 2×2: 1,2,3,4 → ∂b 2: 4,6'
	]);
	expect(blocks.map(({ lines }) => plain(lines[0]?.note ?? [], format))).toEqual([
		'',
		'b was repeated over the 2 rows, so this is summed over these rows.'
	]);
});

test('a slope whose rule is long is called by its name, and the rule stands on its own', () => {
	const [block] = blocksAt('h = relu(x)\nf = sum(h)', { x: [1, -1] }, 'h');
	const line = block?.lines[0];
	expect(products(block ? [block] : [])).toEqual(['∂h 2: 1,1 ⊙ ∂h/∂x 2: 1,0 → ∂x 2: 1,0']);
	expect(line?.rule?.tex).toContain('\\text{ if }');
});

test('where paths meet, the terms of the sum are tensors', () => {
	const [block] = blocksAt('u = 2*x\nv = x + 1\nf = sum(u .* v)', { x: [1, 2] }, 'u');
	expect(block?.sum?.terms.map(({ data }) => [...data])).toEqual([
		[2, 4],
		[4, 6]
	]);
	expect([...(block?.sum?.after.data ?? [])]).toEqual([6, 10]);
	expect(block?.missing).toBe(0);
});

test('a step forward shows shapes, what is repeated, and the sign that NumPy has for it', () => {
	const product = contentAt('u = W*x\nf = sum(u)', { W, x: [3, -2] }, 'apply', 'u');
	const sum = contentAt('u = W + x\nf = sum(u)', { W, x: [3, -2] }, 'apply', 'u');
	if (product.kind !== 'apply-tensors' || sum.kind !== 'apply-tensors') throw new Error('numbers');
	expect(product.shapes).toEqual([[2, 2], [2]]);
	expect(product.notes.map((note) => plain(note, format))).toEqual([
		'First entry: 1 × 3 + 2 × (-2) = -1.',
		'Between lists * is the matrix product, @ in NumPy and PyTorch; .* multiplies entry by entry.'
	]);
	expect(sum.notes.map((note) => plain(note, format))).toEqual([
		'First entry: 1 + 3 = 4.',
		'x is repeated over the 2 rows.'
	]);
});

test('a class number only chooses: a sentence says so in the place of a rule', () => {
	const told = contentAt('L = cross_entropy(z, t)', { z: [2, 0], t: 1 }, 'pull', 'L');
	if (told.kind !== 'pull-tensors') throw new Error('numbers');
	expect(told.blocks.map(({ receiver }) => receiver.label)).toEqual(['z']);
	expect(plain(told.silent, format)).toContain('t only names the class: nothing passes to it.');
	const weighed = contentAt('L = cross_entropy(z, t)', { z: [2, 0], t: [1, 0] }, 'pull', 'L');
	expect(weighed.kind === 'pull-tensors' && weighed.blocks).toHaveLength(2);
});

test('what the pictures of tensors mean is told at the first step back among them, and not again', () => {
	const source = 'z = W*x\nh = relu(z)\nL = sum(h)';
	const values = {
		W: [
			[1, 2],
			[0, 1]
		],
		x: [3, 4]
	};
	const told = ['L', 'h', 'z'].map((label) => {
		const content = contentAt(source, values, 'pull', label);
		return content.kind === 'pull-tensors' && content.begins;
	});
	expect(told).toEqual([true, false, false]);
});
