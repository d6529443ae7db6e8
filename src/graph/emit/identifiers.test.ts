import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf } from '../testing/graph-of.ts';
import { codeText, LANGUAGES, type Language } from './emitted.ts';
import { emit } from './emit.ts';
import { identifiersOf } from './identifiers.ts';
import { RESERVED } from './reserved.ts';

const HOSTILE = [
	...[
		'x"); import os; os.system("rm -rf /")#',
		"x'\nimport os",
		'x\u2028alert(1)',
		'`${alert(1)}`',
		'*/ alert(1) /*'
	],
	...[
		'__import__',
		'__proto__',
		'constructor',
		'np',
		'print',
		'lambda',
		'ﬁ',
		'ｅval',
		'١',
		'',
		' ',
		'1x',
		'µ',
		'μ'
	]
];
const names = fc.uniqueArray(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), {
	minLength: 2,
	maxLength: 6
});

/** A product of the first two of inputs with these names. */
function programWith(found: readonly string[]) {
	const rows = found.map((_, id) => [`x${id}`] as const);
	const graph = graphOf([...rows, ['y', 'multiply', 'x0', 'x1']]);
	const nodes = graph.nodes.map((node, id) => {
		const name = found[id];
		return node.kind === 'input' && name !== undefined ? { ...node, name, label: name } : node;
	});
	return { ...graph, nodes };
}

/** The program with a number for each of its own names. */
function numbered(found: readonly string[], language: Language): string {
	const graph = programWith(found);
	const names = identifiersOf(graph, language === 'typescript' ? 'typescript' : 'python');
	const own = new Map(
		graph.nodes.flatMap(({ id }): [string, string][] => [
			[names.value(id), `$${id}`],
			[names.gradient(id), `$d${id}`]
		])
	);
	// fromEntries makes an own property of `__proto__` too
	const values = Object.fromEntries(found.map((name) => [name, 2]));
	const text = codeText(emit(graph, values, {}, language));
	const unlabelled = text.replace(/'[A-Za-z0-9_\u0370-\u03ff/ =]*'/g, "''");
	return unlabelled.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, (word) => own.get(word) ?? word);
}

test.each(LANGUAGES)(
	'a program in %s differs by its identifiers alone, whatever the names',
	(language) => {
		fc.assert(
			fc.property(names, (found) => {
				expect(numbered(found, language)).toBe(
					numbered(
						found.map((_, id) => `name${id}`),
						language
					)
				);
			}),
			{ numRuns: 300 }
		);
	}
);

test.each(['python', 'typescript'] as const)(
	'identifiers of %s are legal and no two alike',
	(kind) => {
		fc.assert(
			fc.property(names, (found) => {
				const graph = programWith(found);
				const identifiers = identifiersOf(graph, kind);
				const all = graph.nodes.flatMap(({ id }) => [
					identifiers.value(id),
					identifiers.gradient(id)
				]);
				expect(new Set(all.map((name) => name.normalize('NFKC'))).size).toBe(all.length);
				for (const name of all) {
					expect(name).toMatch(/^[A-Za-z\u0370-\u03ff][A-Za-z0-9_\u0370-\u03ff]*$/);
					expect(RESERVED[kind].has(name)).toBe(false);
				}
			})
		);
	}
);
