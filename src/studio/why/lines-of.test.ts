import { expect, test } from 'vitest';
import { tell } from '$graph/why/tell.ts';
import { ask } from '$graph/why/told.ts';
import { about, contextOf } from '$graph/why/testing/asked.ts';
import { plainPieces } from '$graph/why/written.ts';
import { linesOf } from './lines-of.ts';

const context = contextOf('f = a * b', { a: 2, b: -3 });
const shown = (name: string, kind: 'value' | 'gradient'): string[] =>
	linesOf(tell(context, ask(about(context, name, kind)))).map(
		({ pieces, result }) =>
			plainPieces(pieces, context) +
			(result ? ` ${result.sign} ${plainPieces(result.pieces, context)}` : '')
	);

test('names stand over numbers, and the result behind them', () => {
	expect(shown('f', 'value')).toEqual(['a × b', '2 × (−3) = −6']);
});

test('an input has its number alone', () => {
	expect(shown('b', 'value')).toEqual(['−3']);
});
