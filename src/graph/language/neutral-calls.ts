/** Calls of NumPy and PyTorch that only say how numbers are kept: `np.array([1, 2])`, `x.float()`. */
import { keyOf } from './absent.ts';
import type { Piece } from './call-pieces.ts';
import { parted } from './foreign-call.ts';
import { afterPrimary } from './operands.ts';

const MAKING: ReadonlySet<string> = new Set(
	'array asarray ndarray tensor astensor constant variable float64 float32'.split(' ')
);
const KEEPING: ReadonlySet<string> = new Set(
	'float double half numpy cpu cuda clone copy contiguous tolist item'.split(' ')
);

/** What remains without the call; undefined for all other calls. */
export function alone(
	name: string,
	pieces: readonly Piece[],
	library: string | undefined
): string | undefined {
	const given = parted(pieces);
	const known = library === undefined ? KEEPING : MAKING;
	const [first, ...more] = given?.inputs ?? [];
	if (first === undefined || more.length > 0 || !known.has(keyOf(name))) return undefined;
	if (given?.named.size !== 0) return undefined;
	return afterPrimary(first.tokens, 0) === first.tokens.length ? first.text : `(${first.text})`;
}
