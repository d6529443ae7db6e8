/** What one may ask about: a value, a gradient or a tangent, of a whole node or of one entry of it. */
import type { NodeId } from '../graph.ts';
import type { Schedule } from '../steps.ts';
import { sizeOf, type Shape } from '../tensor.ts';
import { nodeAt, type Context } from '../explain/context.ts';

export interface Subject {
	readonly node: NodeId;
	readonly kind: 'value' | 'gradient' | 'tangent';
	/** Offset in the node’s numbers; absent for all of them. */
	readonly entry?: number;
}

/** Of a node with one number that is the only entry; undefined where a whole tensor is asked about. */
export function entryIn(context: Context, { node, entry }: Subject): number | undefined {
	const size = sizeOf(nodeAt(context, node).shape);
	if (size === 1) return 0;
	return entry === undefined ? undefined : Math.min(Math.max(entry, 0), size - 1);
}

/** Equal for two questions with the same answer. */
export const subjectKey = (context: Context, subject: Subject): string =>
	`${subject.kind[0] ?? ''}${subject.node}.${entryIn(context, subject) ?? ''}`;

export const valueOf = (node: NodeId, entry?: number): Subject => asked('value', node, entry);
export const gradientOf = (node: NodeId, entry?: number): Subject => asked('gradient', node, entry);
export const tangentOf = (node: NodeId, entry?: number): Subject => asked('tangent', node, entry);

/** The question about the derivative that is on screen: a gradient, or in forward mode a tangent. */
export const inMode = (subject: Subject, { along }: Schedule): Subject =>
	subject.kind === 'value' ? subject : { ...subject, kind: along ? 'tangent' : 'gradient' };

const asked = (kind: Subject['kind'], node: NodeId, entry: number | undefined): Subject => ({
	kind,
	node,
	...(entry === undefined ? {} : { entry })
});

/** Where an entry stands, from 0 along each axis. */
export function indexOf(shape: Shape, entry: number): readonly number[] {
	const index = new Array<number>(shape.length);
	let rest = entry;
	for (let axis = shape.length - 1; axis >= 0; axis--) {
		const length = shape[axis] ?? 1;
		index[axis] = rest % length;
		rest = Math.floor(rest / length);
	}
	return index;
}
