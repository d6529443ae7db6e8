/** Messages about lists in brackets: what is missing between commas, and rows that do not fit the ones before. */
import type { Diagnostic } from '../diagnostic.ts';
import { endsOperand } from './neighbours.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import { MOST_AXES } from '../tensor.ts';
import type { Token } from './tokens.ts';
import { cut, inside, isBracket, spelled, type Entry, type Level, type Walk } from './walk.ts';

/** At the comma, the semicolon or the bracket after an entry. */
export function entryEnds(walk: Walk, index: number, token: Token): Diagnostic | undefined {
	const at = inside(walk);
	if (!endsOperand(walk.tokens[index - 1])) return nothingAfter(walk, index - 1, token);
	const isList = at.list?.start === at.segment && at.list.end === index;
	at.rows.at(-1)?.push({
		start: at.segment,
		end: index,
		shape: isList ? (at.list?.shape ?? []) : []
	});
	if (token.kind === 'row') at.rows.push([]);
	cut(at, index + 1);
	return undefined;
}

/** An operator, a comma or an open parenthesis with nothing to work on after it. */
export function nothingAfter(walk: Walk, index: number, next?: Token): Diagnostic {
	const token = walk.tokens[index];
	if (token === undefined) throw new RangeError('no such token');
	if (token.kind === 'operator')
		return error(token, `Nothing stands after the ${quote(spelled(walk, token))}.`);
	if (token.kind === 'option')
		return error(token, 'Options stand behind the inputs of a function. Write the inputs first.');
	if (!isBracket(inside(walk)))
		return error(next ?? token, 'An input is missing beside this comma.');
	const sign = next?.kind === 'comma' || next?.kind === 'row' ? next : token;
	return error(
		sign,
		`An entry is missing beside this ${sign.kind === 'row' ? 'semicolon' : 'comma'}.`
	);
}

/** What is wrong with the lengths of a list that ends here, or its lengths. */
export function matrixShape(
	walk: Walk,
	{ rows }: Level
): { readonly shape: readonly number[] } | { readonly wrong: Diagnostic } {
	const isRows = rows.length > 1;
	const entries = rows.flat();
	const first = entries[0];
	if (first === undefined) throw new RangeError('a list without entries');
	if (isRows && entries.some(({ shape }) => shape.length > 0)) return { wrong: mixed(walk, rows) };
	const wrong = isRows ? raggedRow(walk, rows) : raggedEntry(walk, entries);
	if (wrong !== undefined) return { wrong };
	const shape = isRows ? [rows.length, rows[0]?.length ?? 0] : [entries.length, ...first.shape];
	return shape.length > MOST_AXES
		? {
				wrong: error(
					place(walk, first),
					`Brackets can stand ${MOST_AXES} deep inside one another, as a value has at most ${MOST_AXES} axes.`
				)
			}
		: { shape };
}

function place({ tokens }: Walk, { start, end }: { start: number; end: number }): Token {
	const [first, last] = [tokens[start], tokens[end - 1]];
	if (first === undefined || last === undefined) throw new RangeError('an entry without tokens');
	return { ...first, ...across(first, last) };
}

const counted = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

function raggedRow(walk: Walk, rows: readonly (readonly Entry[])[]): Diagnostic | undefined {
	const wanted = rows[0]?.length ?? 0;
	const odd = rows.find(({ length }) => length !== wanted);
	const [first, last] = [odd?.[0], odd?.at(-1)];
	if (odd === undefined || first === undefined || last === undefined) return undefined;
	return error(
		place(walk, { start: first.start, end: last.end }),
		`This row has ${counted(odd.length)}, and the first row has ${wanted}. All rows of a matrix are equally long.`
	);
}

function raggedEntry(walk: Walk, entries: readonly Entry[]): Diagnostic | undefined {
	const wanted = entries[0]?.shape ?? [];
	const odd = entries.find(({ shape }) => shape.join() !== wanted.join());
	if (odd === undefined) return undefined;
	const fits = 'All entries of a list have the same lengths.';
	if (odd.shape.length === 1 && wanted.length === 1)
		return error(
			place(walk, odd),
			`This row has ${counted(odd.shape[0] ?? 0)}, and the first row has ${wanted[0]}. All rows of a matrix are equally long.`
		);
	return error(
		place(walk, odd),
		`This is ${told(odd.shape)}, and the first entry is ${told(wanted)}. ${fits}`
	);
}

const told = (shape: readonly number[]): string =>
	shape.length === 0
		? 'a single value'
		: shape.length === 1
			? `a list of ${shape[0]}`
			: `a list of ${shape.join('×')}`;

/** `[[1, 2]; [3, 4]]`: rows both ways. */
function mixed(walk: Walk, rows: readonly (readonly Entry[])[]): Diagnostic {
	const ends = rows.slice(0, -1).flatMap((row) => {
		const sign = walk.tokens[row.at(-1)?.end ?? -1];
		return sign === undefined ? [] : [sign];
	});
	const [first] = ends;
	if (first === undefined) throw new RangeError('rows without a semicolon');
	return error(
		first,
		'Rows are either parted by semicolons, as in `[1, 2; 3, 4]`, or in brackets of their own, as in `[[1, 2], [3, 4]]`.',
		{ title: 'Write commas between the brackets', edits: ends.map((sign) => replace(sign, ',')) }
	);
}
