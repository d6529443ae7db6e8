/** An entry of a result that is made of one line of the input: of a reduction, or of softmax. */
import type { OperationNode } from '../graph.ts';
import type { Whole } from '../ops/whole.ts';
import type { Context } from '../explain/context.ts';
import { sumSign, productSign, equals, type Equals } from '../explain/shown.ts';
import { countOf } from '../ops/reduction.ts';
import { byName, byNumber, numberAt, type At, type Manner, type Work } from './at.ts';
import { isShort, series } from './series.ts';
import { valueOf } from './subject.ts';
import { ask } from './told.ts';
import { placeOfUse } from '../whole-use.ts';
import { formed, joined, said, write, type Written } from './written.ts';

interface Line {
	readonly count: number;
	at(index: number): At;
}

/** Undefined for operations that do not work line by line. */
export function lineWork(
	context: Context,
	node: OperationNode,
	record: Whole,
	entry: number
): Work | undefined {
	const [input] = node.inputs;
	if (input === undefined) return undefined;
	const form = formOfLine(node);
	if (!form) return undefined;
	const { tables, shapes, options } = placeOfUse(context.graph, node, record);
	const [length = 1, step = 1] = tables[1] ?? [];
	const own = node.op === 'softmax';
	const start = own ? startOf(entry, length, step) : (tables[0]?.[entry] ?? 0);
	const count = own ? length : countOf(shapes[0] ?? [], options);
	const line: Line = { count, at: (index) => [input, start + index * step] };
	const written = (manner: Manner): Written =>
		form((index) => manner(context, line.at(index)), count, (entry - start) / step);
	return {
		names: written(byName),
		numbers: written(byNumber),
		sign: isShort(count) ? signOf(context, node, line, entry, (entry - start) / step) : '=',
		inner: { count, at: (index) => ask(valueOf(...line.at(index))) }
	};
}

const startOf = (entry: number, length: number, step: number): number =>
	Math.floor(entry / (step * length)) * step * length + (entry % step);

type Part = (index: number) => Written;
type LineForm = (at: Part, count: number, own: number) => Written;

function formOfLine({ op }: OperationNode): LineForm | undefined {
	switch (op) {
		case 'sum':
			return (at, count) => series(count, at, ' + ');
		case 'prod':
			return (at, count) => series(count, at, ' × ');
		case 'mean':
			return (at, count) => write`(${series(count, at, ' + ')})/${said(String(count))}`;
		case 'max_of':
			return called('max');
		case 'min_of':
			return called('min');
		case 'logsumexp':
			return (at, count) =>
				joined([said('ln(', '\\ln('), series(count, power(at), ' + '), said(')')]);
		case 'norm':
			return (at, count) =>
				joined([said('√(', '\\sqrt{'), series(count, squared(at), ' + '), said(')', '}')]);
		case 'softmax':
			return (at, count, own) => write`${power(at)(own)}/(${series(count, power(at), ' + ')})`;
		default:
			return undefined;
	}
}

const called =
	(name: string): LineForm =>
	(at, count) =>
		joined([said(`${name}(`, `\\${name}(`), series(count, at, ', '), said(')')]);

const power =
	(at: Part): Part =>
	(index) =>
		formed((x = '') => `e^{${x}}`, [at(index)]);

const squared =
	(at: Part): Part =>
	(index) =>
		formed((x = '') => `${x}^{2}`, [at(index)]);

function signOf(
	context: Context,
	node: OperationNode,
	line: Line,
	entry: number,
	own: number
): Equals {
	const numbers = Array.from({ length: line.count }, (_, index) =>
		numberAt(context, line.at(index))
	);
	const result = numberAt(context, [node.id, entry]);
	if (node.op === 'sum') return sumSign(context.format, numbers, result);
	if (node.op === 'prod') return productSign(context.format, numbers, result);
	const worked = workedOut(node.op, own);
	return worked ? equals(context.format, numbers, result, (...all) => worked(all)) : '=';
}

const total = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);
const powers = (all: readonly number[]): number => total(all.map(Math.exp));

/** Of the other forms, but for the largest and the smallest, which are just what is shown. */
function workedOut(
	op: OperationNode['op'],
	own: number
): ((all: readonly number[]) => number) | undefined {
	switch (op) {
		case 'mean':
			return (all) => total(all) / all.length;
		case 'logsumexp':
			return (all) => Math.log(powers(all));
		case 'norm':
			return (all) => Math.hypot(...all);
		case 'softmax':
			return (all) => Math.exp(all[own] ?? NaN) / powers(all);
		default:
			return undefined;
	}
}
