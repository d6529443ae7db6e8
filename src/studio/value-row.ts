import type { NodeId } from '$graph/graph.ts';
import type { Role } from '$graph/program.ts';
import type { Range } from './range.ts';

/** Why a row is tinted: the current step is at it, in one phase or the other, or the pointer is. */
export type Lit = 'forward' | 'backward' | 'hover' | null;

/** One input as the panel of values shows it. */
export interface ValueRowData {
	readonly name: string;
	readonly node: NodeId;
	readonly value: number;
	/** Null as long as the backward pass has not reached it. */
	readonly gradient: number | null;
	/** While paths are still to come: the sum of those that have arrived. */
	readonly partial?: number | null;
	readonly role: Role;
	readonly range: Range;
	readonly lit: Lit;
	/** The number stands in a text that cannot be read, so nothing may change it. */
	readonly disabled: boolean;
}
