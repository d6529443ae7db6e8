/** Indices as written, from 1 and with `end`, turned into places from 0. */
import type { Selector } from '../ops/options.ts';
import type { Syntax, WrittenPlace, WrittenSelector } from '../syntax.ts';
import { shapeText, type Shape } from '../tensor.ts';
import { Refused } from './refused.ts';
import { error } from './report.ts';

/** One selector an axis; axes that are not mentioned are taken whole. Throws Refused for a place that is not there. */
export function selectorsOf(
	written: readonly WrittenSelector[],
	shape: Shape,
	{ span }: Pick<Syntax, 'span'>
): readonly Selector[] {
	if (written.length > shape.length)
		throw new Refused(error(written[shape.length]?.span ?? span, tooMany(written.length, shape)));
	return shape.map((length, axis) => {
		const selector = written[axis];
		if (selector === undefined) return { from: 0, to: length };
		if (selector.kind === 'entry') return placed(selector.at, length, axis, selector);
		const from = selector.from === undefined ? 0 : placed(selector.from, length, axis, selector);
		const to = selector.to === undefined ? length - 1 : placed(selector.to, length, axis, selector);
		if (from > to)
			throw new Refused(
				error(
					selector.span,
					`This range is empty: it starts at ${from + 1}, after its end at ${to + 1}.`
				)
			);
		return { from, to: to + 1 };
	});
}

function placed(
	{ value, fromEnd }: WrittenPlace,
	length: number,
	axis: number,
	{ span }: WrittenSelector
): number {
	const place = fromEnd ? length - value : value;
	if (Number.isInteger(place) && place >= 1 && place <= length) return place - 1;
	const name = ['first', 'second', 'third', 'fourth'][axis] ?? '';
	throw new Refused(
		error(
			span,
			`There is no entry ${place} along the ${name} axis, which has ${length}: indices go from 1 to ${length}.`
		)
	);
}

function tooMany(count: number, shape: Shape): string {
	return shape.length === 0
		? 'A single number has no entries to choose from. Write it without the brackets.'
		: `Here are ${count} indices for a shape of ${shapeText(shape)}, which takes ${shape.length === 1 ? 'one' : `at most ${shape.length}`}.`;
}
