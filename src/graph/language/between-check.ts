/** Messages about what stands between two values and is no product: `x mod y`, `[1, 2](1)`. */
import type { Diagnostic } from '../diagnostic.ts';
import { REMAINDER } from './absent.ts';
import { indexFix } from './index-fix.ts';
import { startsOperand } from './neighbours.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error } from './report.ts';
import type { Token } from './tokens.ts';

const BETWEEN: ReadonlyMap<string, string> = new Map([
	['mod', REMAINDER],
	['to', 'Numbers have no units here, so none is converted. Write the number alone.']
]);

/** A word that stands between two values as a sign of other languages. */
export function wordBetween(
	{ tokens, scope }: Omit<Place, 'index'>,
	index: number,
	word: Token
): Diagnostic | undefined {
	const message = word.kind === 'name' ? BETWEEN.get(word.text) : undefined;
	if (message === undefined || scope.isAssigned(word.text)) return undefined;
	return startsOperand(tokens[index + 1]) ? error(word, message) : undefined;
}

/** `[1, 2, 3](1)`, as MATLAB writes an index. */
export function roundIndex(
	{ source, tokens, index }: Place,
	open: Token,
	shape: readonly number[]
): Diagnostic | undefined {
	if (open.kind !== 'open' || tokens[index - 1]?.to !== open.from) return undefined;
	const fix = indexFix(source, tokens, index, shape);
	const [last] = fix?.edits.slice(-1) ?? [];
	if (fix === undefined || last === undefined) return undefined;
	const inner = source.slice(open.to, last.from);
	return error(
		across(open, last),
		`An index stands in brackets: ${quote(`[${inner}]`)}. For a product write \`*\` before the parentheses.`,
		fix
	);
}
