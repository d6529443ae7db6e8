import { expect, test } from 'vitest';
import { plainPieces, type Piece } from '$graph/why/written.ts';
import { format } from '$viz/format.ts';
import { products } from './products.ts';

const text = (words: string): Piece => ({ kind: 'text', text: words });
const shown = (pieces: readonly Piece[]): readonly string[] =>
	products(pieces).map((factors) =>
		factors
			.map((each) => plainPieces(each.pieces, { format }) + each.sign + (each.spaced ? '|' : ''))
			.join(' ')
	);

test('a line breaks between the terms of a sum first, and a product only after a sign', () => {
	expect(
		shown([text('a'), text(' × '), text('b'), text(' + '), text('c'), text('·'), text('d')])
	).toEqual(['a\u00a0×| b\u00a0+|', 'c· d']);
});

test('a sign in front of all belongs to what follows, and nothing is lost', () => {
	expect(shown([text('−'), text('x')])).toEqual(['−', 'x']);
	expect(shown([text('(−1)'), text('ᵀ')])).toEqual(['(−1)ᵀ']);
	expect(shown([])).toEqual(['']);
});
