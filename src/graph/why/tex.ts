/** A derivation as aligned equations, for a paper: what is unfolded, each line once. */
import type { WhyRow } from './rows.ts';
import type { Told } from './told.ts';
import { isNothing } from './written.ts';

/** `\begin{aligned} … \end{aligned}`: the same lines as on the page, from the question down to the inputs. */
export function whyTex(rows: readonly WhyRow[]): string {
	const told = rows.flatMap((row) =>
		row.kind === 'line' && row.see === undefined ? [row.told] : []
	);
	return toldTex(told);
}

/** Each equation once: two of them may share a line, and are still two. */
function toldTex(told: readonly Told[]): string {
	const equations = told.map((each) => linesOf(each).join(BREAK)).filter((each) => each !== '');
	return `\\begin{aligned}\n${[...new Set(equations)].join(BREAK)}\n\\end{aligned}`;
}

const BREAK = ' \\\\\n';

function linesOf({ left, names, numbers, sign, result }: Told): readonly string[] {
	const equal = sign === '=' ? '=' : '\\approx';
	const end = isNothing(result) ? '' : ` ${isNothing(numbers) ? '=' : equal} ${result.tex}`;
	if (isNothing(names) && isNothing(numbers) && end === '') return [];
	if (isNothing(names))
		return [`${left.tex} &${isNothing(numbers) ? '' : `= ${numbers.tex}`}${end.trimStart()}`];
	const first = `${left.tex} &= ${names.tex}`;
	return isNothing(numbers) ? [first + end] : [first, `&= ${numbers.tex}${end}`];
}
