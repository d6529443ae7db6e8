/**
 * Brackets of an index and options of a call become one token each, so that all that follows sees values alone: what
 * stands in an index or an option is no value but is fixed by the text.
 */
import { fitting } from './functions.ts';
import { isCall, isIndex } from './neighbours.ts';
import type { Token } from './tokens.ts';

/** Parentheses or brackets that are still open, by places in the tokens put together so far. */
interface Frame {
	readonly open: number;
	/** The function of a call. */
	readonly call: Token | undefined;
	readonly commas: number[];
}

/** The tokens of one expression with an `index` for each index and an `option` for each option. */
export function compose(tokens: readonly Token[]): readonly Token[] {
	const composed: Token[] = [];
	const frames: Frame[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		const before = composed.at(-1);
		if (token === undefined) break;
		if (isIndex(before, token)) {
			const end = afterBrackets(tokens, index);
			composed.push(joined('index', tokens.slice(index, end), token.text));
			index = end - 1;
			continue;
		}
		if (token.kind === 'close' || token.kind === 'closeBracket') finish(composed, frames.pop());
		if (token.kind === 'comma') frames.at(-1)?.commas.push(composed.length);
		if (token.kind === 'open' || token.kind === 'openBracket')
			frames.push({
				open: composed.length,
				call: isCall(before, token) ? before : undefined,
				commas: []
			});
		composed.push(token);
	}
	// What is still open gets its options all the same, so that a missing `)` is what the reader is told about.
	while (frames.length > 0) finish(composed, frames.pop());
	return composed;
}

function afterBrackets(tokens: readonly Token[], open: number): number {
	let depth = 0;
	for (let index = open; index < tokens.length; index++) {
		if (tokens[index]?.kind === 'openBracket') depth++;
		if (tokens[index]?.kind === 'closeBracket' && --depth === 0) return index + 1;
	}
	return tokens.length;
}

const joined = (kind: 'index' | 'option', inner: readonly Token[], text: string): Token => ({
	kind,
	text,
	inner,
	from: inner[0]?.from ?? 0,
	to: inner.at(-1)?.to ?? 0
});

/** Puts the options of a call into tokens of their own, without the commas before them. */
function finish(composed: Token[], frame: Frame | undefined): void {
	if (frame?.call === undefined) return;
	const starts = [frame.open, ...frame.commas];
	const written = starts.map((start, at) => composed.slice(start + 1, starts[at + 1]));
	const named = written.map(nameOfOption);
	const told = unnamed(frame.call, written, named);
	if (told.length === 0 && named.every((name) => name === undefined)) return;
	const commas = frame.commas.map((place) => composed[place]);
	composed.length = frame.open + 1;
	let inputs = written.length - told.length - named.filter((name) => name !== undefined).length;
	for (const [at, tokens] of written.entries()) {
		const comma = commas[at - 1];
		const name = named[at] ?? (inputs-- > 0 ? undefined : told.shift());
		const last = composed.at(-1);
		if (name === undefined) composed.push(...(comma ? [comma] : []), ...tokens);
		else if (
			name === 'shape' &&
			last?.kind === 'option' &&
			last.text === name &&
			comma &&
			named[at] === undefined
		)
			composed.splice(-1, 1, joined('option', [...(last.inner ?? []), comma, ...tokens], name));
		else composed.push(joined('option', tokens, name));
	}
}

const nameOfOption = ([name, equals]: readonly Token[]): string | undefined =>
	name?.kind === 'name' && equals?.kind === 'equals' ? name.text : undefined;

/** The options that stand behind the inputs without their names; a shape takes as many numbers as there are. */
function unnamed(
	{ text }: Token,
	written: readonly (readonly Token[])[],
	named: readonly (string | undefined)[]
): string[] {
	const options = named.filter((name) => name !== undefined);
	const count = written.length - options.length;
	const signature = fitting(text, { count, options });
	if (signature === undefined || count <= signature.most) return [];
	if (written.some(({ length }) => length === 0)) return [];
	const free = signature.options.filter((option) => !options.includes(option));
	const extra = count - signature.most;
	return free.includes('shape')
		? Array.from({ length: extra }, () => 'shape')
		: free.slice(0, extra);
}
