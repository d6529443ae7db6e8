/** Who is still to get more. */
import type { NodeId } from '../graph.ts';
import { called, type Context } from './context.ts';
import { plural } from './count.ts';
import { enumeration, say, type Phrase } from './phrase.ts';

/** "; b waits for 1 more path", or nothing. */
export function waiting(
	context: Context,
	gets: readonly { readonly node: NodeId; readonly missing: number }[]
): readonly Phrase[] {
	const waits = gets.filter(({ missing }) => missing > 0);
	const [only, ...others] = waits;
	if (only === undefined) return [];
	if (others.length > 0)
		return say`; ${enumeration(waits.map(({ node }) => [called(context, node)]))} wait for more paths`;
	const { missing, node } = only;
	return say`; ${called(context, node)} waits for ${String(missing)} more ${plural(missing, 'path')}`;
}
