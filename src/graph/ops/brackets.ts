import { sizeOf, type Shape } from '../tensor.ts';

/** The entries of one level of brackets: as many runs as it is long. */
function runs(entries: readonly string[], [length = 1, ...inner]: Shape): (readonly string[])[] {
	const size = sizeOf(inner);
	return Array.from({ length }, (_, i) => entries.slice(i * size, (i + 1) * size));
}

/** `[[a, b], [c, d]]` for a shape of 2×2. */
export const nested = (entries: readonly string[], shape: Shape): string =>
	shape.length === 0
		? (entries[0] ?? '')
		: `[${runs(entries, shape)
				.map((run) => nested(run, shape.slice(1)))
				.join(', ')}]`;

/** A matrix in brackets; a vector, or more axes than two, as lists inside one another. */
export function bracketsTex(entries: readonly string[], shape: Shape): string {
	if (shape.length !== 2) return `\\left${nested(entries, shape).replace(/\]$/, '\\right]')}`;
	const rows = runs(entries, shape).map((row) => row.join(' & '));
	return `\\begin{bmatrix} ${rows.join(' \\\\ ')} \\end{bmatrix}`;
}
