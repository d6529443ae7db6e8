/** A line of a derivation as it stands on a narrow page: an equals sign in front of each part, the result behind the numbers. */
import type { Equals } from '$graph/explain/shown.ts';
import type { Told } from '$graph/why/told.ts';
import { isNothing, type Piece } from '$graph/why/written.ts';

export interface Side {
	readonly pieces: readonly Piece[];
	/** Behind the pieces, in the same line. */
	readonly result?: { readonly sign: Equals; readonly pieces: readonly Piece[] };
}

export function linesOf({ names, numbers, sign, result }: Told): readonly Side[] {
	const sides = [names, numbers].filter((side) => !isNothing(side));
	const last = sides.pop();
	if (last === undefined) return isNothing(result) ? [] : [{ pieces: result.pieces }];
	const equals = isNothing(numbers) ? '=' : sign;
	const end = isNothing(result) ? {} : { result: { sign: equals, pieces: result.pieces } };
	return [...sides.map(({ pieces }) => ({ pieces })), { pieces: last.pieces, ...end }];
}
