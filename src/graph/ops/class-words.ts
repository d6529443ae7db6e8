/** What the losses over classes say of one step: which class is right, and what probability it has. */
import { holdsWeights, rowsOf } from './class-loss.ts';
import { below, peakOf, restOf } from './log-sum-exp.ts';
import type { Flat, Use } from './use.ts';
import type { WholeWords } from './step-words.ts';
import { SCALAR } from '../tensor.ts';
import { back, makes, told, type Told } from './told.ts';

interface FirstRow {
	/** The right class, from 1. */
	readonly right: number;
	readonly rows: number;
	/** What stands for the right class in the first row. */
	readonly entry: number;
	/** The logarithm of its softmax. */
	readonly logarithm: number;
}

/** Undefined where the target weighs the classes, and where it names none. */
function firstRow({ inputs, shapes }: Use): FirstRow | undefined {
	const [x, t] = inputs as readonly [Flat, Flat];
	const classes = shapes[0]?.at(-1) ?? 1;
	const right = Math.round(t[0]!);
	if (holdsWeights(shapes) || !(right >= 1 && right <= classes)) return undefined;
	const peak = peakOf(x, 0, classes, 1);
	const log = Math.log1p(restOf(x, peak, 0, classes, 1));
	return {
		right,
		rows: rowsOf(shapes[0] ?? SCALAR),
		entry: x[right - 1]!,
		logarithm: below(x, peak, right - 1) - log
	};
}

const meanOver = ({ rows }: FirstRow): string => (rows === 1 ? '' : ` ÷ ${rows}`);

const ONLY_NAMES = told`nothing passes to {x}, which only names the class`;

export function likelihoodWords(use: Use): WholeWords {
	const row = firstRow(use);
	if (row === undefined) return { says: weighedWords(use, '', '{a}') };
	const { rows, entry } = row;
	const loss = use.output[0]!;
	const says =
		rows === 1
			? told`{y} takes the entry of {a} for class ${String(row.right)}, and turns its sign: −${entry} ${makes(loss, [entry], (each = 0) => -each)}.`
			: told`{y} takes of each row of {a} the entry of its class, in the first row ${entry} for class ${String(row.right)}, and is minus their mean: {y=}.`;
	return {
		says,
		why: {
			asks: 'Why that entry alone?',
			told: told`Only the entries of the right classes went into {y}: a step in another one does not move it.`
		}
	};
}

export function likelihoodGives(use: Use, slot: number, upstream: Flat): Told | undefined {
	const row = firstRow(use);
	if (row === undefined) return undefined;
	if (slot === 1) return ONLY_NAMES;
	const g = upstream[0]!;
	const passed = back(-g / row.rows);
	const result = makes(passed, [g], (by = 0) => -by / row.rows);
	const where = row.rows === 1 ? 'the entry of' : 'in the first row of';
	return row.rows === 1
		? told`${where} {x} for class ${String(row.right)} gets ${passed}, and the others 0`
		: told`${where} {x} the entry for class ${String(row.right)} gets −${back(g)} ÷ ${String(row.rows)} ${result}, and the others 0`;
}

/** What the formula writes for a class number. */
const IN_FORMULA =
	' In the formula the one-hot list of {b} is 1 at the right class and 0 at all others.';

export function crossEntropyWords(use: Use): WholeWords {
	const row = firstRow(use);
	const inFormula = row === undefined ? '' : IN_FORMULA;
	const why = {
		asks: 'Why minus 1?',
		told: told`A higher score raises the probability p of its own class and lowers all others. The slope of −ln of the right one is p − 1 along its own score, which pulls the loss down, and p along every other score.${inFormula}`
	};
	if (row === undefined)
		return {
			why,
			says: weighedWords(use, 'makes probabilities of {a} by softmax, and', 'ln of each')
		};
	const probability = Math.exp(row.logarithm);
	const result = makes(-row.logarithm, [probability], (p = 1) => -Math.log(p));
	const says =
		row.rows === 1
			? told`{y} makes probabilities of {a} by softmax; the right class, number ${String(row.right)}, gets ${probability}, and {y} is −ln ${probability} ${result}.`
			: told`{y} makes probabilities of each row of {a} by softmax; in the first row the right class, number ${String(row.right)}, gets ${probability}, and −ln ${probability} ${result}; the mean over the ${String(row.rows)} rows is {y=}.`;
	return { says, why };
}

export function crossEntropyGives(use: Use, slot: number, upstream: Flat): Told | undefined {
	const row = firstRow(use);
	if (row === undefined) return weighedGives(use, slot, upstream[0]!);
	if (slot === 1) return ONLY_NAMES;
	const [g, p] = [upstream[0]!, Math.exp(row.logarithm)];
	const result = makes(
		back((g * Math.expm1(row.logarithm)) / row.rows),
		[g, p],
		(by = 0, of = 0) => (by * (of - 1)) / row.rows
	);
	const where =
		row.rows === 1 ? 'the right class of {x}' : 'in the first row the right class of {x}';
	return told`${where} gets ${back(g)} × (${p} − 1)${meanOver(row)} ${result}, and the others ${back(g)} × their own probability${meanOver(row)}`;
}

/** The target is a weight for every class. */
function weighedWords({ shapes: [x = SCALAR] }: Use, first: string, what: string): Told {
	const start = first === '' ? '{y}' : `{y} ${first}`;
	return rowsOf(x) === 1
		? told`${start} adds up minus ${what} × its weight in {b}: {y=}.`
		: told`${start} adds up minus ${what} × its weight in {b}, row by row; the mean over the rows is {y=}.`;
}

/** Along the first score, and along the weight of it. */
function weighedGives({ inputs, shapes }: Use, slot: number, g: number): Told {
	const [x, t] = inputs as readonly [Flat, Flat];
	const classes = shapes[0]?.at(-1) ?? 1;
	const rows = rowsOf(shapes[0] ?? SCALAR);
	const peak = peakOf(x, 0, classes, 1);
	const logarithm = below(x, peak, 0) - Math.log1p(restOf(x, peak, 0, classes, 1));
	const [p, weight] = [Math.exp(logarithm), t[0]!];
	const total = t.slice(0, classes).reduce((sum, each) => sum + each, 0);
	const by = rows === 1 ? '' : ` ÷ ${rows}`;
	if (slot === 1) {
		const result = makes(
			back((-g * logarithm) / rows),
			[g, p],
			(a = 0, of = 1) => (-a * Math.log(of)) / rows
		);
		return told`the first entry of {x} gets −${back(g)} × ln ${p}${by} ${result}`;
	}
	const result = makes(
		back((g * (p * total - weight)) / rows),
		[g, p, total, weight],
		(a = 0, of = 0, all = 1, own = 0) => (a * (of * all - own)) / rows
	);
	const all = total === 1 ? '' : told` × ${total}`;
	return told`the first entry of {x} gets ${back(g)} × (${p}${all} − ${weight})${by} ${result}`;
}
