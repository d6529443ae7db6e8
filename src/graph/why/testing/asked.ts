import type { Context } from '../../explain/context.ts';
import { compile } from '../../index.ts';
import { schedule } from '../../steps.ts';
import type { Values } from '../../tensor.ts';
import { unfoldedAll, whyRows, type WhyRow } from '../rows.ts';
import type { Subject } from '../subject.ts';
import type { Told } from '../told.ts';
import { isNothing, plainPieces } from '../written.ts';

/** Four significant digits and a real minus, as the page writes numbers. */
const format = (value: number): string => {
	if (Number.isNaN(value)) return 'undefined';
	if (!Number.isFinite(value)) return value > 0 ? '+∞' : '−∞';
	return String(Number(value.toPrecision(4))).replaceAll('-', '−');
};

export function contextOf(source: string, values: Values = {}, target?: string): Context {
	const compiled = compile(source, values);
	if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
	const { graph, run } = compiled.program;
	const node = target === undefined ? graph.output : (graph.names.get(target) ?? graph.output);
	return { graph, run: run({}, { target: node }), schedule: schedule(graph, node), format };
}

/** In forward mode along an entry of an input. */
export function alongContextOf(source: string, values: Values, name: string, entry = 0): Context {
	const context = contextOf(source, values);
	const along = { node: context.graph.names.get(name) ?? NaN, entry };
	return { ...context, schedule: schedule(context.graph, context.run.target, along) };
}

export function about(
	{ graph }: Context,
	name: string,
	kind: Subject['kind'] = 'value',
	entry?: number
): Subject {
	const node = graph.nodes.find(({ label }) => label === name)?.id;
	if (node === undefined) throw new Error(`No node ${name}`);
	return entry === undefined ? { node, kind } : { node, kind, entry };
}

/** A line as a reader sees it. */
export function lineText(
	context: Context,
	{ left, names, numbers, sign, result, aside }: Told
): string {
	const text = (part: Told['left']): string => plainPieces(part.pieces, context);
	const equals = [names, numbers, result].filter((part) => !isNothing(part));
	const said = equals
		.map((part) => ` ${part === result && !isNothing(numbers) ? sign : '='} ${text(part)}`)
		.join('');
	return `${text(left)}${said}${aside === '' ? '' : ` (${aside})`}`;
}

/** Everything that can be unfolded, two spaces a level. */
export function derivation(context: Context, subject: Subject, most = 200): string[] {
	const rows = whyRows(context, subject, unfoldedAll(context, subject, new Map(), most));
	return rows.map((row) => rowText(context, row));
}

export function rowText(context: Context, row: WhyRow): string {
	const indent = '  '.repeat(row.level - 1);
	if (row.kind === 'more') return `${indent}… ${row.count} more`;
	if (row.kind === 'end') return 'the end';
	return `${indent}${lineText(context, row.told)}${row.see === undefined ? '' : ' see above'}`;
}
