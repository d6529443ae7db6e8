import type { Token } from './tokens.ts';

/** Counts lines as editors do; asked for ascending or descending places alike. */
export function lineNumbers(source: string): (token: Token) => number {
	const ends: number[] = [];
	for (const match of source.matchAll(/\r\n?|\n/g)) ends.push(match.index);
	return ({ from }) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < from) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}
