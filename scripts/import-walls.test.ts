/** The walls of scripts/lint/imports.js, seen to stand: a forbidden import is reported, and its lawful neighbour is not. */
import { expect, test } from 'vitest';
import { component, imports, reported, syntax, use } from './lint/reported.ts';

const parse = 'src/graph/language/parse.ts';

const forbidden: readonly (readonly [what: string, file: string, text: string])[] = [
	['the engine imports D3', 'src/graph/x.ts', use('d3', 'scaleLinear')],
	['the engine imports Svelte', 'src/graph/x.ts', use('svelte')],
	['the engine imports Svelte’s parts', 'src/graph/ops/x.ts', use('svelte/store')],
	['the engine imports the drawing', 'src/graph/x.ts', use('$viz/scene.ts')],
	['the engine reaches the drawing', 'src/graph/x.ts', use('../viz/scene.ts')],
	['the engine imports a builtin of Node', 'src/graph/x.ts', use('node:fs')],
	['the engine imports another package', 'src/graph/x.ts', use('lodash')],
	['a test of the engine imports the drawing', 'src/graph/x.test.ts', use('$viz/x.ts')],
	['the drawing imports the studio', 'src/viz/x.ts', use('$studio/session.ts')],
	['a mark imports the studio', 'src/viz/X.svelte', component('', use('$studio/x.ts'))],
	['the studio reaches a route', 'src/studio/x.ts', use('../routes/page.ts')],
	['a route leaves its layer by dots', 'src/routes/x.ts', use('../studio/x.ts')],
	['a layer names itself', 'src/viz/x.ts', use('$viz/scene.ts')],
	['an import without extension', 'src/viz/x.ts', use('$graph/graph')],
	['a relative import without extension', 'src/studio/x.ts', use('./session')],
	['mathjs beside the parser', 'src/graph/language/scan.ts', use('mathjs/number')],
	['mathjs in the drawing', 'src/viz/x.ts', use('mathjs', 'create')],
	['mathjs in the studio', 'src/studio/x.ts', use('mathjs/number', 'create')],
	['mathjs in a route', 'src/routes/x.ts', use('mathjs', 'create')],
	[
		'the parser takes more of mathjs',
		'src/graph/language/parse.ts',
		use('mathjs/number', 'evaluate')
	],
	['the parser takes the large mathjs', 'src/graph/language/parse.ts', use('mathjs', 'create')],
	[
		'the derivative evaluates',
		'src/graph/check/symbolic.ts',
		use('mathjs/number', 'evaluateDependencies')
	],
	['mathjs beside its derivative', 'src/graph/check/tidy.ts', use('mathjs/number')],
	['the parser differentiates', parse, use('mathjs/number', 'derivativeDependencies')],
	['a panel derives', 'src/studio/check/x.ts', use('$graph/check/formula.ts')],
	['the editor derives', 'src/studio/editor/x.ts', use('$graph/check/symbolic.ts')],
	['the engine’s face derives', 'src/graph/index.ts', use('./check/formula.ts')],
	['KaTeX beside Tex', 'src/viz/Formula.svelte', component('', use('katex', 'render'))],
	['KaTeX in the studio', 'src/studio/x.ts', use('katex', 'render')],
	['KaTeX in a route', 'src/routes/x.ts', use('katex', 'render')],
	['CodeMirror in a panel', 'src/studio/x.ts', use('@codemirror/state')],
	['CodeMirror in the drawing', 'src/viz/x.ts', use('@codemirror/view')],
	['CodeMirror’s meta package', 'src/studio/editor/x.ts', use('codemirror', 'basicSetup')],
	['a part of D3', 'src/viz/x.ts', use('d3-shape', 'line')],
	['D3 draws', 'src/viz/x.ts', use('d3', 'selectAll')],
	['D3 fetches markup', 'src/studio/x.ts', use('d3', 'html')]
];

const allowed: readonly (readonly [what: string, file: string, text: string])[] = [
	['the engine imports itself', 'src/graph/ops/x.ts', use('../graph.ts')],
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
	]
];

for (const [what, file, text] of forbidden)
	test(what, async () => {
		expect(await reported(file, text)).toContain(imports);
	});

for (const [what, file, text] of allowed)
	test(`${what}: allowed`, async () => {
		const rules = await reported(file, text);
		expect(rules.filter((rule) => rule === imports || rule === syntax)).toEqual([]);
		expect(rules.filter((rule) => rule.startsWith('Parsing error'))).toEqual([]);
	});
