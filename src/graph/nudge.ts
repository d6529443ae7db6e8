/**
 * What a change of the inputs did to every node, beside what its slope said it would do: the tangent along the change,
 * taken before it (forward mode). For a small change the two agree; how far they are apart is the curvature.
 */
import type { NodeId } from './graph.ts';
import type { Program } from './program.ts';
import { tensorOf, valueOf, type Tensor, type Value, type Values } from './tensor.ts';

export interface Moved {
	readonly node: NodeId;
	/** Of a tensor the entry that moved most; 0 for a single number. */
	readonly entry: number;
	readonly actual: number;
	/** Slope times change. */
	readonly predicted: number;
}

/** Every node that moved or should have, in the order of the graph; constants never do. */
export function nudge(program: Program, before: Values, after: Values): readonly Moved[] {
	const from = program.run(before);
	const tangents = from.push(changeOf(before, after));
	const to = program.run(after);
	return program.graph.nodes.flatMap(({ id, kind }): Moved[] => {
		if (kind === 'constant') return [];
		const [old, now, slope] = [from.valueOf(id), to.valueOf(id), tangents.of(id)];
		const entry = most(old, now, slope);
		const actual = (now.data[entry] ?? NaN) - (old.data[entry] ?? NaN);
		const predicted = slope.data[entry] ?? NaN;
		return actual === 0 && predicted === 0 ? [] : [{ node: id, entry, actual, predicted }];
	});
}

/** The inputs that differ, by how much. */
export function changeOf(before: Values, after: Values): Values {
	return Object.fromEntries(
		Object.entries(after).flatMap(([name, value]): [string, Value][] => {
			const [old, now] = [tensorOf(before[name] ?? NaN), tensorOf(value)];
			if (!old || !now || old.data.length !== now.data.length) return [];
			const data = now.data.map((number, i) => number - (old.data[i] ?? NaN));
			return data.some((number) => number !== 0) ? [[name, valueOf({ ...now, data })]] : [];
		})
	);
}

/** The entry with the largest change, actual or predicted. */
function most(old: Tensor, now: Tensor, slope: Tensor): number {
	let found = 0;
	let largest = 0;
	for (let i = 0; i < now.data.length; i++) {
		const actual = Math.abs((now.data[i] ?? 0) - (old.data[i] ?? 0));
		const size = Math.max(actual, Math.abs(slope.data[i] ?? 0));
		if (size > largest) [found, largest] = [i, size];
	}
	return found;
}
