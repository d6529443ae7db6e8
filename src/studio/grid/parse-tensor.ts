/** Numbers that were copied elsewhere: a spreadsheet, NumPy, PyTorch, JSON, MATLAB, or our own text. */
import type { Tensor } from '$graph/tensor.ts';
import { Refused } from '../refused.ts';
import { checkPaste } from './paste-limits.ts';
import { readBrackets } from './read-brackets.ts';
import { readTable } from './read-table.ts';

export type ParsedTensor =
	| {
			readonly ok: true;
			readonly tensor: Tensor;
			/** It had brackets, and so a shape of its own; a table is a block of cells. */
			readonly bracketed: boolean;
	  }
	| { readonly ok: false; readonly message: string };

/** A name that is given something, as in MATLAB; with the end of a line only its print has no brackets. */
const NAMED = /^[\p{L}_][\p{L}\p{N}_.]*\s*=\s*/u;
const CALLED = /^[A-Za-z_][\w.]*\s*\(\s*(?=[[(])/;

/** Never throws; what cannot be read gets a message that says where, and changes nothing. */
export function parseTensor(text: string): ParsedTensor {
	const plain = text.trim().replace(/[−–]/g, '-').replace(NAMED, '');
	if (plain === '') return { ok: false, message: 'There are no numbers in this text.' };
	try {
		checkPaste(plain);
		const bracketed = /[[(]/.test(plain);
		const tensor = bracketed ? readBrackets(bodyOf(plain)) : readTable(named(text));
		return { ok: true, tensor, bracketed };
	} catch (error) {
		if (error instanceof Refused) return { ok: false, message: error.message };
		throw error;
	}
}

/** A print of MATLAB without its first line; tabs at the ends of the others are empty cells, and stay. */
const named = (text: string): string => text.replace(/^\s*(?=\p{L})/u, '').replace(NAMED, '');

/** `np.array([[1, 2]], dtype=float)` → `[[1, 2]]`. */
function bodyOf(text: string): string {
	const call = CALLED.exec(text)?.[0] ?? '';
	const end = call.length + closing(text.slice(call.length));
	const rest = call === '' ? /^\s*;?$/ : /^\s*(,[^[\]]*)?\)\s*;?$/;
	if (!/^[[(]/.test(text.slice(call.length)) || !rest.test(text.slice(end)))
		throw new Refused(
			'This text cannot be read as numbers. Paste cells, or lists such as [[1, 2], [3, 4]].'
		);
	return text.slice(call.length, end);
}

/** Behind the bracket that closes the first one, or the end where none does. */
function closing(text: string): number {
	let depth = 0;
	for (const { 0: bracket, index } of text.matchAll(/[[(\])]/g)) {
		if (bracket === '[' || bracket === '(') depth++;
		else if (--depth === 0) return index + 1;
	}
	return text.length;
}
