import { describe, expect, test } from 'vitest';
import { plain } from '$graph/explain/plain.ts';
import { compile } from '$graph/index.ts';
import { operationNames, operations, type OperationName } from '$graph/ops/index.ts';
import type { Operation } from '$graph/ops/operation.ts';
import { decode } from '$studio/link.ts';
import { format } from '$viz/format.ts';
import { valueAt } from './at.ts';
import { personality } from './personality.ts';
import { reference, type Entry } from './reference.ts';
import { resultOf } from './result.ts';
import { spellings } from './spellings.ts';

const families = await reference();
const entries = families.flatMap((family) => family.entries);

function entryOf(name: OperationName): Entry {
	const found = entries.find((entry) => entry.name === name);
	if (found === undefined) throw new Error(`no entry ${name}`);
	return found;
}

test('every operation stands on the page once, in a family with a title', () => {
	expect(entries.map(({ name }) => name).sort()).toEqual([...operationNames].sort());
	expect(families.every(({ title }) => title.trim() !== '')).toBe(true);
	expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
});

test('the formula of an operation that is made of others is written out where it is short', () => {
	const formulas = (wanted: string): readonly string[] =>
		entries.find(({ name }) => name === wanted)?.formulas.map(({ plain: text }) => text) ?? [];
	expect(formulas('silu')).toEqual(['y = silu(x)', 'y = x·σ(x)']);
	expect(formulas('mse')).toEqual(['y = mse(a, b)', 'y = mean((a − b)²)']);
	// Written so already, made of nothing simpler, or with the number of entries in it.
	for (const name of ['expm1', 'exp', 'mean', 'nll']) expect(formulas(name)).toHaveLength(1);
});

describe.each(entries)('$name', (entry) => {
	const record: Operation = operations[entry.name];

	test('every part of its card has something to say', () => {
		expect(entry.spellings.length).toBeGreaterThan(0);
		expect(entry.shapes.length).toBeGreaterThan(0);
		expect(entry.rules).toHaveLength(Object.keys(entry.demonstration.values).length);
		for (const { tex, plain: text } of [...entry.formulas, ...entry.rules]) {
			expect(tex).not.toMatch(/undefined|NaN/);
			expect(text).toMatch(/ = ./);
			expect(text).not.toContain('\\');
		}
		for (const sentence of [entry.gate, entry.keeps]) expect(sentence).toMatch(/\S.*\.$/);
		expect(entry.kink === '').toBe(record.kink === undefined);
		expect(entry.definition === '').toBe(record.definition === undefined);
		for (const { lines } of entry.code)
			for (const line of lines) expect(line).toMatch(/^y = (?!.*undefined).*\b[xa]\b/);
	});

	test('its sentences tell numbers and names, none of them undefined or left out', () => {
		for (const phrases of Object.values(entry.captions)) {
			const sentence = plain(phrases, format);
			expect(sentence).toMatch(/\S.*\.$/);
			expect(sentence).not.toMatch(/undefined|NaN|[{}]/);
		}
	});

	test('its example computes it', () => {
		const { source, values, room } = entry.demonstration;
		const compiled = compile(source, values);
		if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
		const inputs = Object.values(values);
		const expected =
			record.kind === 'whole'
				? resultOf(record, spellings(entry.name)[0]!.example)?.data
				: [valueAt(record, inputs.map(Number))];
		expect([...compiled.program.run().value().data]).toEqual([...(expected ?? [])]);
		expect(room.width).toBeGreaterThan(100);
	});

	test('its link opens a document with the same text and the same values', async () => {
		const linked = await decode(entry.hash);
		if (linked?.ok !== true) throw new Error('the link cannot be read');
		expect(linked.document).toMatchObject({
			source: `y = ${entry.spellings[0] ?? ''}`,
			values: { ...entry.demonstration.values }
		});
	});
});

