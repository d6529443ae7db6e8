/** For tests: a text, run once, with all that words need. */
import type { Context } from '../../explain/context.ts';
import { compile, type Values } from '../../index.ts';
import { schedule } from '../../steps.ts';

/** Four significant digits and a real minus, as the page writes numbers. */
const format = (value: number): string => {
	if (Number.isNaN(value)) return 'undefined';
	if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
	return String(Number(value.toPrecision(4))).replaceAll('-', '−');
};

export function contextOf(
	source: string,
	values: Values = {},
	open: ReadonlySet<string> = new Set()
): Context {
	const compiled = compile(source, values, { open });
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	return { graph, run: run(), schedule: schedule(graph), format };
}
