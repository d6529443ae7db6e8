import type { Diagnostic } from '../diagnostic.ts';
import { operations } from '../ops/index.ts';
import { functionNames, signatures } from './functions.ts';
import { quote } from './quote.ts';
import { info, replace } from './report.ts';
import type { Scope } from './scope.ts';
import type { Token } from './tokens.ts';

/** Functions of one number, which is what `sinx` may call. */
const HEADS: ReadonlySet<string> = new Set(
	functionNames().filter(
		(name) =>
			name.length > 1 &&
			signatures(name).every(({ op, most }) => most === 1 && operations[op].kind === 'elementwise')
	)
);
const LONGEST = Math.max(...[...HEADS].map(({ length }) => length));

/** What stands behind a function where a call is meant, though no other place has it: not the t of `cost`. */
const LIKELY = /^[xyzuvθφ]\d*$/u;
/** They end in a name, and are words all the same. */
const WORDS: ReadonlySet<string> = new Set('cost tank logs signs abst expo login'.split(' '));

/** `sinx`, an input where a call may be meant. */
export function gluedCall({ text, from, to }: Token, scope: Scope): Diagnostic | undefined {
	if (scope.isFunction(text) || WORDS.has(text)) return undefined;
	const head = headOf(text);
	const rest = text.slice(head.length);
	if (head === '' || !(LIKELY.test(rest) || scope.isValue(rest))) return undefined;
	const call = `${head}(${rest})`;
	return info({ from, to }, `${quote(text)} is one name; for the function write ${quote(call)}.`, {
		title: `Write ${quote(call)}`,
		edits: [replace({ from, to }, call)]
	});
}

/** The longest function that a name begins with. */
function headOf(text: string): string {
	for (let length = Math.min(LONGEST, text.length - 1); length > 1; length--) {
		const head = text.slice(0, length);
		if (HEADS.has(head)) return head;
	}
	return '';
}
