/** For tests: a program that is known to be right. */
import { compile } from '$graph/index.ts';
import type { Program } from '$graph/program.ts';

export function programOf(source: string): Program {
	const compiled = compile(source);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	return compiled.program;
}
