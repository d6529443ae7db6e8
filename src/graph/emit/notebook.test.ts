import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import type { Run } from '../run.ts';
import type { Values } from '../tensor.ts';
import { notebook, notebookCells } from './notebook.ts';

function runOf(source: string, values: Values): Run {
	const compiled = compile(source, values);
	if (compiled.ok) return compiled.program.run();
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}

const NEURON = { w1: 1, w2: 2, b: 2, x1: 3, x2: -2 };
const neuron = () => runOf('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)', NEURON);

const titlesOf = (run: Run): readonly string[] =>
	notebookCells(run).flatMap(({ kind, lines: [title = ''] }) =>
		kind === 'markdown' ? [title] : []
	);

const textOf = (run: Run): string =>
	notebookCells(run)
		.map(({ lines }) => lines.join('\n'))
		.join('\n');

test('the sections are those of the lecture, and a check', () => {
	expect(titlesOf(neuron())).toEqual([
		'# The gradient of `f` in four ways',
		'## Numerical differentiation',
		'### A mistake to avoid',
		'## Backpropagation by hand',
		'## Automatic differentiation with PyTorch',
		'## Matrix form',
		'## Check'
	]);
});

test('the lecture’s mistake moves both weights and nothing else', () => {
	expect(textOf(neuron())).toContain('moved = forward(w1 + eps, x1, w2 + eps, x2, b)');
	expect(titlesOf(runOf('f = x*y', {}))).not.toContain('### A mistake to avoid');
});

test('it asserts the numbers of the page with all their digits', () => {
	const run = neuron();
	const text = textOf(run);
	expect(text).toContain(`assert_allclose(dw1, ${run.gradient('w1').data[0]}, `);
	expect(text).toContain(`assert_allclose(f, ${run.value().data[0]}, `);
});

test('numbers that are not finite are told and not asserted', () => {
	const text = textOf(runOf('f = 1/x', { x: 0 }));
	expect(text).toContain('# dx is not finite on the page');
	expect(text).not.toMatch(/assert.*(inf|nan)/);
});

test('a program of matrices tells their shapes', () => {
	const text = textOf(runOf('f = sum(W @ x)', { W: [[1, 2]], x: [[3], [4]] }));
	expect(text).toContain("print('dW', np.shape(dW))");
});

test('the file is a notebook of format 4.5 with an id of its own for every cell', () => {
	const file = JSON.parse(notebook(neuron())) as {
		nbformat: number;
		nbformat_minor: number;
		cells: { id: string; cell_type: string; source: string[] }[];
	};
	expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5]);
	expect(new Set(file.cells.map(({ id }) => id)).size).toBe(file.cells.length);
	expect(file.cells.every(({ id }) => /^[a-zA-Z0-9-_]{1,64}$/.test(id))).toBe(true);
	for (const { source } of file.cells)
		expect(source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true);
});
