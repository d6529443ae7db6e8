/** Pieces of NumPy of which the backward rules are made. */
import type { Shape } from '../tensor.ts';
import type { Options } from './options.ts';
import { tuple } from './python.ts';

/** What was spread over new or longer axes is added up along them again: an expression of `from` as one of `to`. */
export function summedTo(code: string, from: Shape, to: Shape): string {
	const extra = from.length - to.length;
	const gone = from.map((_, axis) => axis).slice(0, extra);
	const kept = to.flatMap((length, axis) => (length < from[axis + extra]! ? [axis + extra] : []));
	if (gone.length + kept.length === 0) return code;
	if (to.length === 0) return `np.sum(${code})`;
	if (gone.length === 0) return `np.sum(${code}, axis=${axes(kept)}, keepdims=True)`;
	const summed = `np.sum(${code}, axis=${axes([...gone, ...kept])})`;
	return kept.length === 0 ? summed : `np.reshape(${summed}, ${tuple(to)})`;
}

const axes = (list: readonly number[]): string => (list.length === 1 ? `${list[0]}` : tuple(list));

/** A result without the axis it was reduced along, as one that is spread over the input again. */
export const spread = (code: string, { axis, keepdims }: Options): string =>
	axis === undefined || keepdims ? code : `np.expand_dims(${code}, ${axis})`;
