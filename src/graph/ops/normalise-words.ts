/** What a layer normalisation says of a step. */
import { epsOf, lengthOf, meanOf, scaleOf } from './normalise-row.ts';
import type { Flat, Use } from './use.ts';
import type { WholeWords } from './step-words.ts';
import { back, makes, told, type Told } from './told.ts';

/** The first row with its mean, its standard deviation and, going back, the means that are taken away. */
function firstRow(use: Use, upstream?: Flat) {
	const x = use.inputs[0]!;
	const length = lengthOf(use);
	const mean = meanOf(x, 0, length);
	const spread = 1 / scaleOf(x, 0, length, mean, epsOf(use.options));
	const row = Array.from(x.subarray(0, length), (each) => (each - mean) / spread);
	const gamma = use.inputs[1];
	const g = row.map((_, at) => (upstream?.[at] ?? 0) * (gamma?.[at] ?? 1));
	return {
		x: x[0]!,
		mean,
		spread,
		row: row[0]!,
		g: g[0]!,
		gMean: g.reduce((sum, each) => sum + each, 0) / length,
		along: g.reduce((sum, each, at) => sum + each * row[at]!, 0) / length
	};
}

const rowsIn = (use: Use): number => use.output.length / lengthOf(use);

export function normWords(use: Use, upstream?: Flat): WholeWords {
	const { mean, spread, row, gMean, along } = firstRow(use, upstream);
	const scaled = use.inputs.length > 1 ? ', times the scale' : '';
	const says =
		rowsIn(use) === 1
			? told`{y} subtracts from {a} its mean, ${mean}, and divides by its standard deviation, ${spread}: that is all.`
			: told`{y} subtracts from each row of {a} its mean, and divides by its standard deviation: that is all.`;
	return {
		says,
		why: {
			asks: 'Why is a part taken away?',
			told: told`A shift or a stretch of a whole row does not move {y}, so that part of the gradient g${scaled} is taken away: its mean ḡ = ${back(gMean)}, and ${back(along)} times the normalised number x̂ = ${row}. That is divided by s = ${spread}, the standard deviation.`
		}
	};
}

export function normShows(use: Use): Told {
	const { x, mean, spread } = firstRow(use);
	const [gamma, beta] = [use.inputs[1]?.[0], use.inputs[2]?.[0]];
	const result = makes(
		use.output[0]!,
		[x, mean, spread, gamma ?? 1, beta ?? 0],
		(a = 0, m = 0, s = 1, scale = 1, shift = 0) => ((a - m) / s) * scale + shift
	);
	const scaled = gamma === undefined ? '' : told` × ${gamma}`;
	const shifted = beta === undefined ? '' : told` + ${beta}`;
	return told`(${x} − ${mean}) ÷ ${spread}${scaled}${shifted} ${result}`;
}

export function normGives(use: Use, slot: number, upstream: Flat): Told | undefined {
	if (slot > 0) return undefined;
	const { g, gMean, row, along, spread } = firstRow(use, upstream);
	const result = makes(
		back((g - gMean - row * along) / spread),
		[g, gMean, row, along, spread],
		(a = 0, b = 0, c = 0, d = 0, s = 1) => (a - b - c * d) / s
	);
	return told`the first entry of {x} gets (${back(g)} − ${back(gMean)} − ${row} × ${back(along)}) ÷ ${spread} ${result}`;
}
