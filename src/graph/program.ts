import type { Diagnostic } from './diagnostic.ts';
import type { Graph, NodeId } from './graph.ts';
import type { Run } from './run.ts';
import type { Statement } from './syntax.ts';
import type { Shape, Value, Values } from './tensor.ts';

export type Role = 'parameter' | 'data';

export interface ProgramInput {
	readonly name: string;
	readonly node: NodeId;
	readonly shape: Shape;
	/** Guessed from the name: x, y, t and the like are data, everything else is a parameter. */
	readonly role: Role;
	/** What `run()` uses when it is given nothing else. */
	readonly value: Value;
}

export interface Program {
	readonly source: string;
	readonly statements: readonly Statement[];
	readonly graph: Graph;
	readonly inputs: readonly ProgramInput[];
	/** Warnings and infos; a program has no errors. */
	readonly diagnostics: readonly Diagnostic[];
	/**
	 * Computes everything once, forward and backward; an input that is not named keeps its `value`.
	 * Throws a TypeError that names the input when a value has the wrong shape, and says so of a seed of the wrong shape and
	 * of an `into` that is no run of this program; other names are ignored. Throws a RangeError for a target that there is not.
	 */
	run(this: void, values?: Values, options?: RunOptions): Run;
}

export interface RunOptions {
	/** The value to differentiate, by its name or by its node; the last statement when absent. */
	readonly target?: string | NodeId;
	/** What the backward pass starts with, shaped like the target; ones when absent: the gradient of the sum of its entries. */
	readonly seed?: Value;
	/** An earlier run of this program that nobody needs any more: it takes the new numbers and is returned. */
	readonly into?: Run;
}

export interface CompileOptions {
	/** Which operations are drawn as what they are made of: the `opens` of their nodes. Unknown keys are ignored. */
	readonly open?: ReadonlySet<string>;
	/** Expressions that are written twice are computed twice; a name is one node all the same, and so is an input. */
	readonly tree?: boolean;
	/**
	 * What is opened is written as mathematics writes it, without care for numbers that overflow and for corners: for
	 * work with formulas, not with numbers.
	 */
	readonly formula?: boolean;
}

export type Compiled =
	| { readonly ok: true; readonly program: Program }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
