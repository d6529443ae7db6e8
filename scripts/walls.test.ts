/** Every wall of eslint.config.js, seen to stand: a forbidden line is reported, and its lawful neighbour is not. */
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const eslint = new ESLint({
	cwd: root,
	// The snippets are no files of any project, so the rules that need types stay out.
	overrideConfig: [
		ts.configs.disableTypeChecked,
		{ languageOptions: { parserOptions: { projectService: false } } }
	] as Linter.Config[]
});

async function reported(file: string, text: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath: file });
	return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['not linted'];
}

const component = (markup: string, script = 'let { text } = $props();') =>
	`<script lang="ts">\n\t${script}\n</script>\n\n${markup}\n`;
const use = (from: string, name = 'thing') =>
	`import { ${name} } from '${from}';\nexport const used = ${name};\n`;

const imports = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';
const parse = 'src/graph/language/parse.ts';

const forbidden: readonly (readonly [what: string, file: string, text: string, rule: string])[] = [
	['the engine imports D3', 'src/graph/x.ts', use('d3', 'scaleLinear'), imports],
	['the engine imports Svelte', 'src/graph/x.ts', use('svelte'), imports],
	['the engine imports Svelte’s parts', 'src/graph/ops/x.ts', use('svelte/store'), imports],
	['the engine imports the drawing', 'src/graph/x.ts', use('$viz/scene.ts'), imports],
	['the engine reaches the drawing', 'src/graph/x.ts', use('../viz/scene.ts'), imports],
	['the engine imports a builtin of Node', 'src/graph/x.ts', use('node:fs'), imports],
	['the engine imports another package', 'src/graph/x.ts', use('lodash'), imports],
	['a test of the engine imports the drawing', 'src/graph/x.test.ts', use('$viz/x.ts'), imports],
	['the drawing imports the studio', 'src/viz/x.ts', use('$studio/session.ts'), imports],
	['a mark imports the studio', 'src/viz/X.svelte', component('', use('$studio/x.ts')), imports],
	['the studio reaches a route', 'src/studio/x.ts', use('../routes/page.ts'), imports],
	['a route leaves its layer by dots', 'src/routes/x.ts', use('../studio/x.ts'), imports],
	['a layer names itself', 'src/viz/x.ts', use('$viz/scene.ts'), imports],
	['an import without extension', 'src/viz/x.ts', use('$graph/graph'), imports],
	['a relative import without extension', 'src/studio/x.ts', use('./session'), imports],
	['mathjs beside the parser', 'src/graph/language/scan.ts', use('mathjs/number'), imports],
	['mathjs in the drawing', 'src/viz/x.ts', use('mathjs', 'create'), imports],
	['mathjs in the studio', 'src/studio/x.ts', use('mathjs/number', 'create'), imports],
	['mathjs in a route', 'src/routes/x.ts', use('mathjs', 'create'), imports],
	[
		'the parser takes more of mathjs',
		'src/graph/language/parse.ts',
		use('mathjs/number', 'evaluate'),
		imports
	],
	[
		'the parser takes the large mathjs',
		'src/graph/language/parse.ts',
		use('mathjs', 'create'),
		imports
	],
	[
		'the derivative evaluates',
		'src/graph/check/symbolic.ts',
		use('mathjs/number', 'evaluateDependencies'),
		imports
	],
	['mathjs beside its derivative', 'src/graph/check/tidy.ts', use('mathjs/number'), imports],
	['the parser differentiates', parse, use('mathjs/number', 'derivativeDependencies'), imports],
	['a panel derives', 'src/studio/check/x.ts', use('$graph/check/formula.ts'), imports],
	['the editor derives', 'src/studio/editor/x.ts', use('$graph/check/symbolic.ts'), imports],
	['the engine’s face derives', 'src/graph/index.ts', use('./check/formula.ts'), imports],
	['KaTeX beside Tex', 'src/viz/Formula.svelte', component('', use('katex', 'render')), imports],
	['KaTeX in the studio', 'src/studio/x.ts', use('katex', 'render'), imports],
	['KaTeX in a route', 'src/routes/x.ts', use('katex', 'render'), imports],
	['CodeMirror in a panel', 'src/studio/x.ts', use('@codemirror/state'), imports],
	['CodeMirror in the drawing', 'src/viz/x.ts', use('@codemirror/view'), imports],
	['CodeMirror’s meta package', 'src/studio/editor/x.ts', use('codemirror', 'basicSetup'), imports],
	['a part of D3', 'src/viz/x.ts', use('d3-shape', 'line'), imports],
	['D3 draws', 'src/viz/x.ts', use('d3', 'selectAll'), imports],
	['D3 fetches markup', 'src/studio/x.ts', use('d3', 'html'), imports],
	[
		'D3 as a namespace',
		'src/viz/x.ts',
		"import * as d3 from 'd3';\nexport const x = d3;\n",
		syntax
	],
	['innerHTML', 'src/viz/x.ts', "export const f = (e: Element) => (e.innerHTML = '');\n", syntax],
	[
		'innerHTML by its name',
		'src/viz/x.ts',
		"export const f = (e: Element) => (e['innerHTML'] = '');\n",
		syntax
	],
	['outerHTML', 'src/viz/x.ts', 'export const f = (e: Element) => e.outerHTML;\n', syntax],
	[
		'insertAdjacentHTML',
		'src/studio/x.ts',
		"export const f = (e: Element) => e.insertAdjacentHTML('afterend', '');\n",
		syntax
	],
	['document.write', 'src/studio/x.ts', "document.write('x');\n", syntax],
	[
		'markup by a selection',
		'src/viz/x.ts',
		"export const f = (s: { html(t: string): void }) => s.html('x');\n",
		syntax
	],
	[
		'a style attribute from code',
		'src/viz/x.ts',
		"export const f = (e: Element) => e.setAttribute('style', 'top: 0');\n",
		syntax
	],
	[
		'mathjs evaluates',
		'src/graph/language/parse.ts',
		'export const f = (n: { evaluate(): number }) => n.evaluate();\n',
		syntax
	],
	[
		'mathjs prints markup',
		'src/graph/language/parse.ts',
		'export const f = (n: { toHTML(): string }) => n.toHTML();\n',
		syntax
	],
	['a tape', 'src/graph/x.ts', 'export const tape = 1;\n', syntax],
	['a grad', 'src/graph/x.ts', 'export interface X {\n\treadonly grad: number;\n}\n', syntax],
	['children', 'src/graph/x.ts', 'export const f = (x: { children: 1 }) => x.children;\n', syntax],
	['a parent', 'src/graph/x.ts', 'export const f = (parent: number) => parent;\n', syntax],
	['a parent in a test', 'src/graph/x.test.ts', 'export const x = { parent: 1 };\n', syntax],
	['a delta', 'src/graph/x.ts', 'export const f = (delta: number) => delta;\n', syntax],
	[
		'a delta taken out of its key',
		'src/graph/x.ts',
		'export const f = ({ delta }: { delta: number }) => delta;\n',
		syntax
	],
	['a default export', 'src/graph/x.ts', 'export default 1;\n', syntax],
	['eval', 'src/graph/x.ts', "export const x: unknown = eval('1');\n", 'no-eval'],
	['new Function', 'src/viz/x.ts', "export const x = new Function('1');\n", 'no-new-func'],
	[
		'any',
		'src/graph/x.ts',
		'export const f = (x: any): unknown => x;\n',
		'@typescript-eslint/no-explicit-any'
	],
	[
		'a silenced type error',
		'src/graph/x.ts',
		'// @ts-ignore\nexport const x: number = 1;\n',
		'@typescript-eslint/ban-ts-comment'
	],
	['markup from a string', 'src/viz/X.svelte', component('{@html text}'), 'svelte/no-at-html-tags'],
	[
		'a style attribute',
		'src/viz/X.svelte',
		component('<p style="top: 0">{text}</p>'),
		'svelte/no-inline-styles'
	],
	[
		'a style directive',
		'src/studio/X.svelte',
		component('<p style:top="0">{text}</p>'),
		'svelte/no-inline-styles'
	],
	[
		'a list without keys',
		'src/viz/X.svelte',
		component('{#each text as letter}{letter}{/each}'),
		'svelte/require-each-key'
	],
	[
		'arithmetic in a component',
		'src/viz/X.svelte',
		component('<p>{x}</p>', 'const x = Math.max(1, 2);'),
		syntax
	],
	['arithmetic in markup', 'src/viz/X.svelte', component('<p>{Math.max(1, text)}</p>'), syntax],
	['a file that is too long', 'src/viz/x.ts', "export const x = '';\n".repeat(251), 'max-lines'],
	[
		'a function that is too long',
		'src/viz/x.ts',
		`export function f(): void {\n${'\tvoid 0;\n'.repeat(40)}}\n`,
		'max-lines-per-function'
	],
	['a log', 'src/viz/x.ts', "console.log('x');\n", 'no-console']
];

