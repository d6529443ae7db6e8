import { describe, expect, test } from 'vitest';
import type { Graph, OperationNode } from './graph.ts';
import { compile } from './index.ts';
import { operationNames, operations, type OperationName } from './ops/index.ts';
import type { Operation } from './ops/operation.ts';
import type { Probe } from './ops/whole.ts';
import type { Options } from './ops/options.ts';
import type { Program } from './program.ts';
import type { Run } from './run.ts';
import { specialPoints } from './testing/special-points.ts';
import { useOf as computed } from './testing/use-of.ts';
import { tensorOf, valueOf, type Value, type Values } from './tensor.ts';
import { useOf } from './whole-use.ts';
import { spreadFrom } from './why/spread.ts';

/** In ms; a machine that others use as well is slow at times. */
const LONG = { timeout: 30_000 };

const LETTERS = ['a', 'b', 'c', 'd'];

interface Case {
	readonly name: OperationName;
	readonly source: string;
	readonly values: Values;
}

const written = (options: Options): string =>
	Object.entries(options)
		.map(([name, value]) => `, ${name}=${name === 'axis' ? Number(value) + 1 : String(value)}`)
		.join('');

function casesOf(name: OperationName, points = probesOf(name)): Case[] {
	const [called = ''] = operations[name].syntax.functions;
	return points.map(({ inputs, options = {} }) => ({
		name,
		source: `f = ${called}(${LETTERS.slice(0, inputs.length).join(', ')}${written(options)})`,
		values: Object.fromEntries(inputs.map((input, slot) => [LETTERS[slot] ?? '', input]))
	}));
}

function probesOf(name: OperationName): readonly Probe[] {
	const operation: Operation = operations[name];
	// The text refuses eps=0, which would leave a division by 0 unguarded.
	return operation.kind === 'whole'
		? operation.probes.filter(({ options }) => options?.eps !== 0)
		: operation.probes.map((inputs: readonly number[]) => ({ inputs }));
}

const compound = operationNames.filter((name) => operations[name].definition !== undefined);

const programs = new Map<string, Program>();

/** The graph depends on the shapes alone, and so one program does for many numbers. */
function programOf({ source, values }: Case, open: ReadonlySet<string>): Program {
	const shapes = Object.values(values).map((value) => tensorOf(value)?.shape);
	const key = JSON.stringify([source, shapes, [...open]]);
	const known = programs.get(key);
	if (known !== undefined) return known;
	const compiled = compile(source, values, { open });
	if (!compiled.ok)
		throw new Error(`${source}: ${compiled.diagnostics.map((each) => each.message).join(' ')}`);
	programs.set(key, compiled.program);
	return compiled.program;
}

function runOf(each: Case, open: ReadonlySet<string>): { graph: Graph; run: Run } {
	const program = programOf(each, open);
	return { graph: program.graph, run: program.run(each.values) };
}

function keyOf({ nodes, output }: Graph): string {
	const node = nodes[output];
	if (node?.kind !== 'operation' || node.opens === undefined)
		throw new Error(`${node?.label} cannot be opened`);
	return node.opens;
}

/** Largest difference of the two, relative to numbers of ordinary size; 0 and −0 are two, which a division tells apart. */
function apart(a: Float64Array, b: Float64Array): number {
	expect(a.length).toBe(b.length);
	return a.reduce((most, x, i) => {
		const y = b[i] ?? NaN;
		if (Object.is(x, y)) return most;
		if (x === 0 && y === 0) return Infinity;
		const far = Math.abs(x - y) / Math.max(1, Math.abs(y));
		return Math.max(most, Number.isFinite(far) ? far : Infinity);
	}, 0);
}

/** The keys of all that can be opened, and of all that it is made of, as far as that goes. */
function openedWholly(each: Case): ReadonlySet<string> {
	const open = new Set<string>();
	for (let size = -1; size < open.size;) {
		size = open.size;
		for (const node of runOf(each, open).graph.nodes)
			if (node.kind === 'operation' && node.opens !== undefined) open.add(node.opens);
	}
	return open;
}

/** Numbers for the direction of an input, which do not cancel. */
const SLOPES = [0.5, -1.25, 2, 0.75];

function alongOf(value: Value): Value {
	const { shape, data } = tensorOf(value) ?? { shape: [], data: new Float64Array(1) };
	return valueOf({ shape, data: data.map((_, at) => SLOPES[at % SLOPES.length] ?? 1) });
}

/** Whether value and gradients are those of the closed operation, in both modes. */
function agrees(each: Case, open: ReadonlySet<string>): boolean {
	const [closed, opened] = [runOf(each, new Set()).run, runOf(each, open).run];
	return (
		apart(opened.value().data, closed.value().data) < 1e-12 &&
		Object.entries(each.values).every(([input, value]) => {
			const along = { [input]: alongOf(value) };
			return (
				apart(opened.gradient(input).data, closed.gradient(input).data) < 1e-10 &&
				apart(opened.push(along).value().data, closed.push(along).value().data) < 1e-10
			);
		})
	);
}

/** Whether any operation that is opened on the way says that its definition has other numbers at what reaches it. */
function saidApart(each: Case, open: ReadonlySet<string>): boolean {
	const opened = new Set<string>();
	for (let size = -1; size < opened.size;) {
		size = opened.size;
		const { graph, run } = runOf(each, opened);
		for (const node of graph.nodes) {
			if (node.kind !== 'operation' || node.opens === undefined || !open.has(node.opens)) continue;
			if (isApart(run, node)) return true;
			opened.add(node.opens);
		}
	}
	return false;
}

