/** Equations of numbers in running text, worked out again by the language that they are written in. */
import { compile } from '../../index.ts';

const NUMBER = /\d+(?:\.\d+)?(?:e[−+]?\d+)?/g;
/** What stands before the sign, which may begin in the middle of a list, and the result, with which it ends. */
const EQUATION =
	/((?:[−+×÷()\d.^ ]|\de−|e\^|ln |(?:ln|√)\(|max\(|,(?= \d))+) ([=≈]) (−?\d+(?:\.\d+)?(?:e[−+]?\d+)?)(?![\d[]|\.\d| [×÷+−^])/g;

const read = (text: string): number => Number(text.replaceAll('−', '-'));

/** The sum, the product or whatever it is that ends there, without what the text says before. */
function lastOf(text: string): string {
	const most = text.lastIndexOf('max(');
	const part = most >= 0 ? text.slice(most) : (text.split(', ').at(-1) ?? '');
	return part
		.trim()
		.replace(/^[,.)]+ */, '')
		.replace(/^[+−×÷] /, '');
}

const known = new Map<string, number>();

/** NaN where it is no arithmetic. The same equation is told in several places. */
function workedOut(text: string): number {
	const made = known.get(text) ?? computed(text);
	known.set(text, made);
	return made;
}

function computed(text: string): number {
	if (!/ [×÷+−] |\^|ln|max/.test(text)) return NaN;
	const source = text.replace(/ln ([\d.]+)/g, 'ln($1)').replaceAll('√(', 'sqrt(');
	const compiled = compile(source.replaceAll('e−', 'e-'));
	return compiled.ok ? (compiled.program.run().value().data[0] ?? NaN) : NaN;
}

export interface Checked {
	readonly count: number;
	/** Those that claim more than their numbers give. */
	readonly wrong: readonly string[];
}

/** Numbers of four digits: = claims that they give the result to its last digit, ≈ that they come close. */
export function checkedEquations(said: string): Checked {
	let count = 0;
	const wrong: string[] = [];
	for (const [all, before = '', sign = '', after = ''] of said.matchAll(EQUATION)) {
		const work = lastOf(before);
		const [made, told] = [workedOut(work), read(after)];
		if (!Number.isFinite(made)) continue;
		count++;
		const largest = Math.max(
			...[work, after]
				.flatMap((part) => part.match(NUMBER) ?? [])
				.map((each) => Math.abs(read(each)))
		);
		const close = Math.abs(made - told) <= 0.05 * largest;
		const holds = Number(made.toPrecision(4)) === told || Math.abs(made - told) < 1e-12;
		if (!close || (sign === '=' && !holds)) wrong.push(`${all}: ${made} in: ${said}`);
	}
	return { count, wrong };
}