const allowed: readonly (readonly [what: string, file: string, text: string])[] = [
	['the engine imports itself', 'src/graph/ops/x.ts', use('../graph.ts')],
	[
		'the option of huber has its name',
		'src/graph/x.ts',
		'export const x = { delta: 1 };\nexport const y = x.delta;\n'
	],
	['a panel has children', 'src/studio/x.ts', 'export const children = 1;\n'],
	['a test of the engine imports vitest', 'src/graph/x.test.ts', use('vitest', 'test')],
	['the drawing imports the engine', 'src/viz/x.ts', use('$graph/graph.ts')],
	['the drawing imports D3 by name', 'src/viz/x.ts', use('d3', 'scaleLinear')],
	['the studio imports the drawing', 'src/studio/x.ts', use('$viz/scene.ts')],
	['a route imports the studio', 'src/routes/x.ts', use('$studio/session.ts')],
	['a route imports its types', 'src/routes/x.ts', use('./$types')],
	['the parser imports mathjs', 'src/graph/language/parse.ts', use('mathjs/number', 'create')],
	[
		'the parser imports types',
		'src/graph/language/parse.ts',
		"import type { MathNode } from 'mathjs';\nexport type Node = MathNode;\n"
	],
	[
		'mathjs differentiates behind the second door',
		'src/graph/check/symbolic.ts',
		use('mathjs/number', 'derivativeDependencies')
	],
	['the worker derives', 'src/studio/work/tasks.ts', use('$graph/check/formula.ts')],
	[
		'a panel shows a formula',
		'src/studio/check/x.ts',
		"import type { Formula } from '$graph/check/formula.ts';\nexport type Shown = Formula;\n"
	],
	['Tex imports KaTeX', 'src/viz/Tex.svelte', component('<p>{used}</p>', use('katex', 'render'))],
	['the editor imports CodeMirror', 'src/studio/editor/x.ts', use('@codemirror/state')],
	[
		'Editor.svelte imports CodeMirror',
		'src/studio/Editor.svelte',
		component('<p>{used}</p>', use('@codemirror/view'))
	],
	[
		'the engine compiles',
		'src/studio/x.ts',
		"import { compile } from '$graph/index.ts';\nexport const x = compile('x');\n"
	],
	[
		'a journey evaluates in the page',
		'tests/x.spec.ts',
		'export const f = (p: { evaluate(): void }) => p.evaluate();\n'
	]
];

for (const [what, file, text, rule] of forbidden)
	test(`${what}: ${rule}`, async () => {
		expect(await reported(file, text)).toContain(rule);
	});

for (const [what, file, text] of allowed)
	test(`${what}: allowed`, async () => {
		const rules = await reported(file, text);
		expect(rules.filter((rule) => rule === imports || rule === syntax)).toEqual([]);
		expect(rules.filter((rule) => rule.startsWith('Parsing error'))).toEqual([]);
	});
