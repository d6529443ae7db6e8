/** A call as NumPy and PyTorch write it, and what all ways to write it here start from. */
import { entriesOf, type Piece } from './call-pieces.ts';
import { signatures } from './functions.ts';
import type { Scope } from './scope.ts';

export interface ForeignCall {
	readonly source: string;
	readonly scope: Scope;
	/** The function as it is called there, in the spelling of `keyOf`. */
	readonly theirs: string;
	/** Its name here. */
	readonly ours: string;
	/** `np` of `np.sum(x)`; undefined for a method, whose first input stands before the point. */
	readonly library: string | undefined;
	/** In order; of a method what stands before the point is the first. */
	readonly inputs: readonly Piece[];
	/** By name, those left out that change nothing here. */
	readonly named: ReadonlyMap<string, Piece>;
}

/** What a call becomes here, and what is to be said beside it. */
export interface OurCall {
	readonly text: string;
	readonly note?: string;
}

export const COUNTS = ' Axes count from 1 here.';

/** They say how numbers are kept, or what is done anyway. */
const NO_MATTER = /^(dtype|device|requires_grad|inplace|copy|name)$/;

/** The pieces parted into inputs and options; undefined where one is given twice, or stands behind a named one. */
export function parted(
	pieces: readonly Piece[]
): Pick<ForeignCall, 'inputs' | 'named'> | undefined {
	const inputs: Piece[] = [];
	const named = new Map<string, Piece>();
	for (const piece of pieces) {
		const { name, text } = piece;
		if (piece.tokens.length === 0 || (name === undefined && named.size > 0)) return undefined;
		if (name === undefined) inputs.push(piece);
		else if (named.has(name)) return undefined;
		else named.set(name, piece);
		if (name !== undefined && (text === 'None' || isIdle(name, text))) named.delete(name);
	}
	return { inputs, named };
}

const isIdle = (name: string, text: string): boolean =>
	NO_MATTER.test(name) ||
	(name === 'reduction' && /^["']mean["']$/.test(text)) ||
	(name === 'approximate' && /^["']none["']$/.test(text));

/** An input by its place, or by one of its names. */
export const inputOf = (
	{ inputs, named }: ForeignCall,
	place: number,
	...names: readonly string[]
): Piece | undefined => {
	const found = inputs[place] ?? names.map((name) => named.get(name)).find((each) => each);
	return found?.text === 'None' ? undefined : found;
};

/** Whether no option is given but these. */
export const onlyNamed = ({ named }: ForeignCall, ...names: readonly string[]): boolean =>
	[...named.keys()].every((name) => names.includes(name));

/** What PyTorch and NumPy call the first input, and the second one. */
export const FIRST = ['input', 'a', 'x', 'x1', 'arr', 'logits'] as const;
export const SECOND = ['other', 'target', 'b', 'y', 'x2', 'exponent', 'labels'] as const;

/** The number of axes of an input, where the text shows it. */
export function axesOf({ source, scope }: ForeignCall, piece: Piece): number | undefined {
	const [first, ...more] = piece.tokens;
	if (first?.kind === 'name' && more.length === 0) return scope.shapeOf(first.text)?.length;
	const entries = first?.kind === 'openBracket' ? entriesOf(source, piece) : undefined;
	if (entries === undefined) return undefined;
	const [entry] = entries;
	if (entry?.tokens[0]?.kind !== 'openBracket') return 1;
	return entriesOf(source, entry)?.[0]?.tokens[0]?.kind === 'openBracket' ? undefined : 2;
}

/** The same inputs in the same order, where so many are taken here. */
export function alike(call: ForeignCall): OurCall | undefined {
	const { ours, inputs, scope } = call;
	const [first, second] = [inputOf(call, 0, ...FIRST), inputOf(call, 1, ...SECOND)];
	const all = [first, second, ...inputs.slice(2)].filter((each) => each !== undefined);
	const options = ['eps', 'delta'].filter((name) => call.named.has(name));
	const isSure = onlyNamed(call, ...FIRST, ...SECOND, ...options);
	const written = { count: all.length, options };
	const ways = signatures(ours);
	const takes =
		scope.takes(ours, written) &&
		(ways.length === 0 ||
			ways.some(({ least, most }) => all.length >= least && all.length <= most));
	if (!takes || !isSure || all.length === 0) return undefined;
	const told = options.map((name) => `${name}=${call.named.get(name)?.text}`);
	return { text: `${ours}(${[...all.map(({ text }) => text), ...told].join(', ')})` };
}
