import { describe, expect, test } from 'vitest';
import { plain } from '$graph/explain/plain.ts';
import { compile } from '$graph/index.ts';
import { operationNames, operations, type OperationName } from '$graph/ops/index.ts';
import { decode } from '$studio/link.ts';
import { format } from '$viz/format.ts';
import { valueAt } from './at.ts';
import { personality } from './personality.ts';
import { reference } from './reference.ts';
import { spellings } from './spellings.ts';

const families = await reference();
const entries = families.flatMap((family) => family.entries);

test('every operation stands on the page once, in a family with a title', () => {
	expect(entries.map(({ name }) => name).sort()).toEqual([...operationNames].sort());
	expect(families.every(({ title }) => title.trim() !== '')).toBe(true);
	expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
});

describe.each(entries)('$name', (entry) => {
	const record = operations[entry.name];

	test('every part of its card has something to say', () => {
		expect(entry.spellings.length).toBeGreaterThan(0);
		expect(entry.locals).toHaveLength(record.arity);
		for (const { tex, plain: text } of [entry.formula, ...entry.locals]) {
			expect(tex).not.toMatch(/undefined|NaN/);
			expect(text).toMatch(/ = ./);
			expect(text).not.toContain('\\');
		}
		for (const sentence of [entry.gate, entry.keeps, plain(entry.forward, format)])
			expect(sentence).toMatch(/\S.*\.$/);
		expect(plain(entry.backward, format)).toMatch(/\S.*\.$/);
		expect(entry.kink === '').toBe(record.kink === undefined);
	});

	test('its sentences tell numbers, none of them undefined', () => {
		const told = plain([...entry.forward, ...entry.backward], format);
		expect(told).not.toMatch(/undefined|NaN/);
	});

	test('its link opens a document that computes it', async () => {
		const linked = await decode(entry.hash);
		if (linked?.ok !== true) throw new Error('the link cannot be read');
		const { source, values } = linked.document;
		expect(source).toBe(`y = ${entry.spellings[0] ?? ''}`);
		const compiled = compile(source, values);
		if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
		expect(compiled.program.diagnostics).toEqual([]);
		expect(compiled.program.run().value().data[0]).toBe(valueAt(record, Object.values(values)));
	});

	test('every way to write it is this operation of the same inputs', () => {
		for (const spelling of entry.spellings) {
			const compiled = compile(spelling);
			if (!compiled.ok) throw new Error(`${spelling}: ${compiled.diagnostics[0]?.message ?? ''}`);
			const { nodes, output } = compiled.program.graph;
			expect(nodes[output]).toMatchObject({ op: entry.name });
			expect(nodes).toHaveLength(record.arity + 1);
		}
	});
});

test.each([
	['add', 'a + b'],
	['subtract', 'a - b'],
	['multiply', 'a * b'],
	['divide', 'a / b'],
	['pow', 'a^b'],
	['pow', 'pow(a, b)'],
	['negate', '-x'],
	['log', 'ln(x)'],
	['sigmoid', 'σ(x)'],
	['max', 'max(a, b)']
] as const)('%s can be written %s', (name, spelling) => {
	expect(spellings(name)).toContain(spelling);
});

test.each<[OperationName, string]>([
	['add', 'Copies: every input receives the same gradient, unchanged.'],
	['subtract', 'the first unchanged, the second with its sign turned.'],
	['negate', 'Copies: its input receives the gradient with its sign turned.'],
	['multiply', 'times the value of the other input.'],
	['relu', 'passes whole or not at all'],
	['max', 'the input that was taken receives the whole gradient'],
	['sigmoid', 'times the slope of the curve there.'],
	['pow', 'times the slope along that input.']
])('the gate of %s says “%s”', (name, words) => {
	expect(personality(operations[name])).toContain(words);
});
