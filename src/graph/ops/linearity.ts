/** Which operations on whole tensors only add up entries, or products of entries, whatever the numbers. */
import type { Operation } from './operation.ts';

/** Every entry of the result is a sum of entries, each times a fixed number: what passes gradients on as they are. */
export const isLinear = ({ kind, gate }: Operation): boolean =>
	kind === 'whole' && (gate === 'copies' || gate === 'moves');

/** Every entry of the result is a sum of products of two entries, one of each input. */
export const isBilinear = (record: Operation): boolean =>
	record.kind === 'whole' && record.matrixProduct !== undefined;

/** Every entry of the result is the product of a line of entries. */
export const isProduct = (record: Operation): boolean =>
	record.kind === 'whole' &&
	record.line?.between === ' × ' &&
	record.line.each === undefined &&
	record.line.around === undefined;
