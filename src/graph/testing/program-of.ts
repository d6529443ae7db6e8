import { assemble } from '../assemble.ts';
import type { Program } from '../program.ts';
import type { Values } from '../tensor.ts';
import { graphOf, type Row } from './graph-of.ts';

/** A program without a text. */
export function programOf(rows: readonly Row[], values: Values = {}): Program {
	const graph = graphOf(rows);
	const compiled = assemble('', { ok: true, statements: [], graph, diagnostics: [] }, values);
	if (compiled.ok) return compiled.program;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}
