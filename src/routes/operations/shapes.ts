/** Which shapes an operation takes and what comes out, worked out by its own rule. */
import type { Operation } from '$graph/ops/operation.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { shapeText, type Shape } from '$graph/tensor.ts';
import { optionTexts } from './candidates.ts';
import { examplesOf, shapeOf, type Example } from './uses.ts';

/** How many of the shapes with which a record is tested a card has room for. */
const MOST = 6;

export function shapeRules(record: Operation): readonly string[] {
	if (record.kind === 'elementwise')
		return [
			record.arity === 1
				? 'Any shape: it works entry by entry, and the result has the same shape.'
				: 'Any shapes that broadcast: it works entry by entry, and an axis of length 1 is repeated.'
		];
	const rules = examplesOf(record).flatMap((example) => ruleOf(record, example));
	return [...new Set(rules)].slice(0, MOST);
}

/** `(2×3), (3×2) → (2×2)`, and what the operation was told. */
function ruleOf(record: Whole, { inputs, options }: Example): readonly string[] {
	const shapes = inputs.map(shapeOf);
	const shape = record.shape(shapes, options);
	if ('misfit' in shape) return [];
	// brackets tell theirs by how they are set
	const told = record.syntax.functions.length > 0 ? optionTexts(options) : [];
	const words = told.length > 0 ? ` with ${told.join(', ')}` : '';
	return [`${shapes.map(written).join(', ')} → ${written(shape)}${words}`];
}

const written = (shape: Shape): string =>
	shape.length === 0 ? shapeText(shape) : `(${shapeText(shape)})`;
