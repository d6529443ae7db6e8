/** Single entries: where they stand, how they are written, and what a line made of them holds. */
import type { NodeId } from '../graph.ts';
import type { Context } from '../explain/context.ts';
import type { Equals } from '../explain/shown.ts';
import { valueOf } from './subject.ts';
import { amountOf, nameOf } from './terms.ts';
import type { Told } from './told.ts';
import type { Written } from './written.ts';

export type Work = Pick<Told, 'names' | 'numbers' | 'inner'> & { readonly sign?: Equals };

/** An entry of a node. */
export type At = readonly [NodeId, number];

/** How a part is written: by its name, or by its number. */
export type Manner = (context: Context, at: At) => Written;
export const byName: Manner = (context, at) => nameOf(context, ...at);
export const byNumber: Manner = (context, at) => amountOf(context, valueOf(...at));

export const numberAt = ({ run }: Context, [node, entry]: At): number =>
	run.valueOf(node).data[entry] ?? NaN;
