/** The walls of eslint.config.js but those of imports, seen to stand: a forbidden line is reported, its lawful neighbour is not. */
import { expect, test } from 'vitest';
import { component, imports, reported, syntax } from './lint/reported.ts';

const forbidden: readonly (readonly [what: string, file: string, text: string, rule: string])[] = [
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
	['a file too long by its comments', 'src/viz/x.ts', '// x\n'.repeat(251), 'max-lines'],
	['a file too long by blank lines', 'src/viz/x.ts', `${'\n'.repeat(251)}export {};`, 'max-lines'],
	['a test that is too long', 'src/viz/x.test.ts', 'void 0;\n'.repeat(251), 'max-lines'],
	['a script that is too long', 'scripts/x.mjs', 'void 0;\n'.repeat(251), 'max-lines'],
	[
		'a function that is too long',
		'src/viz/x.ts',
		`export function f(): void {\n${'\tvoid 0;\n'.repeat(40)}}\n`,
		'max-lines-per-function'
	],
	['a log', 'src/viz/x.ts', "console.log('x');\n", 'no-console']
];

const allowed: readonly (readonly [what: string, file: string, text: string])[] = [
	[
		'the option of huber has its name',
		'src/graph/x.ts',
		'export const x = { delta: 1 };\nexport const y = x.delta;\n'
	],
	['a panel has children', 'src/studio/x.ts', 'export const children = 1;\n'],
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
