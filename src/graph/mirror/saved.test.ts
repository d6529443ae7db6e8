import { expect, test } from 'vitest';
import { operationNames, operations, type OperationName } from '../ops/index.ts';
import type { Operation } from '../ops/operation.ts';
import { tensorOf, type Shape } from '../tensor.ts';
import { compiledProgram } from '../testing/compiled-program.ts';
import { ruleNeeds } from './rule-needs.ts';
import { readings } from './saved.ts';

const ROW: Shape = [3];
const MATRIX: Shape = [2, 2];

/** All that the rules of an operation read, along every slot: a, b, c and y. */
function needs(op: OperationName, ...shapes: readonly Shape[]): string {
	const along = shapes.map((_, slot) => ruleNeeds(op, slot, shapes));
	const slots = new Set(along.flatMap((each) => each.slots));
	const result = along.some((each) => each.result) ? 'y' : '';
	return (
		[...slots]
			.sort()
			.map((slot) => 'abc'.charAt(slot))
			.join('') + result
	);
}

test('a rule reads what its mathematics says, and nothing more', () => {
	expect(needs('add', [], [])).toBe('');
	expect(needs('multiply', [], [])).toBe('ab');
	expect(needs('sigmoid', [])).toBe('y');
	expect(needs('tanh', [])).toBe('y');
	expect(needs('exp', [])).toBe('y');
	expect(needs('log', [])).toBe('a');
	expect(needs('relu', [])).toBe('a');
	expect(needs('max', [], [])).toBe('ab');
	expect(needs('matmul', MATRIX, MATRIX)).toBe('ab');
	expect(needs('sum', ROW)).toBe('');
	expect(needs('mean', ROW)).toBe('');
	expect(needs('reshape', ROW)).toBe('');
	expect(needs('max_of', ROW)).toBe('ay');
	expect(needs('softmax', ROW)).toBe('y');
	expect(needs('concat', ROW, ROW)).toBe('');
});

test('along a class number, which gets no gradient, nothing is read', () => {
	for (const op of ['nll', 'cross_entropy'] as const)
		for (const [scores, numbers] of [[[3], []] as const, [[2, 3], [2]] as const])
			expect(ruleNeeds(op, 1, [scores, numbers])).toEqual({ slots: [], result: false });
	expect(ruleNeeds('nll', 1, [ROW, ROW])).toEqual({ slots: [0], result: false });
});

test('a product reads, along one slot, only the other factor', () => {
	expect(ruleNeeds('multiply', 0, [[], []])).toEqual({ slots: [1], result: false });
	expect(ruleNeeds('matmul', 1, [MATRIX, MATRIX])).toEqual({ slots: [0], result: false });
});

test('the rule of every operation tells what it reads, and says so where that is nothing', () => {
	for (const op of operationNames) {
		const record: Operation = operations[op];
		const probe = record.kind === 'whole' ? record.probes[0] : { inputs: record.probes[0]! };
		const shapes = (probe?.inputs ?? []).map((value) => tensorOf(value)?.shape ?? []);
		const nothing = shapes.every((_, slot) => {
			const { slots, result } = ruleNeeds(op, slot, shapes, probe && optionsOf(probe));
			return slots.length === 0 && !result;
		});
		expect(/^Nothing\b/.test(record.keeps), op).toBe(nothing);
	}
});

const optionsOf = (probe: object) => ('options' in probe ? (probe.options ?? {}) : {});

/** `w1→v1`: which value is read by the rule of which node. */
function told(source: string, target?: string): readonly string[] {
	const { graph } = compiledProgram(source);
	const label = (id: number): string => graph.nodes[id]?.label ?? '';
	const end = target === undefined ? graph.output : (graph.names.get(target) ?? NaN);
	return readings(graph, end).map(({ value, by }) => `${label(value)}→${label(by)}`);
}

test('the neuron saves its inputs for the products and its result for the sigmoid', () => {
	expect(told('z = w1*x1 + w2*x2 + b\nf = sigmoid(z)')).toEqual([
		'w1→v1',
		'x1→v1',
		'w2→v2',
		'x2→v2',
		'f→f'
	]);
});

test('only edges that a gradient travels count, and a literal is never saved', () => {
	expect(told('f = 3*x')).toEqual([]);
	expect(told('f = exp(2)*x')).toEqual(['v1→f']);
	expect(told('a = x*y\nb = exp(x)\nf = a + 1')).toEqual(['x→a', 'y→a']);
	expect(told('a = x*y\nb = exp(x)\nf = a + 1', 'b')).toEqual(['b→b']);
});

test('a value that is read twice by one rule is one reading', () => {
	expect(told('f = x*x')).toEqual(['x→f']);
});
