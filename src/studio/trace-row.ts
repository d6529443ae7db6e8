import type { NodeId } from '$graph/graph.ts';
import type { Role } from '$graph/program.ts';
import type { Shape, Tensor } from '$graph/tensor.ts';
import type { Lit } from './value-row.ts';

/** A piece of an expression: a name is set as mathematics, a sign (or number) as it stands. */
export type ExpressionPart = { readonly name: string } | { readonly sign: string };

/** One node as the table shows it. */
export interface TraceRow {
	readonly node: NodeId;
	readonly label: string;
	/** The colour of an input’s name. */
	readonly role?: Role | undefined;
	/** In words: "parameter", "constant", "× multiply". */
	readonly what: string;
	readonly shape: Shape;
	/** How the node follows from its inputs, such as w1 × x1; empty for a leaf. */
	readonly expression: readonly ExpressionPart[];
	/** Null as long as the forward pass has not reached it. */
	readonly value: Tensor | null;
	/** Shaped like the value. Null as long as the backward pass has not reached it. */
	readonly gradient: Tensor | null;
	readonly lit: Lit;
}