test.each([
	['add', 'a + b'],
	['subtract', 'a - b'],
	['multiply', 'a * b'],
	['multiply', 'a .* b'],
	['divide', 'a / b'],
	['pow', 'a^b'],
	['pow', 'pow(a, b)'],
	['negate', '-x'],
	['log', 'ln(x)'],
	['sigmoid', 'σ(x)'],
	['max', 'max(a, b)'],
	['max_of', 'max(x)'],
	['max_of', 'max(x, axis=1)'],
	['where', 'a ? b : c'],
	['less_equal', 'a <= b'],
	['matmul', 'a * b'],
	['matmul', 'a @ b'],
	['transpose', "x'"],
	['transpose', 'x.T'],
	['sum', 'sum(x, axis=1)'],
	['softmax', 'softmax(x)'],
	['index', 'x[3]'],
	['stack', '[a, b, c]'],
	['huber', 'huber(a, b, delta=0.4)']
] as const)('%s can be written %s', (name, spelling) => {
	expect(spellings(name).map(({ text }) => text)).toContain(spelling);
});

test.each<[OperationName, string]>([
	['add', 'Copies: every input receives the same gradient, unchanged.'],
	['subtract', 'the first unchanged, the second with its sign turned.'],
	['negate', 'Copies: its input receives the gradient with its sign turned.'],
	['multiply', 'times the value of the other input.'],
	['relu', 'passes whole or not at all'],
	['max', 'the input that was taken receives the whole gradient'],
	['less', 'Stops: a small change of an input does not move the result'],
	['sigmoid', 'times the slope of the curve there.'],
	['pow', 'times the slope along that input.'],
	['sum', 'the gradient of the number it went into, unchanged.'],
	['mean', 'the gradient of the number it went into, times a fixed number.'],
	['prod', 'the product of all the other entries'],
	['matmul', 'multiplied by the other input'],
	['max_of', 'the entry that was taken receives the whole gradient'],
	['transpose', 'Moves: every number of the gradient goes back'],
	['cross_entropy', 'Mixes: the slope along each entry depends on the other entries'],
	['softmax', 'Mixes: every entry of the result depends on many']
])('the gate of %s says “%s”', (name, words) => {
	expect(personality(operations[name])).toContain(words);
});

test('shapes come from the rule of the record, and say what the operation was told', () => {
	expect(entryOf('matmul').shapes).toContain('(2×3), (3×2) → (2×2)');
	expect(entryOf('matmul').shapes).toContain('(3), (3) → scalar');
	expect(entryOf('sum').shapes).toContain('(2×3) → (3) with axis=1');
	expect(entryOf('add').shapes.join()).toContain('broadcast');
});

test('an axis counts from 1, and the page knows which one is taken without it', () => {
	const meaning = (name: OperationName): string | undefined =>
		entryOf(name).options.find((option) => option.name === 'axis')?.meaning;
	expect(meaning('sum')).toMatch(/counted from 1.*over all entries without it/);
	expect(meaning('softmax')).toContain('the last one without it');
	expect(meaning('concat')).toContain('the first one without it');
	expect(entryOf('add').options).toEqual([]);
});

test('the backward rule of a whole operation names the gradient that arrives', () => {
	expect(entryOf('matmul').rules.map(({ plain: text }) => text)).toEqual([
		'∂f/∂a = ∂f/∂y·bᵀ',
		'∂f/∂b = aᵀ·∂f/∂y'
	]);
});

test('code has a line for every set of options, with axes counted from 0', () => {
	const [numpy, torch] = entryOf('sum').code;
	expect(numpy?.lines).toContain('y = np.sum(x, axis=0)  # sum(x, axis=1)');
	expect(torch?.lines).toContain('y = torch.sum(x, dim=0)  # sum(x, axis=1)');
	expect(entryOf('sigmoid').definition).toBe('sigmoid(x) = 1/(1 + exp(-x))');
});

test('where ones would pass back nothing, the example starts at the first entry', () => {
	expect(entryOf('softmax').demonstration.seed).toEqual([1, 0, 0]);
	expect(entryOf('sum').demonstration.seed).toBeUndefined();
});
