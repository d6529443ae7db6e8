/** The chosen places with one of them moved along its axis; undefined beyond its ends. */
export function turned(
	at: readonly number[],
	axis: number,
	by: number,
	length: number
): readonly number[] | undefined {
	const place = (at[axis] ?? 0) + by;
	if (place < 0 || place >= length) return undefined;
	const next = Array.from({ length: Math.max(at.length, axis + 1) }, (_, each) => at[each] ?? 0);
	return next.with(axis, place);
}
