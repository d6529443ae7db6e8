/** Options as written, with axes from 1, turned into those of the engine, with axes from 0. */
import type { Options } from '../ops/options.ts';
import type { ApplySyntax, WrittenOption } from '../syntax.ts';
import { shapeText, type Shape } from '../tensor.ts';
import type { Shaped } from './fitting.ts';
import { Refused } from './refused.ts';
import { error } from './report.ts';

/** Undefined where nothing is said. Throws Refused for an axis that the first operand does not have. */
export function optionsOf(
	{ options = [] }: ApplySyntax,
	first: Shaped | undefined
): Options | undefined {
	if (options.length === 0) return undefined;
	return Object.fromEntries(options.map((option) => [option.name, settled(option, first)]));
}

function settled(option: WrittenOption, first: Shaped | undefined): number | boolean | Shape {
	const { name, value } = option;
	if (typeof value !== 'number') return value;
	if (name === 'axis') return axisOf(option, value, first);
	if (name === 'keepdims') return value !== 0;
	return name === 'shape' ? [value] : value;
}

function axisOf({ span }: WrittenOption, axis: number, first: Shaped | undefined): number {
	const { told = '', shape = [] } = first ?? {};
	const rank = shape.length;
	const found = axis < 0 ? rank + axis : axis - 1;
	if (Number.isInteger(axis) && found >= 0 && found < rank) return found;
	const has =
		rank === 0
			? `${told} is a single number and has no axis`
			: `${told} has the shape ${shapeText(shape)}, so ${rank === 1 ? 'one axis, number 1' : `the axes 1 to ${rank}`}`;
	throw new Refused(error(span, `There is no axis ${axis} here: ${has}. −1 is the last one.`));
}
