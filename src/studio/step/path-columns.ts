/** The factors of a path as columns, with what is left out of a very long one as a column of its own. */
import type { Path, PathFactor } from '$graph/explain/explanation.ts';

/** The factors that are not shown, and their product. */
export interface Fold {
	readonly more: number;
	readonly value: number;
	readonly flow: 'local';
}

export type PathColumn = PathFactor | Fold;

export function pathColumns({ factors, folded }: Path): readonly PathColumn[] {
	if (!folded) return factors;
	const { cut, count, product } = folded;
	const fold: Fold = { more: count, value: product, flow: 'local' };
	return [...factors.slice(0, cut), fold, ...factors.slice(cut)];
}
