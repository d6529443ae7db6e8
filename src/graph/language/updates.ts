/** Messages about `c += 1` and `x++`, which change the value of a name in other languages. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Line } from './lines.ts';
import type { Names } from './names.ts';
import { laterUses, newName } from './new-name.ts';
import { afterPrimary } from './operands.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

/** What is wrong with a statement that is nothing but such a change. */
export function checkUpdate(
	source: string,
	lines: readonly Line[],
	index: number,
	names: Names
): Diagnostic | undefined {
	const [name, sign, second, ...more] = lines[index]?.tokens ?? [];
	if (name?.kind !== 'name' || sign === undefined || second === undefined) return undefined;
	const isStep =
		more.length === 0 &&
		/^[+-]$/.test(sign.text) &&
		second.text === sign.text &&
		sign.to === second.from;
	const isUpdate = /^[-+*/]=$/.test(sign.text);
	if (!isStep && !isUpdate) return undefined;
	const change = isStep ? '1' : changeOf(source, sign, [second, ...more]);
	const to = newName(name.text, names);
	const text = `${to} = ${name.text} ${sign.text.charAt(0)} ${change}`;
	const last = more.at(-1) ?? second;
	const isWhole = ![second, ...more].some(({ kind }) => kind === 'equals' || kind === 'foreign');
	const fix: Fix = {
		title: `Write ${quote(text)}`,
		edits: [replace(across(name, last), text), ...laterUses(lines, index, name.text, to)]
	};
	return error(
		isStep ? across(sign, second) : sign,
		`A name keeps its value. Give the new value a name of its own: ${quote(text)}.`,
		isWhole ? fix : undefined
	);
}

/** Signs that bind less than a sum. */
const LOOSER = /^([<>]=?|[=!]=|[?:])$/;

/** In parentheses where the sign would reach only part of it. */
function changeOf(source: string, sign: Token, change: readonly Token[]): string {
	const text = source.slice(change[0]?.from, change.at(-1)?.to);
	const isSum = sign.text === '+=' && !change.some(({ text: each }) => LOOSER.test(each));
	return isSum || afterPrimary(change, 0) === change.length ? text : `(${text})`;
}
