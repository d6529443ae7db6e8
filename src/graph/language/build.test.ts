import { expect, test } from 'vitest';
import type { GraphNode } from '../graph.ts';
import { build } from './build.ts';
import { goodReading } from './good-reading.ts';

const places = (source: string): string[] =>
	goodReading(source).graph.nodes.map(
		({ label, spans }) =>
			`${label}: ${spans.map(({ from, to }) => source.slice(from, to)).join(' | ')}`
	);

const labels = (source: string): string[] =>
	goodReading(source).graph.nodes.map(({ label }) => label);
const operationsOf = (source: string): GraphNode[] =>
	goodReading(source).graph.nodes.filter(({ kind }) => kind === 'operation');

test('equal sub-expressions share a node, whatever the spaces', () => {
	expect(operationsOf('sin(x)+sin( x )')).toHaveLength(2);
	expect(operationsOf('(x+y)*(x+y)')).toHaveLength(2);
	expect(operationsOf('p = x*y\nq = x*y\np+q')).toHaveLength(2);
	expect(operationsOf('x*y + y*x')).toHaveLength(3);
});

test('x*x has one input and two edges', () => {
	const { graph } = goodReading('x*x');
	expect(graph.nodes).toHaveLength(2);
	expect(graph.edges).toEqual([
		{ id: 0, from: 0, to: 1, slot: 0 },
		{ id: 1, from: 0, to: 1, slot: 1 }
	]);
});

test('a number is drawn once a use, and an expression with numbers is shared all the same', () => {
	const constants = (source: string): number =>
		goodReading(source).graph.nodes.filter(({ kind }) => kind === 'constant').length;
	expect(constants('(a+1)*(b+1)')).toBe(2);
	expect(constants('(b+1)*(b+1.0)')).toBe(1);
	expect(constants('1+1')).toBe(2);
	expect(constants('x/0 + x/-0')).toBe(2);
	expect(operationsOf('x/0 + x/-0')).toHaveLength(3);
});

test('two inputs never merge, not even with equal values', () => {
	expect(labels('a = 2\nb = 2\na*b')).toEqual(['a', 'b', 'v1']);
});

test('a literal alone is an input, and its place includes the sign', () => {
	const source = 'w1 = -2\nf = w1*x';
	const [w1] = goodReading(source).graph.nodes;
	expect(w1).toMatchObject({
		kind: 'input',
		name: 'w1',
		literal: { value: -2, span: { from: 5, to: 7 } }
	});
	expect(goodReading('a = 1+1').graph.nodes[2]).toMatchObject({ kind: 'operation', name: 'a' });
});

test('a name given to a known expression names its node', () => {
	const source = 'x*y+1\np = x*y';
	const { graph } = goodReading(source);
	expect(graph.nodes[graph.output]).toMatchObject({ name: 'p', label: 'p', key: 'n:p' });
	expect(graph.nodes[graph.output]?.spans[0]).toEqual({ from: 10, to: 13 });
});

test('an alias is another name of the same node', () => {
	const { graph } = goodReading('z = x*y\nf = z');
	expect([...graph.names]).toEqual([
		['x', 0],
		['y', 1],
		['z', 2],
		['f', 2]
	]);
	expect(graph.output).toBe(2);
});

test('labels of unnamed nodes skip the names the reader uses', () => {
	expect(labels('a*b + v1*v2')).toEqual(['a', 'b', 'v3', 'v1', 'v2', 'v4', 'v5']);
});

test.each(['x', 'f = x', '2', 'f = 2', 'f = -2', 'pi', 'f = e'])(
	'%s alone is a graph of one node',
	(source) => {
		const { graph } = goodReading(source);
		expect(graph.nodes).toHaveLength(1);
		expect(graph.output).toBe(0);
	}
);

test.each(
	'b W L h i E N in to mod and or not end true false null __proto__ constructor toString hasOwnProperty NaN Infinity undefined import evaluate i_1 λ Σ'.split(
		' '
	)
)('%s is only a name', (name) => {
	const { graph } = goodReading(`${name}*x + ${name}`);
	expect(graph.nodes[0]).toMatchObject({ kind: 'input', name });
	expect(graph.names.get(name)).toBe(0);
	expect(operationsOf(`${name}*x + ${name}`)).toHaveLength(2);
});

test('σ is a function before parentheses and a name elsewhere', () => {
	expect(labels('(x - μ)/σ')).toEqual(['x', 'μ', 'v1', 'σ', 'v2']);
	expect(operationsOf('σ(z) + sigmoid(z)')).toHaveLength(2);
});

test('a function name that is assigned and never called is only a name', () => {
	expect(labels('max = 3\nx*max')).toEqual(['max', 'x', 'v1']);
});

test('pi and e are told to be numbers, once each, with a change that makes them inputs', () => {
	const { graph, diagnostics } = goodReading('e^x + e*pi + π');
	expect(graph.nodes.filter(({ kind }) => kind === 'constant').map(({ label }) => label)).toEqual([
		'e',
		'e',
		'π',
		'π'
	]);
	expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
		['info', '`e` is read as the number 2.71828…'],
		['info', '`pi` is read as the number 3.14159…'],
		['info', '`π` is read as the number 3.14159…']
	]);
	expect(diagnostics[0]?.fix?.edits).toEqual([{ from: 0, to: 0, insert: 'e = 1\n' }]);
	expect(goodReading('e = 1\ne^x').diagnostics).toEqual([]);
	expect(goodReading('e = 1\ne^x').graph.nodes[0]?.kind).toBe('input');
});

test('inside parentheses a line end is a space', () => {
	expect(places('f = (a +\n b) # sum\n\n; ;\n')[2]).toBe('f: (a +\n b) | f');
	expect(goodReading('max(a\r\n, b)').graph.nodes).toHaveLength(3);
});

test('keys stay when text around changes, and change with the structure', () => {
	const keys = (source: string): Map<string, string> =>
		new Map(
			goodReading(source).graph.nodes.map(({ key, spans: [span] }) => [
				source.slice(span?.from, span?.to),
				key
			])
		);
	const before = keys('z = w*x + 1\nsigmoid(z)');
	const after = keys('q = 3\nz =  w*x + 1 - q\nsigmoid(z)');
	expect(after.get('w*x')).toBe(before.get('w*x'));
	expect(after.get('w')).toBe('i:w');
	expect(after.get('sigmoid(z)')).toBe(before.get('sigmoid(z)'));
	expect(keys('w*y').get('w*y')).not.toBe(before.get('w*x'));
	expect(keys('x-y').get('x-y')).not.toBe(keys('y-x').get('y-x'));
});

test('the same operation along another axis is another node, with a key of its own', () => {
	const keyOf = (source: string): string | undefined => goodReading(source).graph.nodes.at(-1)?.key;
	const [first, second] = [1, 2].map((axis) => keyOf(`M = [1, 2; 3, 4]\nsum(M, ${axis})`));
	expect(first).not.toBe(second);
	expect(keyOf('M = [1, 2; 3, 4]\n3\nsum(M, 1)')).toBe(first);
});

test('a graph has no more nodes than the limit', () => {
	const { statements } = goodReading('a*b + c');
	const built = (limit: number) => build(statements, 'a*b + c', undefined, limit);
	expect(built(5)).toMatchObject({ ok: true, graph: { nodes: { length: 5 } } });
	expect(built(4)).toMatchObject({ ok: false, diagnostic: { from: 0, to: 7 } });
});
