import { noTensor } from './check-value.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Graph } from './graph.ts';
import { programInputs } from './inputs.ts';
import { nearest } from './language/nearest.ts';
import type { Reading } from './language/read.ts';
import type { Compiled } from './program.ts';
import { runner } from './runner.ts';
import type { Values } from './tensor.ts';
import { unusedLines } from './unused.ts';

/** What reading a text without errors gives. */
type GoodReading = Extract<Reading, { ok: true }>;

/** Makes a program of a text that was read, with `values` for its inputs where given. */
export function assemble(source: string, reading: GoodReading, values: Values): Compiled {
	const { statements, graph } = reading;
	const diagnostics = [
		...reading.diagnostics,
		...unusedLines(statements, graph),
		...check(graph, values)
	];
	if (diagnostics.some(({ severity }) => severity === 'error')) return { ok: false, diagnostics };
	const inputs = programInputs(graph, values);
	const run = runner(graph, inputs);
	return { ok: true, program: { source, statements, graph, inputs, diagnostics, run } };
}

/** Errors for values that no input can take, warnings for those that no input asks for. */
function check(graph: Graph, values: Values): Diagnostic[] {
	// Callers without types may pass anything.
	if (typeof (values as unknown) !== 'object' || (values as unknown) === null)
		return [at('error', 'The values must be an object, such as `{ w1: 0.5 }`.')];
	const spans = new Map(
		graph.nodes.flatMap((node) => (node.kind === 'input' ? [[node.name, node.spans[0]]] : []))
	);
	return Object.entries(values).flatMap(([name, value]) => {
		if (!spans.has(name)) return [at('warning', unused(name, [...spans.keys()]))];
		const wrong = noTensor(name, value);
		return wrong === undefined ? [] : [at('error', wrong, spans.get(name))];
	});
}

function unused(name: string, inputs: readonly string[]): string {
	const close = nearest(name, inputs);
	const hint = close === undefined ? '' : ` Did you mean \`${close}\`?`;
	return `A value was given for \`${name}\`, but the program has no such input.${hint}`;
}

const at = (
	severity: Diagnostic['severity'],
	message: string,
	{ from, to } = { from: 0, to: 0 }
): Diagnostic => ({ severity, message, from, to });
