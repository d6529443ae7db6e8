/** Words of a record with the numbers of a run between them, which the page writes as it writes all numbers. */

/** A number that is no value but a gradient, and is written in its colour. */
export interface Gradient {
	readonly gradient: number;
}

/** The sign before a result: = where the shown numbers give it, ≈ where only the real ones do. */
export interface Balance {
	readonly numbers: readonly number[];
	readonly result: number;
	readonly of: (...numbers: readonly number[]) => number;
}

/** Names stand in their places, as in `says`. */
export type Told = readonly (string | number | Gradient | Balance)[];

type Part = string | number | Gradient | Told;

const isList = (part: Part): part is Told => Array.isArray(part);

/** Template tag: `` told`there is no class ${7}` ``. Words that are put in stay words. */
export const told = (words: TemplateStringsArray, ...parts: readonly Part[]): Told =>
	words
		.flatMap((word, index): Told => {
			const part = parts[index] ?? '';
			return isList(part) ? [word, ...part] : [word, part];
		})
		.filter((part) => part !== '');

export const back = (gradient: number): Gradient => ({ gradient });

/** `= result`, or `≈ result`, behind an expression of these numbers. */
export const makes = (
	result: number | Gradient,
	numbers: readonly number[],
	of: Balance['of']
): Told => [
	{ numbers, result: typeof result === 'number' ? result : result.gradient, of },
	' ',
	result
];

/** More terms lose their middle. */
const MOST = 4;

/** Terms with a sign between them: "1 + 2 + … + 9". */
export function series(count: number, term: (at: number) => Told, sign = ' + '): Told {
	const shown = count <= MOST ? [...Array(count).keys()] : [0, 1, count - 1];
	return shown.flatMap((at, index) => {
		const gap = at > 1 && shown[index - 1] !== at - 1 ? [sign, '…'] : [];
		return index === 0 ? [...term(at)] : [...gap, sign, ...term(at)];
	});
}
