import { expect, test } from 'vitest';
import type { Graph, Group } from '$graph/graph.ts';
import { samples } from './curve.ts';
import { layout, type Layout } from './layout.ts';
import { grown, overlap } from './placement.ts';
import { program, programs } from './testing.ts';

/** Puts nodes, by label, into groups; a group may name the one around it. */
function inGroups(
	graph: Graph,
	names: readonly (readonly [members: string, outer?: number])[]
): Graph {
	const groupOf = (label: string): number | undefined => {
		const found = names.findLastIndex(([members]) => members.split(' ').includes(label));
		return found === -1 ? undefined : found;
	};
	const groups = names.map(([, outer], id): Group => ({
		id,
		kind: 'call',
		key: `g${id}`,
		label: `g${id}`,
		output: 0,
		...(outer === undefined ? {} : { outer }),
		span: { from: 0, to: 0 }
	}));
	const nodes = graph.nodes.map((node) => {
		const group = groupOf(node.label);
		return group === undefined ? node : { ...node, group };
	});
	return { ...graph, nodes, groups };
}

const all = (name: string): Graph => (programs.get(name) ?? program('x')).graph;
const tangled = program(
	'a = x*y\nb = exp(x) + z\nc = sin(a) + b*y\nd = a*c + cos(b)\ne = tanh(d*z) + log(c)\nf = e*a + d'
).graph;
const drawn: readonly (readonly [string, Graph])[] = [
	['neuron', inGroups(all('neuron'), [['v1 v3 z'], ['v2']])],
	['nested', inGroups(all('neuron-written-out'), [['v4 v5 v6 v7 v3'], ['v5 v6', 0], ['v6', 1]])],
	['two layers', inGroups(all('two layers'), [['v1 v2 h'], ['v3 v4']])],
	['tangled', inGroups(tangled, [['a v1 v2 c'], ['v4 v5 d'], ['v7 e'], ['v2 c', 0]])],
	[
		'with numbers in them',
		program('g(a) = 2*a + 1\nh(a) = g(a)*g(a + 3)\nf = h(x) + h(y) + 4').graph
	],
	['side by side', inGroups(tangled, [['b v1 v3'], ['a v2'], ['c v4 d'], ['v5 v6']])]
];
const directions = ['right', 'down'] as const;
const laid = drawn.flatMap(([name, graph]) =>
	directions.map((direction) => ({
		name: `${name} ${direction}`,
		graph,
		layout: layout(graph, { direction })
	}))
);

const members = ({ nodes, groups }: Graph, group: number): ReadonlySet<number> =>
	new Set(
		nodes.flatMap(({ id, group: own }) => {
			for (let at = own; at !== undefined; at = groups[at]?.outer) if (at === group) return [id];
			return [];
		})
	);

test('the box of a group holds its members and no other card', () => {
	for (const { name, graph, layout } of laid) {
		expect(layout.groups, name).toHaveLength(graph.groups.length);
		for (const box of layout.groups) {
			const own = members(graph, box.group);
			expect(own.size, name).toBeGreaterThan(0);
			for (const card of layout.boxes) {
				const shared = overlap(card, box);
				const what = `${name}: ${graph.nodes[card.node]?.label} and g${box.group}`;
				expect(shared, what).toBe(own.has(card.node) ? card.width * card.height : 0);
			}
		}
	}
});

test('groups lie within the ones around them and beside all others', () => {
	for (const { name, graph, layout } of laid)
		for (const box of layout.groups)
			for (const other of layout.groups) {
				if (box.group >= other.group) continue;
				const inside = members(graph, box.group).has([...members(graph, other.group)][0] ?? -1);
				expect(overlap(box, other), `${name}: g${box.group} and g${other.group}`).toBe(
					inside ? other.width * other.height : 0
				);
			}
});

test('with groups no two cards overlap, and no edge runs through a card', () => {
	for (const { name, graph, layout } of laid) {
		for (const [i, a] of layout.boxes.entries())
			for (const b of layout.boxes.slice(i + 1))
				expect(overlap(grown(a, 3), b), `${name}: ${a.node} and ${b.node}`).toBe(0);
		expect(through(graph, layout), name).toEqual([]);
	}
});

function through(graph: Graph, { boxes, curves }: Layout): string[] {
	return graph.edges.flatMap(({ id, from, to }) =>
		samples(curves[id] ?? [], 100).flatMap(([x, y]) =>
			boxes
				.filter(({ node }) => node !== from && node !== to)
				.filter((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
				.map(({ node }) => `edge ${id} through card ${node}`)
		)
	);
}

test('everything lies within the bounds, boxes included', () => {
	for (const { name, layout } of laid)
		for (const box of layout.groups)
			expect(overlap(box, layout.bounds), name).toBe(box.width * box.height);
});

test('without groups nothing is arranged anew', () => {
	const { groups } = layout(all('neuron'), { direction: 'right' });
	expect(groups).toEqual([]);
});
