/** An entry of a result that is made of one line of the input: of a reduction, or of softmax. */
import type { OperationNode } from '../graph.ts';
import { NO_OPTIONS } from '../ops/options.ts';
import type { Whole, WrittenLine } from '../ops/whole.ts';
import type { Context } from '../explain/context.ts';
import { equals, type Equals } from '../explain/shown.ts';
import { sameShape, sizeOf } from '../tensor.ts';
import { placeOfUse } from '../whole-use.ts';
import { byName, byNumber, numberAt, type At, type Work } from './at.ts';
import { isShort, series } from './series.ts';
import { valueOf } from './subject.ts';
import { ask } from './told.ts';
import { formed, type Written } from './written.ts';

/** Undefined for operations that do not work line by line. */
export function lineWork(
	context: Context,
	node: OperationNode,
	record: Whole,
	entry: number
): Work | undefined {
	const [input] = node.inputs;
	if (input === undefined || record.line === undefined) return undefined;
	const { tables, shapes, shape } = placeOfUse(context.graph, node, record);
	const [count = 1, step = 1] = tables[1] ?? [];
	// each number of the line has an entry of the result for itself
	const own = sameShape(shape, shapes[0] ?? []);
	const start = own ? startOf(entry, count, step) : (tables[0]?.[entry] ?? 0);
	const at = (index: number): At => [input, start + index * step];
	const place = (entry - start) / step;
	const form = formOf(record.line, count, place);
	const sign = (): Equals =>
		equals(
			context.format,
			Array.from({ length: count }, (_, index) => numberAt(context, at(index))),
			numberAt(context, [node.id, entry]),
			(...line) => alone(record, line, place)
		);
	return {
		names: form((index) => byName(context, at(index))),
		numbers: form((index) => byNumber(context, at(index))),
		sign: isShort(count) ? sign() : '=',
		inner: { count, at: (index) => ask(valueOf(...at(index))) }
	};
}

const startOf = (entry: number, length: number, step: number): number =>
	Math.floor(entry / (step * length)) * step * length + (entry % step);

type Part = (index: number) => Written;

const formOf =
	({ each, between, around }: WrittenLine, count: number, own: number) =>
	(at: Part): Written => {
		const term: Part = each ? (index) => formed(each, [at(index)]) : at;
		const terms = series(count, term, between);
		if (around === undefined) return terms;
		return formed((all = '', one = '') => around(all, count, one), [terms, term(own)]);
	};

/** The same operation on one line alone: its result, or the entry of it that is `own`. */
function alone(record: Whole, line: readonly number[], own: number): number {
	const shapes = [[line.length]];
	const shape = record.shape(shapes, NO_OPTIONS);
	if ('misfit' in shape) return NaN;
	const output = new Float64Array(sizeOf(shape));
	const tables = record.tables?.(shapes, NO_OPTIONS, shape) ?? [];
	const inputs = [Float64Array.from(line)];
	record.apply({ inputs, shapes, output, shape, options: NO_OPTIONS, tables });
	return output[own] ?? output[0] ?? NaN;
}
