/** For tests: a text as a program; throws what is wrong with it. */
import { compile } from '../index.ts';
import type { Program } from '../program.ts';
import type { Values } from '../tensor.ts';

export function compiledProgram(source: string, values: Values = {}): Program {
	const compiled = compile(source, values);
	if (compiled.ok) return compiled.program;
	throw new Error(compiled.diagnostics.map(({ message }) => message).join(' '));
}
