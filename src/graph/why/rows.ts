/** The lines of a derivation that are unfolded, one behind the other: nothing is computed beyond what is shown. */
import type { Context } from '../explain/context.ts';
import { tell } from './tell.ts';
import { ask, itemKey, type Item, type Told } from './told.ts';
import type { Subject } from './subject.ts';

/** How many lines under each unfolded one are shown, by its key. What is absent is folded. */
export type Unfolded = ReadonlyMap<string, number>;

/** How many lines are shown under one at first, and how many more each time. */
export const FIRST = 8;
export const MORE = 24;
/** A page with more lines would no longer be read, and would be slow. */
export const MOST_ROWS = 400;

interface Place {
	/** The way from the root, so that a line that stands in two places has two keys. */
	readonly key: string;
	/** From 1. */
	readonly level: number;
}

export interface LineRow extends Place {
	readonly kind: 'line';
	readonly item: Item;
	readonly told: Told;
	readonly foldable: boolean;
	readonly unfolded: boolean;
	/** The key of the line above that tells the same and can be unfolded there. */
	readonly see?: string;
}

/** “… 120 more”. `under` is the key of the line to show more of. */
export interface MoreRow extends Place {
	readonly kind: 'more';
	readonly under: string;
	readonly count: number;
}

/** The list ends here, though more is unfolded. */
export interface EndRow extends Place {
	readonly kind: 'end';
}

export type WhyRow = LineRow | MoreRow | EndRow;

export const rootKey = (context: Context, subject: Subject): string =>
	itemKey(context, ask(subject));

/** The rows that a reader sees, with everything under the root unfolded that `unfolded` names. */
export function whyRows(context: Context, subject: Subject, unfolded: Unfolded): readonly WhyRow[] {
	const rows: WhyRow[] = [];
	const toldAt = new Map<string, string>();
	// A stack, as a derivation can be as deep as the graph; the next row stands on top.
	const stack: (Waiting | MoreRow)[] = [
		{ item: ask(subject), key: rootKey(context, subject), level: 1 }
	];
	for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
		if (rows.length === MOST_ROWS) return [...rows, { kind: 'end', key: 'end', level: 1 }];
		if ('kind' in next) {
			rows.push(next);
			continue;
		}
		const row = rowOf(context, next, unfolded, toldAt);
		rows.push(row);
		if (row.unfolded) stack.push(...under(context, row, unfolded.get(row.key) ?? 0).reverse());
	}
	return rows;
}

interface Waiting extends Place {
	readonly item: Item;
}

function rowOf(
	context: Context,
	{ item, key, level }: Waiting,
	unfolded: Unfolded,
	toldAt: Map<string, string>
): LineRow {
	const told = tell(context, item);
	const own = itemKey(context, item);
	const see = toldAt.get(own);
	const foldable = told.inner.count > 0 && see === undefined;
	if (foldable) toldAt.set(own, key);
	return {
		kind: 'line',
		key,
		level,
		item,
		told,
		foldable,
		unfolded: foldable && unfolded.has(key),
		...(see === undefined || told.inner.count === 0 ? {} : { see })
	};
}

function under(
	context: Context,
	{ key, level, told: { inner } }: LineRow,
	shown: number
): (Waiting | MoreRow)[] {
	const count = Math.min(shown, inner.count);
	const rows: (Waiting | MoreRow)[] = Array.from({ length: count }, (_, index) => {
		const item = inner.at(index);
		return { item, key: `${key}/${index}-${itemKey(context, item)}`, level: level + 1 };
	});
	if (count < inner.count)
		rows.push({
			kind: 'more',
			key: `${key}/more`,
			level: level + 1,
			under: key,
			count: inner.count - count
		});
	return rows;
}

export const unfoldedAt = (unfolded: Unfolded, key: string): Unfolded =>
	new Map([...unfolded, [key, FIRST]]);

export const foldedAt = (unfolded: Unfolded, key: string): Unfolded =>
	new Map([...unfolded].filter(([each]) => each !== key));

export const moreAt = (unfolded: Unfolded, key: string): Unfolded =>
	new Map([...unfolded, [key, (unfolded.get(key) ?? 0) + MORE]]);

/** Level by level, until everything is told or `most` rows are there. */
export function unfoldedAll(
	context: Context,
	subject: Subject,
	from: Unfolded,
	most: number
): Unfolded {
	let unfolded = from;
	for (let rows = whyRows(context, subject, unfolded); rows.length < most;) {
		const folded = rows.filter(
			(row): row is LineRow => row.kind === 'line' && row.foldable && !row.unfolded
		);
		if (folded.length === 0) break;
		unfolded = new Map([
			...unfolded,
			...folded.slice(0, most).map(({ key }) => [key, FIRST] as const)
		]);
		rows = whyRows(context, subject, unfolded);
	}
	return unfolded;
}
