/** The numbers among all inputs that move the target most. */
import type { NodeId } from '../../graph.ts';
import { called, type Context } from '../context.ts';
import type { RestRow } from '../explanation.ts';
import { enumeration, say, type Phrase } from '../phrase.ts';
import { entryName } from './entry.ts';

/** More that move the target alike are not named one by one. */
const NAMED = 3;

interface Entry {
	readonly node: NodeId;
	readonly entry: number;
	readonly gradient: number;
}

/** All entries whose gradient is as large as the largest; the rows stand by size. */
export function strongestEntries(rows: readonly RestRow[]): readonly Entry[] {
	const most = rows[0]?.most ?? 0;
	return rows
		.filter((row) => row.most === most)
		.flatMap(({ node, gradient: { data } }) =>
			[...data.keys()]
				.filter((entry) => Math.abs(data[entry] ?? 0) === most)
				.map((entry) => ({ node, entry, gradient: data[entry] ?? 0 }))
		);
}

/** "w1 or b", "W[1, 2]", "any entry of W", "any of 4 inputs". */
export function entriesInWords(
	context: Context,
	strongest: readonly Entry[],
	rows: readonly RestRow[]
): readonly Phrase[] {
	const [first] = strongest;
	if (first === undefined) return [];
	const same = strongest.every(({ node }) => node === first.node);
	const size = context.run.valueOf(first.node).data.length;
	if (same && size > 1 && strongest.length === size)
		return say`any entry of ${called(context, first.node)}`;
	if (strongest.length <= NAMED)
		return enumeration(
			strongest.map(({ node, entry }) => [entryName(context, node, entry)]),
			'or'
		);
	const count = String(strongest.length);
	if (same) return say`any of ${count} entries of ${called(context, first.node)}`;
	return rows.every(({ gradient }) => gradient.data.length === 1)
		? say`any of ${count} inputs`
		: say`any of ${count} numbers`;
}
