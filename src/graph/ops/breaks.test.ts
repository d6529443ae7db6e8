import { expect, test } from 'vitest';
import { compile, type Values } from '../index.ts';
import { useOf } from '../testing/use-of.ts';
import type { Value } from '../tensor.ts';
import { operationNames, operations } from './index.ts';
import type { Elementwise } from './elementwise.ts';
import type { Operation } from './operation.ts';
import { LARGEST } from './breaks.ts';
import type { Told } from './told.ts';

interface Breaking {
	readonly breaks: (...numbers: readonly number[]) => Told;
}

const words = (told: Told): string =>
	told.map((part) => (typeof part === 'object' ? '' : String(part))).join('');

const filledWith = (value: Value, number: number): Value =>
	typeof value === 'number' ? number : value.map((each) => filledWith(each, number));

/** What the record of an operation says at its first probe, with every number replaced by this one. */
function saidAt(operation: Operation, number: number): string {
	if (operation.kind === 'whole') {
		const [{ inputs, options } = { inputs: [] }] = operation.probes;
		const given = inputs.map((input) => filledWith(input, number));
		return words(operation.breaks(useOf(operation, given, options)));
	}
	const { breaks } = operation as Breaking;
	return words(breaks(...new Array<number>(operation.arity).fill(number), NaN));
}

test('every operation has words for what it makes no finite number of, fit to follow “because”', () => {
	for (const name of operationNames)
		for (const number of [NaN, Infinity, -2, 0, 1e308])
			expect(saidAt(operations[name], number), name).toMatch(/^[a-z0-9∞].+[a-z0-9⁰-⁹]$/);
});

test('a result that is too large says so, whatever made it', () => {
	for (const name of ['multiply', 'add', 'exp', 'sinh', 'square', 'pow'] as const) {
		const { breaks, arity } = operations[name] as Elementwise & Breaking;
		const given = new Array<number>(arity).fill(800);
		expect(words(breaks(...given, Infinity)), name).toContain(LARGEST);
	}
});

const reasonAt = (source: string, values: Values): string => {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { nodes, output } = compiled.program.graph;
	const node = nodes[output];
	const record: Operation = operations[node?.kind === 'operation' ? node.op : 'add'];
	if (record.kind !== 'whole') throw new Error(source);
	return words(record.breaks(useOf(record, Object.values(values))));
};

test.each([
	['gelu', -Infinity, '0 times infinity could be any number, so it has no value'],
	['silu', -Infinity, '0 times infinity could be any number, so it has no value'],
	['softsign', Infinity, 'infinity divided by infinity could be any number']
] as const)('%s of %d is undefined because of what it is made of', (name, x, reason) => {
	const { breaks, value } = operations[name];
	expect(words(breaks(x, value(x)))).toBe(reason);
});

test('a loss says which number names no class, and which is no probability', () => {
	expect(reasonAt('nll(q, t)', { q: [1, 2, 3], t: 7 })).toBe(
		'there is no class 7: the 3 classes are numbered from 1'
	);
	expect(reasonAt('cross_entropy(z, t)', { z: [[1], [2]], t: [1, 2] })).toBe(
		'there is no class 2: there is only class 1'
	);
	expect(reasonAt('nll(q, t)', { q: [1, 2], t: [0, Infinity] })).toContain('not finite');
	expect(reasonAt('bce(p, t)', { p: -0.5, t: 1 })).toBe(
		'a probability lies between 0 and 1, and -0.5 does not'
	);
});
