/** A derivation as aligned equations, for a paper: what is unfolded, each line once. */
import type { WhyRow } from './rows.ts';
import type { Told } from './told.ts';
import { isNothing } from './written.ts';

/** `\begin{aligned} … \end{aligned}`: the same lines as on the page, from the question down to the inputs. */
export function whyTex(rows: readonly WhyRow[]): string {
	const lines = rows.flatMap((row) =>
		row.kind === 'line' && row.see === undefined ? linesOf(row.told) : []
	);
	return `\\begin{aligned}\n${[...new Set(lines)].join(' \\\\\n')}\n\\end{aligned}`;
}

/** One path a line. */
export const toldTex = (told: readonly Told[]): string =>
	`\\begin{aligned}\n${told.flatMap(linesOf).join(' \\\\\n')}\n\\end{aligned}`;

function linesOf({ left, names, numbers, sign, result }: Told): readonly string[] {
	const equal = sign === '=' ? '=' : '\\approx';
	const end = isNothing(result) ? '' : ` ${isNothing(numbers) ? '=' : equal} ${result.tex}`;
	if (isNothing(names) && isNothing(numbers) && end === '') return [];
	if (isNothing(names))
		return [`${left.tex} &${isNothing(numbers) ? '' : `= ${numbers.tex}`}${end.trimStart()}`];
	const first = `${left.tex} &= ${names.tex}`;
	return isNothing(numbers) ? [first + end] : [first, `&= ${numbers.tex}${end}`];
}
