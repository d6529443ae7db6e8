/** The known name closest to a mistyped one, if any is close. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
	const lower = typed.toLowerCase();
	let best: string | undefined;
	let least = typed.length >= 5 ? 3 : typed.length >= 3 ? 2 : 1;
	for (const name of known) {
		if (Math.abs(name.length - typed.length) >= least) continue;
		const distance = editDistance(lower, name.toLowerCase());
		if (distance < least) [best, least] = [name, distance];
	}
	return best;
}

/** At most two known names that begin with the same four letters. */
export const akin = (typed: string, known: readonly string[]): readonly string[] =>
	typed.length < 4
		? []
		: known.filter((name) => name.startsWith(typed.slice(0, 4).toLowerCase())).slice(0, 2);

/** Letters to insert, remove, change or swap with their neighbour to get from one word to the other. */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let least = Math.min(
				(above[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (same ? 0 : 1)
			);
			const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			if (row > 1 && column > 1 && swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			current.push(least);
		}
		[before, above] = [above, current];
	}
	return above[b.length] ?? 0;
}
