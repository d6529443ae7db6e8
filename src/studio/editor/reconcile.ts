/** A replacement in positions of the old text. */
export interface Replacement {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/**
 * The least that turns one text into another, line by line while the number of lines is the same:
 * two sliders that rewrite their literals leave the caret between them alone.
 */
export function replacements(before: string, after: string): Replacement[] {
	if (before === after) return [];
	const old = before.split('\n');
	const lines = after.split('\n');
	if (old.length !== lines.length) return replacement(before, after, 0);
	let at = 0;
	return old.flatMap((line, index) => {
		const from = at;
		at += line.length + 1;
		return replacement(line, lines[index] ?? '', from);
	});
}

function replacement(before: string, after: string, offset: number): Replacement[] {
	if (before === after) return [];
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	return [
		{
			from: offset + head,
			to: offset + before.length - tail,
			insert: after.slice(head, after.length - tail)
		}
	];
}
