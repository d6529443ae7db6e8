/** Messages about `|x|` and `||x||`, which other languages or books write for an absolute value and a norm. */
import type { Diagnostic, Edit, Fix } from '../diagnostic.ts';
import { mended } from './mended.ts';
import { endsOperand } from './neighbours.ts';
import { isDivision } from './operators.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

const ABSOLUTE = 'Write an absolute value with `abs`, as in `abs(x)`.';
const NORM = 'Write a norm with `norm`, as in `norm(x)`.';

/** `|x|`, perhaps with others in it, beside it, or behind a function: `ln|x - |y||`. */
export function bars(place: Place, token: Token): Diagnostic {
	const { tokens, index } = place;
	if (token.text === '||' && !isTwo(tokens, index)) return norm(place, token);
	const edits = pairs(place);
	const [first, last] = [edits[0], edits.at(-1)];
	if (first === undefined || last === undefined) return error(token, ABSOLUTE);
	return error({ from: token.from, to: last.to }, ABSOLUTE, fixOf(place, edits));
}

/** `||x| - 1|` opens twice. */
const isTwo = (tokens: readonly Token[], index: number): boolean => {
	const next = tokens.slice(index + 1).find(({ text }) => text === '|' || text === '||');
	return next?.text === '|';
};

function norm({ source, tokens, index }: Place, token: Token): Diagnostic {
	const closing = tokens.findIndex(({ text }, at) => at > index && text === token.text);
	const last = tokens[closing];
	if (last === undefined || closing === index + 1) return error(token, NORM);
	const inner = source.slice(token.to, last.from).trim();
	return error(across(token, last), NORM, {
		title: `Write ${quote(`norm(${inner})`)}`,
		edits: [replace(token, 'norm('), replace(last, ')')]
	});
}

/** What each bar becomes, as far as the first that closes the one at the place; nothing where none does. */
function pairs({ tokens, index, scope }: Place): readonly Edit[] {
	const edits: Edit[] = [];
	const open: { readonly depth: number; readonly closing: string }[] = [];
	// After a division a product without a sign gets a message of its own: `1/|x||y|`.
	const isDivided = isDivision(tokens[index - 1]?.text ?? '');
	let depth = 0;
	for (let at = index; at < tokens.length; at++) {
		const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
		if (token.kind === 'open' || token.kind === 'openBracket') depth++;
		if (token.kind === 'close' || token.kind === 'closeBracket') depth--;
		if (depth < (open.at(-1)?.depth ?? 0)) return [];
		if (token.text !== '|' && token.text !== '||') continue;
		let isAfter = endsOperand(before);
		let text = '';
		for (let bar = 0; bar < token.text.length; bar++) {
			const around = open.at(-1);
			if (around !== undefined && isAfter) {
				if (around.depth !== depth) return [];
				open.pop();
				text += around.closing;
				continue;
			}
			const isCall = before?.kind === 'name' && bar === 0 && scope.isFunction(before.text);
			open.push({ depth, closing: isCall ? '))' : ')' });
			const isBelow = isDivided || isDivision(tokens[at - 2]?.text ?? '');
			text += isCall ? '(' : isAfter ? (isBelow ? ' ' : '*') : '';
			text += 'abs(';
			isAfter = false;
		}
		const isBeside = isAfter && text.endsWith(')') && next?.kind === 'number';
		edits.push(replace(token, isBeside ? `${text}*` : text));
		if (open.length === 0) return edits;
	}
	return [];
}

/** Its title shows what it writes, a function before it included. */
function fixOf({ source, tokens, index }: Place, edits: readonly Edit[]): Fix {
	const [first, before] = [edits[0]!, tokens[index - 1]];
	const isHead = !first.insert.startsWith('abs');
	const from = (isHead ? before?.from : undefined) ?? first.from;
	const moved = edits.map((edit) => ({
		...edit,
		from: edit.from - from,
		to: edit.to - from
	}));
	const to = edits.at(-1)?.to;
	const written = mended(source.slice(from, to), { title: '', edits: moved });
	return { title: `Write ${quote(written)}`, edits };
}
