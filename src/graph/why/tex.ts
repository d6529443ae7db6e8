/** A derivation as aligned equations, for a paper: what is unfolded, each line once. */
import type { NodeId } from '../graph.ts';
import type { Context } from '../explain/context.ts';
import { pathTold } from './path-line.ts';
import type { Paths } from './paths.ts';
import type { WhyRow } from './rows.ts';
import { gradientOf } from './subject.ts';
import { amountOf, gradientName } from './terms.ts';
import type { Told } from './told.ts';
import { closed, isNothing } from './written.ts';

/** `\begin{aligned} … \end{aligned}`: the same lines as on the page, from the question down to the inputs. */
export function whyTex(rows: readonly WhyRow[]): string {
	const lines = rows.flatMap((row) =>
		row.kind === 'line' && row.see === undefined ? [aligned(row.told)] : []
	);
	return inRows([...new Set(lines)]);
}

/** The sum over paths: one product a line, then their numbers and what these come to. */
export function pathsTex(context: Context, node: NodeId, paths: Paths): string {
	const { listed, numeric, paths: count } = paths;
	const told = listed.map((path) => pathTold(context, paths, path));
	const rest = BigInt(listed.length) < count ? ['&\\quad + \\dots'] : [];
	const left = gradientName(context, node, undefined).tex;
	const names = told.map(
		({ names }, at) => `${at === 0 ? `${left} &=` : '&\\quad +'} ${names.tex}`
	);
	const sum = told.map(({ result }) => closed(result).tex).join(' + ');
	const { tex } = amountOf(context, gradientOf(node));
	const numbers = `&= ${told.length === 1 ? (told[0]?.numbers.tex ?? '') : sum}`;
	return inRows([
		...names,
		...rest,
		...(numeric ? [`${numbers}${rest.length === 0 ? '' : ' + \\dots'} = ${tex}`] : [])
	]);
}

const BREAK = ' \\\\\n';

const inRows = (lines: readonly string[]): string =>
	`\\begin{aligned}\n${lines.filter(Boolean).join(BREAK)}\n\\end{aligned}`;

const aligned = (told: Told): string => linesOf(told).join(BREAK);

function linesOf({ left, names, numbers, sign, result }: Told): readonly string[] {
	const equal = sign === '=' ? '=' : '\\approx';
	const end = isNothing(result) ? '' : ` ${isNothing(numbers) ? '=' : equal} ${result.tex}`;
	if (isNothing(names) && isNothing(numbers) && end === '') return [];
	if (isNothing(names))
		return [`${left.tex} &${isNothing(numbers) ? '' : `= ${numbers.tex}`}${end.trimStart()}`];
	const first = `${left.tex} &= ${names.tex}`;
	return isNothing(numbers) ? [first + end] : [first, `&= ${numbers.tex}${end}`];
}
