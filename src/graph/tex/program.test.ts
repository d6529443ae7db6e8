import fc from 'fast-check';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it must accept all that we print
import katex from 'katex';
import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import { nameTex, numberTex } from './names.ts';
import { plainTex } from './plain.ts';
import { programTex } from './program.ts';

function programOf(source: string): Program {
	const compiled = compile(source);
	if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
	return compiled.program;
}

const tex = (source: string): string | undefined => {
	const { statements, graph } = programOf(source);
	return programTex(statements, graph);
};

/** Without the marks: what the reader sees. */
const bare = (source: string): string => {
	const { statements, graph } = programOf(source);
	const unmarked = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, spans: [] })) };
	return (
		programTex(statements, { ...unmarked, names: new Map() })?.replace(
			/\{\\htmlData\{node=\d+\}\{([^{}]*)\}\}/g,
			'$1'
		) ?? ''
	);
};

/** As `viz/Tex.svelte` calls it. */
const typeset = (formula: string): string =>
	katex.renderToString(formula, {
		displayMode: true,
		throwOnError: true,
		trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
		strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
		maxExpand: 50,
		maxSize: 20,
		output: 'htmlAndMathml'
	});

test('the neuron becomes one formula, its line for z put in', () => {
	expect(bare('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)')).toBe(
		'f = \\sigma(w_{1} \\: x_{1} + w_{2} \\: x_{2} + b)'
	);
});

test.each([
	['f = (a+b)*(b+1)', 'f = (a + b) \\: (b + 1)'],
	['f = a - (b - c)', 'f = a - (b - c)'],
	['f = a - b - c', 'f = a - b - c'],
	['f = a*(b*c)', 'f = a \\: (b \\: c)'],
	['f = -x^2', 'f = -x^{2}'],
	['f = (-x)^2', 'f = (-x)^{2}'],
	['f = 2^3^x', 'f = 2^{3^{x}}'],
	['f = (x^y)^2', 'f = (x^{y})^{2}'],
	['f = a*(-b)', 'f = a \\: (-b)'],
	['f = a + (-b)', 'f = a + (-b)'],
	['f = x*2', 'f = x \\cdot 2'],
	['f = x*x', 'f = x \\cdot x'],
	['f = w*x*x', 'f = w \\: x \\cdot x'],
	['f = 1/(1+exp(-z))', 'f = \\frac{1}{1 + e^{-z}}'],
	['f = (a/b)^2', 'f = \\mathopen{}\\left(\\frac{a}{b}\\right)\\mathclose{}^{2}'],
	['f = sqrt(x+1)', 'f = \\sqrt{x + 1}'],
	['f = relu(x)', 'f = \\operatorname{relu}(x)'],
	['f = ln(x)*y', 'f = \\ln(x) \\: y'],
	['theta + loss + w_left', '\\theta + \\mathrm{loss} + w_{\\mathrm{left}}']
])('%s is printed as %s', (source, printed) => {
	expect(bare(source)).toBe(printed);
});

test('every part that is a node is marked with it', () => {
	const { graph, statements } = programOf('f = (a+b)*(b+1)');
	const marks = programTex(statements, graph)?.match(/node=(\d+)/g) ?? [];
	expect(new Set(marks).size).toBe(graph.nodes.length);
});

test('lines too wide for one formula stand one below the other', () => {
	const formula = bare('u = a*b + c*d + e1*e2\nv = a + b + c + d + e1\nf = u*v + u/v');
	expect(formula.split('\\\\')).toHaveLength(3);
});

test('a name used over and over never makes the formula explode', () => {
	const doubling = Array.from(
		{ length: 200 },
		(_, index) => `a${index + 1} = a${index} + a${index}`
	);
	expect(tex(doubling.join('\n'))).toBeUndefined();
});

test('a sum of thousands of terms is refused, not overflowed', () => {
	expect(tex(`f = ${Array.from({ length: 1500 }, () => 'x').join('+')}`)).toBeUndefined();
});

const COMMANDS =
	/^(htmlData|left|right|mathopen|mathclose|frac|sqrt|cdot|times|ln|exp|sin|cos|tan|tanh|min|max|operatorname|mathrm|text|begin|end|alpha|theta|sigma|infty|,|:|\\)$/;

const expression = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
	leaf: fc.constantFrom('x', 'w1', 'theta', 'loss', 'σ', '2', '0.5', '1e-7', 'x_in'),
	tree: fc.oneof(
		{ maxDepth: 5 },
		tie('leaf'),
		fc
			.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'))
			.map(([a, operator, b]) => `(${a})${operator}(${b})`),
		fc
			.tuple(
				fc.constantFrom('sin', 'exp', 'log', 'sqrt', 'sigmoid', 'relu', 'abs', '-'),
				tie('tree')
			)
			.map(([name, a]) => `${name}(${a})`)
	)
})).tree;

test('whatever is printed uses known commands alone, and KaTeX takes it', () => {
	fc.assert(
		fc.property(expression, (source) => {
			const compiled = compile(`f = ${source}`);
			fc.pre(compiled.ok);
			const { statements, graph } = compiled.program;
			const formula = programTex(statements, graph);
			if (formula === undefined) return;
			for (const [, command = ''] of formula.matchAll(/\\([a-zA-Z]+|.)/g))
				expect(command).toMatch(COMMANDS);
			expect(typeset(formula)).toContain('katex');
			expect(plainTex(formula)).not.toMatch(/[\\{}]/);
		}),
		{ numRuns: 150 }
	);
});

test('the examples of the gallery are typeset, all but the one of many lines', () => {
	const formulas = examples
		.map(({ source }) => tex(source))
		.filter((formula) => formula !== undefined);
	expect(formulas.length).toBeGreaterThanOrEqual(examples.length - 1);
	for (const formula of formulas) expect(typeset(formula)).toContain('data-node');
});

test('hostile names and numbers cannot reach TeX', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (name) => {
			expect(nameTex(name)).toMatch(/^(\\(mathrm|[a-zA-Z]+)|[A-Za-z0-9?{}_, ])*$/);
			expect(numberTex(name)).toMatch(/^(\\(text|times|infty)|[-+A-Za-z0-9.{}^ ])*$/);
		})
	);
	expect(nameTex('\\def')).toBe('\\mathrm{?def}');
});

test('numbers of the page become numbers of TeX', () => {
	expect(['−2', '0.1966', '4.501e−7', '+∞', '−∞', 'undefined'].map(numberTex)).toEqual([
		'-2',
		'0.1966',
		'4.501 \\times 10^{-7}',
		'+\\infty',
		'-\\infty',
		'\\text{undefined}'
	]);
});

test('a formula has a plain form for where it cannot be typeset', () => {
	expect(plainTex(tex('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)') ?? '')).toBe(
		'f = σ(w1·x1 + w2·x2 + b)'
	);
	expect(plainTex(tex('f = (a+b)/x^2') ?? '')).toBe('f = (a + b)/(x²)');
});
