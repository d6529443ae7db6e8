/** For tests: an example of the gallery, compiled or run. */
import { exampleBySlug } from '../examples.ts';
import type { Program } from '../program.ts';
import type { Run } from '../run.ts';
import type { Values } from '../tensor.ts';
import { compile } from '../index.ts';

export function exampleProgram(slug: string): Program {
	const example = exampleBySlug(slug);
	if (!example) throw new Error(`no example ${slug}`);
	const compiled = compile(example.source, example.values);
	if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
	return compiled.program;
}

/** With its own values, or some of them changed. */
export const exampleRun = (slug: string, changed: Values = {}): Run =>
	exampleProgram(slug).run({ ...exampleBySlug(slug)?.values, ...changed });
