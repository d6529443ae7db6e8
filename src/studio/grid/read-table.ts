/** Cells as a spreadsheet copies them: tabs, commas, semicolons or spaces between them, one row a line. */
import { plural } from '$graph/explain/count.ts';
import type { Tensor } from '$graph/tensor.ts';
import { parseNumber } from '../parse-number.ts';
import { Refused } from '../refused.ts';

/** A scalar for a single number, else always with rows and columns. Throws Refused, in words for the reader. */
export function readTable(text: string): Tensor {
	const lines = text
		.replace(/\r\n?/g, '\n')
		.replace(/^\n+|\s+$/g, '')
		.split('\n');
	const rows = lines.length === 1 && !text.includes('\t') ? rowsIn(lines[0] ?? '') : lines;
	const cells = rows.map((row) => cellsOf(row, separatorOf(text, lines.length)));
	const columns = cells[0]?.length ?? 0;
	const uneven = cells.findIndex(({ length }) => length !== columns);
	const count = cells[uneven]?.length ?? 0;
	if (uneven > 0)
		throw new Refused(
			`Row ${uneven + 1} has ${count} ${plural(count, 'cell')}, where row 1 has ${columns}: all rows must be of the same length.`
		);
	const numbers = cells.flatMap((row, y) => row.map((cell, x) => numberIn(cell, y, x)));
	const shape = numbers.length === 1 ? [] : [cells.length, columns];
	return { shape, data: Float64Array.from(numbers) };
}

/** On a line alone a semicolon begins a row, as in the text of a function. */
const rowsIn = (line: string): string[] => line.split(';');

function separatorOf(text: string, lines: number): RegExp {
	if (text.includes('\t')) return /\t/;
	if (lines > 1 && text.includes(';')) return /;/;
	// 1,5 2,5: a comma right before a digit belongs to the number when spaces stand between the numbers.
	if (/\d,\d/.test(text) && /\d +[-+−]?\d/.test(text)) return / +/;
	return text.includes(',') ? /,/ : / +/;
}

const cellsOf = (row: string, separator: RegExp): string[] =>
	(separator.source === '\\t' ? row : row.trim())
		.split(separator)
		.map((cell) => (cell.includes('"') ? cell.trim().replace(/^"(.*)"$/, '$1') : cell.trim()));

function numberIn(cell: string, y: number, x: number): number {
	if (cell === '')
		throw new Refused(`${placeAt(y, x)} is empty. Write 0 where there is no number.`);
	const parsed = parseNumber(cell);
	if (!parsed.ok) throw new Refused(`${placeAt(y, x)}: ${parsed.message}`);
	return parsed.value;
}

const placeAt = (y: number, x: number): string => `Row ${y + 1}, column ${x + 1}`;
