/** Where a line of mathematics may break: after a sign, and between the terms of a sum before within a product. */
import type { Piece } from '$graph/why/written.ts';

/** A sign, and what stands before it; the last part of a product has none. */
export interface Factor {
	readonly pieces: readonly Piece[];
	/** With the space in front of it, and whether one follows. */
	readonly sign: string;
	readonly spaced: boolean;
}

/** What a sum is made of, each with the sign that follows it. */
export type Product = readonly Factor[];

const SIGN = /^\s*[+−·×⊙]\s*$/;
const SUM = /[+−]/;

export function products(pieces: readonly Piece[]): readonly Product[] {
	const found: Factor[][] = [[]];
	let open: Piece[] = [];
	const close = (sign: string): void => {
		found.at(-1)?.push({
			pieces: open,
			sign: sign.trimEnd().replace(/^\s+/, '\u00a0'),
			spaced: sign.endsWith(' ')
		});
		open = [];
		if (SUM.test(sign)) found.push([]);
	};
	for (const piece of pieces) {
		if (piece.kind === 'text' && SIGN.test(piece.text)) close(piece.text);
		else open.push(piece);
	}
	close('');
	return found;
}
