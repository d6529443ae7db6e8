/** The README must not lie: its example is this very code, and its numbers are what the engine gives. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '$graph/index.ts';
import { operationNames, operations } from '$graph/ops/index.ts';

const root = path.join(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

test('the derivative of the README is the one that the engine computes', () => {
	const neuron = compile('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)');
	if (!neuron.ok) throw new Error(neuron.diagnostics[0]?.message);
	const run = neuron.program.run({ w1: 1, w2: 2, b: 2, x1: 3, x2: -2 });
	expect(readme).toContain(`run.value().data[0]; // ${run.value().data[0]}\n`);
	expect(readme).toContain(`run.gradient('w1').data[0]; // ${run.gradient('w1').data[0]} `);
	for (const line of ['const neuron = compile(', 'const run = neuron.program.run('])
		expect(readme).toContain(lineOf(line));
});

test('the record of the README has every part that the record of the sine has', () => {
	const shown = /export const sin = unary\(\{(.*?)\n\}\);/s.exec(readme)?.[1] ?? '';
	const parts = Object.keys(operations.sin).filter(
		(part) => !['kind', 'arity', 'loops'].includes(part)
	);
	expect(parts.filter((part) => !shown.includes(`${part}: `))).toEqual([]);
	for (const text of [operations.sin.says, operations.sin.keeps]) expect(shown).toContain(text);
	for (const part of Object.keys(operations.sin.partials[0]))
		expect(shown).toContain(`${part}: (x) =>`);
});

test('the matrices of the README have the gradient it tells', () => {
	const layer = compile('f = sigmoid(W*x + b)', { W: [[1, 2]], x: [[3], [-2]], b: 2 });
	if (!layer.ok) throw new Error(layer.diagnostics[0]?.message);
	expect(readme).toContain(lineOf('const layer = compile('));
	const [first = NaN, second = NaN] = layer.program.run().gradient('W').data;
	const cut = (x: number): string => `${Math.trunc(x * 1e4) / 1e4}…`.replace('-', '−');
	expect(readme).toContain(`data: [${cut(first)}, ${cut(second)}]`);
});

test('the README promises no more operations than there are, and not half of them', () => {
	const least = Number(/more than (\d+) operations/.exec(readme)?.[1]);
	expect(operationNames.length).toBeGreaterThan(least);
	expect(operationNames.length).toBeLessThan(2 * least);
});

test('every file and folder that the README links is there', () => {
	const linked = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
	const local = linked.filter((target) => !target.startsWith('https://'));
	expect(local.length).toBeGreaterThan(0);
	expect(local.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
});

const lineOf = (start: string): string =>
	readFileSync(import.meta.filename, 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.find((line) => line.startsWith(start)) ?? start;
