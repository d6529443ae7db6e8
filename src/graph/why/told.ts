/** One line of a derivation: what it is = how it is made, with names = with numbers = result. */
import type { EdgeId } from '../graph.ts';
import type { Equals } from '../explain/shown.ts';
import type { Context } from '../explain/context.ts';
import { subjectKey, type Subject } from './subject.ts';
import type { Entry } from './terms.ts';
import { NOTHING, plainPieces, type Piece, type Written } from './written.ts';

export interface Told {
	readonly left: Written;
	/** Empty where there is nothing to say. */
	readonly names: Written;
	readonly numbers: Written;
	/** Whether the shown result is what the shown numbers give. */
	readonly sign: Equals;
	readonly result: Written;
	/** A few words where no equation tells it: "an input". */
	readonly aside: string;
	readonly inner: Inner;
}

/** What can be unfolded under a line, made one at a time: there can be thousands. */
export interface Inner {
	readonly count: number;
	at(index: number): Item;
}

/** What a line is about. `into` is the entry of the producer, `out` that of the consumer. */
export type Item =
	| { readonly kind: 'ask'; readonly subject: Subject }
	| EdgeItem<'use'>
	/** What an edge brings in forward mode. */
	| EdgeItem<'bring'>
	/** The local derivative along an edge. */
	| EdgeItem<'local'>;

export interface EdgeItem<Kind extends 'use' | 'bring' | 'local'> {
	readonly kind: Kind;
	readonly edge: EdgeId;
	readonly into: Entry;
	readonly out: Entry;
}

export const ask = (subject: Subject): Item => ({ kind: 'ask', subject });

export const NONE: Inner = {
	count: 0,
	at(index) {
		throw new RangeError(`Nothing at ${index}`);
	}
};

export const listed = (items: readonly Item[]): Inner => ({
	count: items.length,
	at(index) {
		const item = items[index];
		if (item === undefined) throw new RangeError(`Nothing at ${index}`);
		return item;
	}
});

/** Whatever stands in a piece of mathematics and can be asked about, each once. */
export function termsIn(context: Context, pieces: readonly Piece[]): Inner {
	const found = new Map<string, Item>();
	for (const piece of pieces)
		if (piece.kind === 'term') {
			const item = ask(piece.subject);
			found.set(itemKey(context, item), item);
		}
	return listed([...found.values()]);
}

/** Equal for two lines that say the same. */
export function itemKey(context: Context, item: Item): string {
	if (item.kind === 'ask') return subjectKey(context, item.subject);
	return `${item.kind[0] ?? ''}${item.edge}.${item.into ?? ''}.${item.out ?? ''}`;
}

/** A line with what was given; numbers that are the result already are not said twice. */
export function line(context: Context, given: Partial<Told> & Pick<Told, 'left'>): Told {
	const made: Told = {
		names: NOTHING,
		numbers: NOTHING,
		sign: '=',
		result: NOTHING,
		aside: '',
		inner: NONE,
		...given
	};
	const said = (part: Written): string => plainPieces(part.pieces, context).replace(/[()]/g, '');
	const twice = said(made.numbers) === said(made.result);
	const names = said(made.names) === said(made.result) ? NOTHING : made.names;
	return { ...made, names, numbers: twice ? NOTHING : made.numbers };
}
