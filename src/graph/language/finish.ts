import type { Edge, Graph, GraphNode, Group, GroupId } from '../graph.ts';
import type { Draft } from './drafts.ts';
import type { DraftGroup } from './draft-groups.ts';
import { keysOf } from './keys.ts';

/** The finished graph; `drafts` stand in evaluation order already. */
export function finish(
	drafts: readonly Draft[],
	names: ReadonlyMap<string, number>,
	output: number,
	groups: readonly DraftGroup[]
): Graph {
	const keys = keysOf(drafts);
	const label = labels(names);
	const places = groupPlaces(drafts, groups);
	const nodes = drafts.map((draft, id) =>
		settled(draft, id, keys[id] ?? '', label(draft), groupIn(groups, places, draft.group))
	);
	return { nodes, edges: edgesOf(nodes), groups: kept(groups, places, keys), output, names };
}

/** `v1`, `v2`, … for what has no name, in evaluation order, past the names that the reader uses. */
function labels(names: ReadonlyMap<string, number>): (draft: Draft) => string {
	let number = 0;
	return (draft) => {
		if (draft.name !== undefined) return draft.name;
		if (draft.kind === 'constant') return draft.label;
		do number++;
		while (names.has(`v${number}`));
		return `v${number}`;
	};
}

/** Object literals without spreading: there may be thousands at each keystroke. */
function settled(
	draft: Draft,
	id: number,
	key: string,
	label: string,
	group: GroupId | undefined
): GraphNode {
	const { spans, shape } = draft;
	switch (draft.kind) {
		case 'input': {
			const { literal } = draft;
			const node = { kind: 'input', id, key, label, shape, spans, name: label } as const;
			return literal === undefined ? node : { ...node, literal };
		}
		case 'constant': {
			const node = { kind: 'constant', id, key, label, shape, spans, value: draft.value } as const;
			const { tensor } = draft;
			if (tensor === undefined && group === undefined) return node;
			return {
				...node,
				...(tensor === undefined ? {} : { tensor }),
				...(group === undefined ? {} : { group })
			};
		}
		case 'operation': {
			const { op, inputs } = draft;
			const node = { kind: 'operation', id, key, label, shape, spans, op, inputs } as const;
			const more = optional(draft, group);
			return more === undefined ? node : { ...node, ...more };
		}
		default:
			return draft satisfies never;
	}
}

type Extras = Partial<
	Pick<Extract<GraphNode, { kind: 'operation' }>, 'name' | 'options' | 'star' | 'opens' | 'group'>
>;

function optional(
	{ name, options, star, opens }: Extract<Draft, { kind: 'operation' }>,
	group: GroupId | undefined
): Extras | undefined {
	if (
		name === undefined &&
		options === undefined &&
		!star &&
		opens === undefined &&
		group === undefined
	)
		return undefined;
	return {
		...(name === undefined ? {} : { name }),
		...(options === undefined ? {} : { options }),
		...(star ? { star } : {}),
		...(opens === undefined ? {} : { opens }),
		...(group === undefined ? {} : { group })
	};
}

function edgesOf(nodes: readonly GraphNode[]): readonly Edge[] {
	const edges: Edge[] = [];
	for (const node of nodes)
		if (node.kind === 'operation')
			node.inputs.forEach((from, slot) => {
				edges.push({ id: edges.length, from, to: node.id, slot });
			});
	return edges;
}

/** The place of each group in the graph: one in which nothing new stands, because all was there already, has none. */
function groupPlaces(
	drafts: readonly Draft[],
	groups: readonly DraftGroup[]
): readonly (GroupId | undefined)[] {
	const filled = new Set<number>();
	for (const { group } of drafts)
		for (let at = group; at !== undefined && !filled.has(at); at = groups[at]?.outer)
			filled.add(at);
	let place = 0;
	return groups.map((_, index) => (filled.has(index) ? place++ : undefined));
}

function groupIn(
	groups: readonly DraftGroup[],
	places: readonly (GroupId | undefined)[],
	index: number | undefined
): GroupId | undefined {
	return index === undefined || groups[index] === undefined ? undefined : places[index];
}

const kept = (
	groups: readonly DraftGroup[],
	places: readonly (GroupId | undefined)[],
	keys: readonly string[]
): readonly Group[] =>
	groups.flatMap(({ outer: around, key, ...group }, index) => {
		const id = places[index];
		const outer = groupIn(groups, places, around);
		const named = key ?? `call:${group.label}:${keys[group.output] ?? ''}`;
		return id === undefined
			? []
			: [{ ...group, id, key: named, ...(outer === undefined ? {} : { outer }) }];
	});