function isApart(run: Run, node: OperationNode): boolean {
	const record: Operation = operations[node.op];
	if (record.kind === 'whole') return record.apart?.at(useOf(run, node, record)) ?? false;
	const at = record.apart?.at as ((...values: readonly number[]) => boolean) | undefined;
	const inputs = node.inputs.map((input) => run.valueOf(input));
	return run
		.valueOf(node.id)
		.data.some((_, entry) =>
			at?.(...inputs.map(({ shape, data }) => data[spreadFrom(shape, node.shape, entry)]!))
		);
}

describe.each(compound)('%s, opened,', (name) => {
	test.each(casesOf(name))('gives the same numbers: $source', (each) => {
		const closed = runOf(each, new Set());
		const key = keyOf(closed.graph);
		const opened = runOf(each, new Set([key]));
		expect(opened.graph.groups).toMatchObject([{ kind: 'operation', key }]);
		expect(opened.graph.nodes.length).toBeGreaterThan(closed.graph.nodes.length - 1);
		expect(apart(opened.run.value().data, closed.run.value().data)).toBeLessThan(1e-12);
		for (const input of Object.keys(each.values))
			expect(apart(opened.run.gradient(input).data, closed.run.gradient(input).data)).toBeLessThan(
				1e-10
			);
	});

	test(
		'gives the same numbers at corners, at ties, far out and at infinity, but where it says that it does not',
		LONG,
		() => {
			const points = casesOf(name, specialPoints(name));
			const alone = (each: Case) => new Set([keyOf(runOf(each, new Set()).graph)]);
			const [differ] = [alone, openedWholly].map((open) => {
				const differing = points.filter((each) => !agrees(each, open(each)));
				expect(told(differing.filter((each) => !saidApart(each, open(each))))).toEqual([]);
				return differing.length > 0;
			});
			expect(differ, 'an exception that is none').toBe(operations[name].apart !== undefined);
		}
	);

	test('meets its kink among those points', () => {
		const record: Operation = operations[name];
		const kinks = specialPoints(name).filter(({ inputs, options }) =>
			record.kind === 'whole'
				? record.kink?.at(computed(record, inputs, options))
				: (record.kink?.at as ((...at: readonly Value[]) => boolean) | undefined)?.(...inputs)
		);
		expect(kinks.length > 0).toBe(record.kink !== undefined);
	});
});

const told = (cases: readonly Case[]): readonly string[] =>
	cases.map(({ source, values }) => `${source} ${JSON.stringify(values)}`);

test('what follows an opened operation keeps its key, and so does the operation itself', () => {
	const source = 'y = tanh(w*x)\nf = exp(sigmoid(y)*2)';
	const closed = compile(source);
	if (!closed.ok) throw new Error('unreadable');
	const inner = closed.program.graph.nodes.find(
		(node) => node.kind === 'operation' && node.op === 'sigmoid'
	);
	const key = inner?.kind === 'operation' ? inner.opens : undefined;
	const opened = compile(source, {}, { open: new Set([key ?? '']) });
	if (!opened.ok) throw new Error('unreadable');
	const keys = opened.program.graph.nodes.map((node) => node.key);
	for (const node of closed.program.graph.nodes)
		if (node.kind !== 'constant') expect(keys).toContain(node.key);
	expect(opened.program.graph.groups).toMatchObject([{ label: 'sigmoid', span: inner?.spans[0] }]);
});

test('the numbers of a definition stand in its box', () => {
	const opened = compile('f = sigmoid(x)', {}, { open: new Set(keysOf('f = sigmoid(x)')) });
	if (!opened.ok) throw new Error('unreadable');
	const constants = opened.program.graph.nodes.filter(({ kind }) => kind === 'constant');
	expect(constants.map(({ label, group }) => [label, group])).toEqual([
		['1', 0],
		['1', 0]
	]);
});

function keysOf(source: string): string[] {
	const compiled = compile(source);
	return compiled.ok ? [keyOf(compiled.program.graph)] : [];
}

test('a key that nothing has is ignored', () => {
	const compiled = compile('sigmoid(x)', {}, { open: new Set(['sigmoid()', 'nothing']) });
	expect(compiled).toMatchObject({ ok: true, program: { graph: { groups: [] } } });
});

test('two lists of one shape are two, however long they are', () => {
	const compiled = compile(
		'a = softmax([1.5, 2.5, 3.5])\nb = softmax([9.5, 8.5, 7.5])\nf = a[1]*b[1]'
	);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const opens = compiled.program.graph.nodes.flatMap((node) =>
		node.kind === 'operation' ? (node.opens ?? []) : []
	);
	expect(opens).toHaveLength(2);
	expect(new Set(opens).size).toBe(2);
});

test('what is no number stays none in a softmax, and a number takes the place of a list', () => {
	const nan = compile('f = softmax(log(x))', { x: [-1] });
	expect(nan.ok && nan.program.run().value().data[0]).toBeNaN();
	const single = compile('W = [1, 2]\nf = sum(W)', { W: 3 });
	expect(single.ok && single.program.run().value().data[0]).toBe(3);
});
