/** Lists in brackets: JSON and Python with commas, NumPy’s print with spaces, MATLAB and our own text with semicolons. */
import { plural } from '$graph/explain/count.ts';
import { MOST_AXES, sizeOf, tensorOf, type Tensor, type Value } from '$graph/tensor.ts';
import { parseNumber } from '../parse-number.ts';
import { Refused } from '../refused.ts';

/** What stands between two brackets, row by row: only semicolons and, in MATLAB, ends of lines begin a new one. */
interface List {
	rows: Value[][];
	/** A comma or a semicolon came last, so that the end of a line says nothing. */
	open: boolean;
	/** Nothing stands yet where an entry is due: at the beginning, and after a comma or a semicolon. */
	due: boolean;
	/** Rows were ended by the ends of lines alone. */
	byLines: boolean;
}

const TOKEN = /[[(]|[\])]|[,;]|\n|[^\s[\]();,]+/g;
/** NumPy wraps a long vector at 75 characters: a line as long as that is not a row. */
const WRAPS = 60;

/** `text` begins and ends with a bracket. Throws Refused, in words for the reader. */
export function readBrackets(text: string): Tensor {
	const stack: List[] = [];
	let whole: Value | undefined;
	const wide = text.split('\n').some(({ length }) => length > WRAPS);
	for (const [token] of text.matchAll(TOKEN)) {
		if (whole !== undefined) throw new Refused(`“${token}” stands behind the last bracket.`);
		const list = stack.at(-1);
		if (/[[(]/.test(token)) stack.push(opened(stack.length));
		else if (/[\])]/.test(token)) {
			const value = closed(stack.pop());
			const outer = stack.at(-1);
			if (outer) push(outer, value);
			else whole = value;
		} else if (list) take(list, token, wide);
	}
	if (whole === undefined) throw new Refused('A bracket is not closed.');
	return checked(whole);
}

function opened(depth: number): List {
	if (depth === MOST_AXES) throw new Refused(`Lists can stand in one another ${MOST_AXES} deep.`);
	return { rows: [[]], open: true, due: true, byLines: false };
}

function take(list: List, token: string, wide: boolean): void {
	if (token === ',' && list.due)
		throw new Refused('A number is missing before a comma. Write 0 where there is none.');
	if (token === ';') list.rows.push([]);
	if (token === '\n' && !list.open && !wide && flat(list)) {
		list.rows.push([]);
		list.byLines = true;
	}
	if (token === ',' || token === ';') list.due = true;
	if (token === ',' || token === ';' || token === '\n') list.open = true;
	else push(list, numberOf(token));
}

function push(list: List, value: Value): void {
	list.rows.at(-1)?.push(value);
	list.open = false;
	list.due = false;
}

/** Only numbers in it: rows of brackets have ends of their own. */
const flat = ({ rows }: List): boolean => typeof rows.at(-1)?.at(-1) === 'number';

function closed(list: List | undefined): Value {
	if (!list) throw new Refused('A bracket is closed that was never opened.');
	const rows = list.rows.filter(({ length }) => length > 0);
	if (rows.length === 0) throw new Refused('There is an empty list in these numbers.');
	if (rows.length === 1 && list.rows.length === 1) return rows[0] ?? [];
	if (list.byLines && (rows.length === 1 || !even(rows))) return rows.flat();
	return rows;
}

const even = (rows: readonly (readonly Value[])[]): boolean =>
	rows.every(({ length }) => length === rows[0]?.length);

function numberOf(token: string): number {
	if (/^(\.\.\.|…)$/.test(token))
		throw new Refused(`“${token}” stands for numbers that were left out: copy them all.`);
	if (/^[-+]?(nan|inf(inity)?)$/i.test(token))
		throw new Refused(`${token} cannot be a value: every number must be finite.`);
	const parsed = parseNumber(token);
	if (!parsed.ok) throw new Refused(parsed.message);
	return parsed.value;
}

function checked(value: Value): Tensor {
	const tensor = tensorOf(value);
	if (tensor !== undefined && sizeOf(tensor.shape) > 0) return tensor;
	throw new Refused(ragged(value, 1) ?? 'The lists in these numbers are not of the same length.');
}

/** Names the first list that is not as long as the one before it. */
function ragged(value: Value, axis: number): string | undefined {
	if (typeof value === 'number') return undefined;
	const lengths = value.map((part) => (typeof part === 'number' ? 1 : part.length));
	const at = lengths.findIndex((length) => length !== lengths[0]);
	const count = lengths[at] ?? 0;
	if (at > 0)
		return `Row ${at + 1} has ${count} ${plural(count, 'number')}, where row 1 has ${lengths[0]}: all rows must be of the same length.`;
	return value.map((part) => ragged(part, axis + 1)).find((found) => found !== undefined);
}
