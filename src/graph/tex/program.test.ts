import fc from 'fast-check';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it must accept all that we print
import katex from 'katex';
import { expect, test } from 'vitest';
import { examples } from '../examples.ts';
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import type { Values } from '../tensor.ts';
import { nameTex, numberTex } from './names.ts';
import { settled } from './parts.ts';
import { plainTex } from './plain.ts';
import { programTex } from './program.ts';

function programOf(source: string, values: Values = {}): Program {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(`${source}: ${compiled.diagnostics[0]?.message}`);
	return compiled.program;
}

const tex = (source: string, values: Values = {}): string | undefined => {
	const { statements, graph } = programOf(source, values);
	return programTex(statements, graph);
};

/** Without the marks: what the reader sees. */
function bare(source: string): string {
	let text = tex(source) ?? '';
	for (;;) {
		const mark = /\{\\htmlData\{node=\d+(?:,at=[\d-]+)?\}\{/.exec(text);
		if (mark === null) return text;
		const start = mark.index + mark[0].length;
		let end = start;
		for (let depth = 1; depth > 0; end++)
			depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
		text = text.slice(0, mark.index) + text.slice(start, end - 1) + text.slice(end + 1);
	}
}

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
	['W = [1]\nf = W.T @ W', 'f = W^{\\mathsf T} \\: W'],
	["W = [1]\nf = (W + 1)'", 'f = (W + 1)^{\\mathsf T}'],
	['W = [1]\nf = W*W .* W', 'f = W \\cdot W \\odot W'],
	['f = [a, b + 1]', 'f = [a, b + 1]'],
	['f = [a, b; c, -2]', 'f = \\begin{bmatrix} a & b \\\\ c & -2 \\end{bmatrix}'],
	['x = [1, 2]\nf = x[1]', 'f = {x}_{1}'],
	['x = [1, 2]\nf = (x + 1)[2:end]', 'f = {(x + 1)}_{2{:}\\text{end}}'],
	['W = [1, 2; 3, 4]\nf = W[1, :end-1]', 'f = {W}_{1, {:}\\text{end}-1}'],
	['f = a < b', 'f = [a < b]'],
	['f = 2*(a >= b + 1)', 'f = 2 \\: [a \\ge b + 1]'],
	[
		'f = a > 0 ? a : -b',
		'f = \\begin{cases} a & \\text{if } a > 0 \\\\ -b & \\text{else} \\end{cases}'
	],
	[
		'f = sin(a ? b : c)',
		'f = \\sin\\mathopen{}\\left(\\begin{cases} b & \\text{if } a \\\\ c & \\text{else} \\end{cases}\\right)\\mathclose{}'
	],
	['W = [1, 2; 3, 4]\nf = sum(W, axis=1)', 'f = \\operatorname{sum}_{\\text{axis }1}(W)'],
	['W = [1, 2; 3, 4]\nf = sum(W, -1)', 'f = \\operatorname{sum}_{\\text{axis }2}(W)'],
	['theta + loss + w_left', '\\theta + \\mathrm{loss} + w_{\\mathrm{left}}']
])('%s is printed as %s', (source, printed) => {
	expect(bare(source)).toBe(printed);
});

test('every part that is a node is marked with it', () => {
	const { graph, statements } = programOf('f = (a+b)*(b+1)');
	const marks = programTex(statements, graph)?.match(/node=(\d+)/g) ?? [];
	expect(new Set(marks).size).toBe(graph.nodes.length);
});

test('a function of the text has a line of its own, and its calls are marked', () => {
	const source = 'g(W, x) = relu(W*x)\nf = g(a, b) + g(c, d)';
	expect(bare(source)).toBe(
		'\\begin{aligned}g(W, x) &= \\operatorname{relu}(W \\: x) \\\\ f &= g(a, b) + g(c, d)\\end{aligned}'
	);
	const { graph, statements } = programOf(source);
	const [, marked = ''] = programTex(statements, graph)?.split('\\\\ ') ?? [];
	expect(marked.match(/node=\d+,at=\d+-\d+\}\{g\(/g)).toHaveLength(2);
});

test('a parameter is not what the text calls by its name elsewhere', () => {
	const { graph, statements } = programOf('x = 3\ny = 2\ng(x) = x^2\nf = g(y) + x');
	const [line = ''] = programTex(statements, graph)?.split('\\\\ ') ?? [];
	const [, square] =
		/= \{\\htmlData\{node=\d+,at=[\d-]+\}\{\{\\htmlData\{node=(\d+),/.exec(line) ?? [];
	expect(Number(square)).toBe(graph.names.get('y'));
});

test('a function that nothing calls is printed as it is written, without marks', () => {
	expect(tex('x = 3\ng(x) = sum(x, axis=1)\nh(a) = 2a\nf = h(x)')?.split('\\\\ ')[0]).toBe(
		'\\begin{aligned}g(x) &= \\operatorname{sum}_{\\text{axis }1}(x) '
	);
});

test('every entry of a matrix is marked with its node', () => {
	const { graph, statements } = programOf('f = [a, b; c, a]');
	const marks = programTex(statements, graph)?.match(/node=(\d+)/g) ?? [];
	expect(marks).toHaveLength(5);
	expect(new Set(marks).size).toBe(graph.nodes.length);
});

test('a list of thousands of entries is refused, not printed', () => {
	expect(tex(`f = [${'x,'.repeat(1900)}x]`)).toBeUndefined();
	expect(tex(`f = [${'x;'.repeat(1900)}x]`)).toBeUndefined();
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
	/^(htmlData|left|right|mathopen|mathclose|frac|sqrt|cdot|times|ln|exp|sin|cos|tan|tanh|min|max|operatorname|mathrm|text|begin|end|alpha|theta|sigma|infty|mathsf|odot|le|ge|neq|,|:|\\)$/;

const expression = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
	leaf: fc.constantFrom('x', 'w1', 'theta', 'loss', 'σ', '2', '0.5', '1e-7', 'x_in', '[x, 2][1]'),
	tree: fc.oneof(
		{ maxDepth: 5 },
		tie('leaf'),
		fc
			.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^', '.*', '<', '!='), tie('tree'))
			.map(([a, operator, b]) => `(${a})${operator}(${b})`),
		fc
			.tuple(
				fc.constantFrom('sin', 'exp', 'log', 'sqrt', 'sigmoid', 'relu', 'abs', '-'),
				tie('tree')
			)
			.map(([name, a]) => `${name}(${a})`),
		fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} ? ${b} : [${a}; ${b}]'[1, end])`)
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
		.map(({ source, values }) => tex(source, values))
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
	expect(plainTex(tex("f = [a, b; c, d]'[1, :]") ?? '')).toBe('f = ([a, b; c, d]ᵀ)[1, :]');
	expect(plainTex(tex('f = a > 0 ? sum([a, b], axis=1) : -b') ?? '')).toBe(
		'f = sum[axis 1]([a, b]) if a > 0; −b else'
	);
});

test('bars right behind a parenthesis keep their own ends', () => {
	expect(settled('\\sin\\left(\\left|x\\right|\\right)')).toBe('\\sin(\\left|x\\right|)');
});
