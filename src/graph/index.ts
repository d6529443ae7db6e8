/**
 * The engine from code: `compile` a text, `run` it, read values and gradients. Works without a browser.
 *
 * @example
 * const compiled = compile('f = sigmoid(w*x + b)', { w: 1, x: 2, b: -1 });
 * if (compiled.ok) compiled.program.run({ w: 0.5 }).gradient('w').data[0];
 */
import { assemble } from './assemble.ts';
import { read } from './language/read.ts';
import type { Compiled, CompileOptions } from './program.ts';
import { tensorOf, type Shape, type Values } from './tensor.ts';

export type { Diagnostic, Edit, Fix } from './diagnostic.ts';
export type { Edge, EdgeId, Graph, GraphNode, Group, GroupId, NodeId } from './graph.ts';
export type { OperationName } from './ops/index.ts';
export type {
	Compiled,
	CompileOptions,
	Program,
	ProgramInput,
	Role,
	RunOptions
} from './program.ts';
export type { Run, Tangents } from './run.ts';
export type { Span } from './span.ts';
export type { Statement, Syntax } from './syntax.ts';
export type { Shape, Tensor, Value, Values } from './tensor.ts';

/**
 * Makes a program of a text, or says what is wrong with it; never throws. `values` are the inputs’ new defaults, and
 * their shapes are the inputs’ shapes; an input not named is a scalar.
 */
export function compile(
	source: string,
	values: Values = {},
	{ open = new Set<string>(), tree = false, formula = false }: CompileOptions = {}
): Compiled {
	const reading = read(source, { shapes: shapesOf(values), open, tree, formula });
	return reading.ok ? assemble(source, reading, values) : reading;
}

/** Of those values that have one; what is wrong with the others is said once the text is read. */
function shapesOf(values: Values): ReadonlyMap<string, Shape> {
	if (typeof (values as unknown) !== 'object' || (values as unknown) === null) return new Map();
	return new Map(
		Object.entries(values).flatMap(([name, value]) => {
			const tensor =
				Array.isArray(value) || typeof value === 'number' ? tensorOf(value) : undefined;
			return tensor === undefined ? [] : [[name, tensor.shape]];
		})
	);
}
