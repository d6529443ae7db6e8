/** Random numbers that everybody gets again from the same seed. */

/**
 * Mulberry32 by Tommy Ettinger (public domain): numbers evenly spread over 0 ≤ x < 1, from a 32-bit state.
 * Small, and the one that most pages without a library use.
 */
export function mulberry32(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Short enough to read, and to stand in a link. */
const PLACES = 4;

/** Standard normal numbers by Box and Muller (1958), rounded to four decimals; two for each pair of even ones. */
export function normals(count: number, seed: number): Float64Array {
	const even = mulberry32(seed);
	const numbers = new Float64Array(count);
	for (let at = 0; at < count; at += 2) {
		// 1 − x is never 0, whose logarithm is infinite.
		const radius = Math.sqrt(-2 * Math.log(1 - even()));
		const angle = 2 * Math.PI * even();
		numbers[at] = rounded(radius * Math.cos(angle));
		if (at + 1 < count) numbers[at + 1] = rounded(radius * Math.sin(angle));
	}
	return numbers;
}

const rounded = (number: number): number => Number(number.toFixed(PLACES)) + 0;
