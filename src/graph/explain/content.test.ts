import { expect, test } from 'vitest';
import { compile } from '../index.ts';
import { schedule } from '../steps.ts';
import { explain } from './explain.ts';
import type { Content, Explanation } from './explanation.ts';
import type { Moment } from './moment.ts';
import { plain } from './plain.ts';

const format = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

function explained(source: string, values: Record<string, number>, moment: Moment): Explanation {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	return explain(graph, run(), schedule(graph), moment, { format });
}

function content<Kind extends Content['kind']>(
	{ content: found }: Explanation,
	kind: Kind
): Extract<Content, { kind: Kind }> {
	if (found.kind !== kind) throw new Error(`${found.kind}, not ${kind}`);
	return found as Extract<Content, { kind: Kind }>;
}

const NEURON = 'z = w1*x1 + w2*x2 + b\nf = sigmoid(z)';
const VALUES = { w1: 1, x1: 3, w2: 2, x2: -2, b: 2 };

test('a computed node shows its names, its numbers and its local derivatives', () => {
	const { names, numbers, value, locals } = content(
		explained(NEURON, VALUES, { kind: 'beat', beat: 2 }),
		'apply'
	);
	expect(names.replace(/\{\\htmlData\{node=\d+\}\{(.*?\})\}\}/g, '$1')).toBe('w_{2} \\times x_{2}');
	expect(numbers).toBe('\\htmlClass{tex-forward}{2} \\times \\htmlClass{tex-forward}{(-2)}');
	expect(value).toBe(-4);
	expect(locals.map((local) => local.value)).toEqual([-2, 2]);
});

test('the local derivative of a sigmoid unfolds from symbol to number', () => {
	const { blocks } = content(explained(NEURON, VALUES, { kind: 'beat', beat: 7 }), 'pull');
	const local = blocks[0]?.lines[0]?.local;
	expect(local?.prime).toContain('\\sigma');
	expect(local?.rule?.tex).toContain('(1 - ');
	expect(local?.valued?.tex).toBe(
		'\\htmlClass{tex-forward}{0.7311} (1 - \\htmlClass{tex-forward}{0.7311})'
	);
	expect(local?.value).toBeCloseTo(0.19661193, 8);
});

test('a node that is used twice lists its paths and their sum', () => {
	const told = explained(
		'd = b + 1\nc = a + b\ne = c * d',
		{ a: 2, b: 1 },
		{ kind: 'beat', beat: 7 }
	);
	const [block] = content(told, 'pull').blocks;
	expect(plain(told.title, format)).toBe('d passes to b');
	expect(told.aside).toBe('path 2 of 2');
	expect(block?.lines.map(({ throughLabel }) => throughLabel)).toEqual(['c', 'd']);
	expect(block?.sum).toEqual({ terms: [2, 3], after: 5 });
	expect(block?.missing).toBe(0);
});

test('at rest the inputs stand by the size of their gradient, with the way back to the first', () => {
	const { rows, path } = content(explained(NEURON, VALUES, { kind: 'rest' }), 'rest');
	expect(rows.map(({ label }) => label).slice(0, 2)).toEqual(['w1', 'w2']);
	expect(path?.factors.map(({ value }) => format(value))).toEqual(['1', '0.1966', '1', '1', '3']);
	expect(path?.product).toBeCloseTo(0.5898358, 7);
	expect(path?.ways).toBe(1);
});

test('of many ways back one is shown, and all are counted', () => {
	const doubling = Array.from(
		{ length: 40 },
		(_, index) => `a${index + 1} = a${index} + a${index}`
	);
	const { path } = content(explained(doubling.join('\n'), { a0: 1 }, { kind: 'rest' }), 'rest');
	expect(path?.ways).toBe(2 ** 40);
	expect(path?.gradient).toBe(2 ** 40);
	expect(path?.product).toBe(1);
	expect(path?.folded).toEqual({ cut: 4, count: 33, product: 1 });
});

test('a curve is drawn around the point, and none where there is nothing finite', () => {
	const drawn = content(explained('f = sigmoid(x)', { x: 1 }, { kind: 'beat', beat: 3 }), 'pull');
	expect(drawn.curve?.point).toEqual([1, 1 / (1 + Math.exp(-1))]);
	expect(drawn.curve?.x).toEqual([-4, 4]);
	const upright = content(explained('f = sqrt(x)', { x: 0 }, { kind: 'beat', beat: 3 }), 'pull');
	expect(upright.curve).toBeUndefined();
});

test('a line that the target does not use says so', () => {
	const { usedBy } = content(
		explained('u = a * b\nf = a + b', { a: 1, b: 2 }, { kind: 'beat', beat: 1 }),
		'apply'
	);
	expect(usedBy.map((line) => plain(line, format))).toEqual([
		'f does not depend on it, so no gradient comes back.'
	]);
});

test('an exponent of the text is worked out in the rule', () => {
	const { blocks } = content(explained('f = x^2', { x: 3 }, { kind: 'beat', beat: 3 }), 'pull');
	const { rule, valued } = blocks[0]?.lines[0]?.local ?? {};
	expect(rule?.tex).toBe('2 \\, {\\htmlData{node=0}{x}}');
	expect(valued?.tex).toBe('2 \\cdot \\htmlClass{tex-forward}{3}');
});
