/**
 * The engine from code: `compile` a text, `run` it, read values and gradients. Works without a browser.
 *
 * @example
 * const compiled = compile('f = sigmoid(w*x + b)', { w: 1, x: 2, b: -1 });
 * if (compiled.ok) compiled.program.run({ w: 0.5 }).gradient('w').data[0];
 */
import { assemble } from './assemble.ts';
import { read } from './language/read.ts';
import type { Compiled } from './program.ts';
import type { Values } from './tensor.ts';

export type { Diagnostic, Edit, Fix } from './diagnostic.ts';
export type { Edge, EdgeId, Graph, GraphNode, NodeId } from './graph.ts';
export type { OperationName } from './ops/index.ts';
export type { Compiled, Program, ProgramInput, Role, RunOptions } from './program.ts';
export type { Run } from './run.ts';
export type { Span } from './span.ts';
export type { Statement, Syntax } from './syntax.ts';
export type { Shape, Tensor, Value, Values } from './tensor.ts';

/** Makes a program of a text, or says what is wrong with it; never throws. `values` are the inputs’ new defaults. */
export function compile(source: string, values: Values = {}): Compiled {
	const reading = read(source);
	return reading.ok ? assemble(source, reading, values) : reading;
}
