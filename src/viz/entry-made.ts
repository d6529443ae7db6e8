/** How one entry of an operation’s value is made of entries of its inputs; products have `productTerms`. */
import type { Context } from '$graph/explain/context.ts';
import { entryOf } from '$graph/explain/tensors/entry-of.ts';
import type { NodeId, OperationNode } from '$graph/graph.ts';
import { operations } from '$graph/ops/index.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { NO_OPTIONS } from '$graph/ops/options.ts';
import type { Run } from '$graph/run.ts';
import { exactly, format } from './format.ts';
import { entryName, nameOf } from './entry-name.ts';
import { bracketed, equals, type SumPart, type Unit, type Written } from './entry-sum.ts';
import { perRun } from './per-run.ts';

/** Null where it is made of more than can be told: of an input, of a softmax. */
export function entryMade(context: Context, node: OperationNode, entry: number): Written | null {
	const { run } = context;
	const record = operations[node.op];
	if (record.kind === 'elementwise') return clause(context, node, record.says, entry);
	const made =
		takenOf(run, node, entry) ??
		lineOf(run, node, record, entry) ??
		amongOf(run, node, record, entry);
	return made && { ...made, total: equals(exactly(run.valueOf(node.id).data[entry] ?? NaN)) };
}

/** The numbers in the sentence of the record, behind its colon: “1 + 2 = 3”, “the sigmoid of 0 is 0.5”. */
function clause(context: Context, node: OperationNode, says: string, entry: number): Written {
	const [, told = ''] = /: (.*)\{y=\}\.$/.exec(says) ?? [];
	const words = (told.includes('{a=}') ? told : '{a=} becomes ').trimEnd().split(' ');
	const { values, result } = entryOf(context, node, entry);
	const names = node.inputs.map((input) => nameOf(context.graph, input));
	return {
		count: words.length,
		term: (index) => filled(words[index] ?? '', names, values, index > 0),
		dots: '…',
		total: [{ text: exactly(result), kind: 'total' }]
	};
}

/** `{a=}` is a value and `{a}` a name; whatever stands around them is a sign. */
const filled = (
	word: string,
	names: readonly string[],
	values: readonly number[],
	behind: boolean
): Unit =>
	word.split(/(\{[abc]=?\})/).flatMap((part): SumPart[] => {
		const slot = part.startsWith('{') ? 'abc'.indexOf(part[1] ?? '') : -1;
		if (slot < 0) return part === '' ? [] : [{ text: part, kind: 'sign' }];
		return part.endsWith('=}')
			? [{ text: bracketed(values[slot] ?? NaN, behind), kind: 'forward' }]
			: [{ text: names[slot] ?? '', kind: 'sign' }];
	});

type Made = Pick<Written, 'count' | 'term' | 'dots'>;

/** The entry of an input that was moved here. */
function takenOf(run: Run, node: OperationNode, entry: number): Made | null {
	if (operations[node.op].gate !== 'moves') return null;
	const tables = tablesOf(run, node.id);
	for (const [slot, input] of node.inputs.entries()) {
		const [from, to] = [tables[2 * slot], tables[2 * slot + 1]];
		const at = to?.indexOf(entry) ?? -1;
		if (from && at >= 0) return one([{ text: entryName(run, input, from[at] ?? 0), kind: 'sign' }]);
	}
	return null;
}

/** A number that is told by one name alone. */
export const one = (unit: Unit): Made => ({ count: 1, term: () => unit, dots: '…' });

/** The line of numbers that a reduction folds: 1 + 2 + 3, or max(1, 2, 3). */
function lineOf(run: Run, node: OperationNode, record: Whole, entry: number): Made | null {
	const [input] = node.inputs;
	const { line, syntax } = record;
	if (input === undefined || !isReduction(node)) return null;
	const [starts, [count = 0, step = 0] = []] = tablesOf(run, node.id);
	const { data } = run.valueOf(input);
	const at = (index: number): number => data[(starts?.[entry] ?? 0) + index * step] ?? NaN;
	const summed = line?.between === ' + ' && !line.each && !line.around;
	const [name = ''] = syntax.functions;
	return {
		count,
		term: (index) => (summed ? added(at(index), index) : argument(name, at(index), index, count)),
		dots: summed ? '+ …' : '…,'
	};
}

/** One entry of every input: max(1, 2, 3). */
function amongOf(run: Run, node: OperationNode, record: Whole, entry: number): Made | null {
	if (!record.entrywise) return null;
	const [tables, count] = [tablesOf(run, node.id), node.inputs.length];
	const at = (slot: number): number =>
		run.valueOf(node.inputs[slot] ?? node.id).data[tables[slot]?.[entry] ?? 0] ?? NaN;
	const [name = ''] = record.syntax.functions;
	return { count, term: (slot) => argument(name, at(slot), slot, count), dots: '…,' };
}

/** One of several numbers that are added up. */
export const added = (value: number, index: number, kind: SumPart['kind'] = 'forward'): Unit => [
	...(index === 0 ? [] : [{ text: '+ ', kind: 'sign' } as const]),
	{ text: bracketed(value, index > 0), kind }
];

const argument = (name: string, value: number, index: number, count: number): Unit => [
	...(index === 0 ? [{ text: `${name}(`, kind: 'sign' } as const] : []),
	{ text: format(value), kind: 'forward' },
	{ text: index === count - 1 ? ')' : ',', kind: 'sign' }
];

/** It alone can keep an axis that it has folded. */
export const isReduction = ({ op }: OperationNode): boolean => {
	const record = operations[op];
	return record.kind === 'whole' && record.options.includes('keepdims');
};

/** The index tables of an operation, as it had them in this run. */
export const tablesOf = perRun((run, id: NodeId): readonly Int32Array[] => {
	const node = run.graph.nodes[id];
	if (node?.kind !== 'operation') return [];
	const record: Whole | null = wholeOf(node);
	const shapes = node.inputs.map((input) => run.graph.nodes[input]?.shape ?? []);
	return record?.tables?.(shapes, node.options ?? NO_OPTIONS, node.shape) ?? [];
});

function wholeOf({ op }: OperationNode): Whole | null {
	const record = operations[op];
	return record.kind === 'whole' ? record : null;
}
