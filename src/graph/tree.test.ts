/** Equal sub-expressions drawn apart: `CompileOptions.tree`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from './examples.ts';
import type { Graph } from './graph.ts';
import { compile, type Program } from './index.ts';
import { Drafts } from './language/drafts.ts';
import { Refused } from './language/refused.ts';
import { nested, type NestedChoice } from './testing/nested.ts';
import type { Values } from './tensor.ts';

function compiled(source: string, values: Values, tree: boolean): Program {
	const made = compile(source, values, { tree });
	if (!made.ok) throw new Error(`${source}: ${made.diagnostics[0]?.message}`);
	return made.program;
}

const operations = ({ nodes }: Graph): number =>
	nodes.filter(({ kind }) => kind === 'operation').length;

/** Numbers and gradients of the shared form, told anew in the tree. */
function same(source: string, values: Values): void {
	const [shared, apart] = [compiled(source, values, false), compiled(source, values, true)];
	const [one, other] = [shared.run(), apart.run()];
	const more = shared.graph.repeats?.more ?? 0;
	expect(apart.graph.repeats?.more ?? 0).toBe(more);
	expect(operations(apart.graph)).toBe(operations(shared.graph) + more);
	expect([...other.value().data]).toEqual([...one.value().data]);
	for (const { name } of shared.inputs) {
		const [a, b] = [one.gradient(name).data, other.gradient(name).data];
		a.forEach((number, i) => expect(b[i]).toBeCloseTo(number, 9));
	}
	expect(new Set(apart.graph.nodes.map(({ key }) => key)).size).toBe(apart.graph.nodes.length);
}

test.each(examples.map(({ slug, source, values }) => [slug, source, values] as const))(
	'%s has the same numbers as a tree',
	(_, source, values) => same(source, values)
);

/** Few picks, so that equal parts are usual. */
const picks = fc.array(fc.nat({ max: 11 }), { minLength: 2, maxLength: 5 });
const choice: fc.Arbitrary<NestedChoice> = fc.record({
	functions: fc.array(picks, { minLength: 1, maxLength: 2 }),
	lines: fc.array(picks, { minLength: 1, maxLength: 3 }),
	at: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 3, maxLength: 3 })
});

test('generated programs have the same numbers as trees', () => {
	fc.assert(
		fc.property(choice, (chosen) => {
			const { source, values } = nested(chosen);
			same(source, values);
		}),
		{ numRuns: 60 }
	);
});

test('what is written twice is computed twice, inputs and names are not', () => {
	const source = 'f = (a + b)*(a + b)';
	const { graph } = compiled(source, {}, true);
	expect(graph.nodes.map(({ label }) => label)).toEqual(['a', 'b', 'v1', 'v2', 'f']);
	expect(operations(compiled('s = a + b\nf = s*s', {}, true).graph)).toBe(2);
	expect(operations(compiled('g(s) = s*s\nf = g(a + b)', {}, true).graph)).toBe(2);
});

test('the graph says what is written most often, shared or not', () => {
	const source = 'f = (a + b)*(a + b) + (a + b)';
	for (const tree of [false, true]) {
		const { graph } = compiled(source, {}, tree);
		expect(graph.repeats).toMatchObject({ times: 3, more: 2 });
		expect(graph.nodes[graph.repeats?.node ?? -1]?.label).toBe('v1');
	}
	expect(compiled('f = (a + b)*(b + a)', {}, false).graph.repeats).toBeUndefined();
});

test('a part within a part that is written twice counts with it', () => {
	const { graph } = compiled('f = exp((a + b)*c) - exp((a + b)*c)', {}, true);
	expect(graph.repeats).toMatchObject({ times: 2, more: 3 });
	expect(graph.nodes[graph.repeats?.node ?? -1]).toMatchObject({ op: 'exp' });
});

test('an opened definition that uses something twice is not a text that writes it twice', () => {
	const key = (source: string): string => {
		const node = compiled(source, { x: [1, 2] }, false).graph.nodes.find(
			(each) => each.kind === 'operation' && each.opens !== undefined
		);
		return node?.kind === 'operation' ? (node.opens ?? '') : '';
	};
	const opened = (source: string, tree: boolean): Graph => {
		const made = compile(source, { x: [1, 2] }, { open: new Set([key(source)]), tree });
		if (!made.ok) throw new Error(made.diagnostics[0]?.message);
		return made.program.graph;
	};
	for (const tree of [false, true])
		expect(opened('f = sum(softmax(x))', tree).repeats).toBeUndefined();
	const twice = 'f = sum(softmax(x)) + sum(softmax(x)^2)';
	const [shared, apart] = [opened(twice, false), opened(twice, true)];
	expect(operations(apart)).toBe(operations(shared) + (shared.repeats?.more ?? 0));
	expect(apart.repeats?.more).toBe(shared.repeats?.more);
	expect(apart.groups).toHaveLength(2);
});

test('a tree that is too large is refused in words of its own, before it is made', () => {
	const X = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 1));
	const source = `f = ${Array.from({ length: 12 }, () => 'sum(exp(X))').join(' + ')}`;
	expect(compile(source, { X }).ok).toBe(true);
	const refused = compile(source, { X }, { tree: true });
	expect(refused.ok ? '' : refused.diagnostics[0]?.message).toMatch(
		/^With equal parts drawn apart/
	);
	const drafts = new Drafts(3, true);
	const x = drafts.push({ kind: 'input', shape: [], spans: [] });
	const sine = {
		op: 'sin',
		operands: [{ kind: 'node', node: x }],
		shape: [],
		options: undefined,
		star: false,
		span: { from: 0, to: 1 },
		group: undefined,
		definition: undefined
	} as const;
	expect([drafts.apply(sine), drafts.apply(sine)]).toEqual([1, 2]);
	expect(() => drafts.apply(sine)).toThrow(Refused);
	expect(drafts.list).toHaveLength(3);
});

test('calls of a tree have boxes with keys of their own', () => {
	const { graph } = compiled('g(a) = a*a + 1\nf = g(x) + g(x)', {}, true);
	expect(new Set(graph.groups.map(({ key }) => key)).size).toBe(2);
});
