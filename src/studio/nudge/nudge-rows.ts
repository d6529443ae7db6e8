import { nudge } from '$graph/nudge.ts';
import type { NodeId } from '$graph/graph.ts';
import { format } from '$viz/format.ts';
import type { Session } from '../session.svelte.ts';

export interface NudgeRow {
	readonly node: NodeId;
	readonly label: string;
	/** Which entry of a tensor it is about: [1, 2]. */
	readonly entry: string;
	readonly actual: string;
	readonly predicted: string;
}

/** What the last drag did to every node; nothing before there was one, or when it ended where it began. */
export function nudgeRows({ program, before, values }: Session): readonly NudgeRow[] {
	if (before === undefined) return [];
	const { nodes } = program.graph;
	return nudge(program, before, values).map(({ node, entry, actual, predicted }) => {
		const { label = '', shape = [] } = nodes[node] ?? {};
		return {
			node,
			label,
			entry: placeOf(entry, shape),
			actual: format(actual),
			predicted: format(predicted)
		};
	});
}

/** Counted from 1, as the language does. */
function placeOf(entry: number, shape: readonly number[]): string {
	if (shape.length === 0) return '';
	let rest = entry;
	const index = shape.map(() => 0);
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const length = shape[axis] ?? 1;
		index[axis] = (rest % length) + 1;
		rest = Math.floor(rest / length);
	}
	return `[${index.join(', ')}]`;
}
