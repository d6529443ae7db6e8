/** The backward rules of reductions in NumPy. */
import { sizeOf, type Shape } from '../tensor.ts';
import { spread } from './backward-code.ts';
import type { RuleParts } from './whole.ts';
import type { Options } from './options.ts';
import { tuple } from './python.ts';

/** The upstream gradient, divided by `among`, for every entry of the input. */
export function repeated(upstream: string, options: Options, x: Shape, among = 1): string {
	const share = `${spread(upstream, options)}${among === 1 ? '' : ` / ${among}`}`;
	return x.length === 0 ? share : `${share} * np.ones(${tuple(x)})`;
}

/** `others` is the product of all entries but one, which is not `y / x` where an entry is 0. */
export function prodBackward(
	_slot: number,
	{ upstream, inputs: [x = ''] }: RuleParts,
	options: Options,
	[shape = []]: readonly Shape[]
): string {
	if (shape.length === 0) return upstream;
	if (options.axis !== undefined)
		return `${spread(upstream, options)} * others(${x}, ${options.axis})`;
	if (shape.length === 1) return `${upstream} * others(${x}, 0)`;
	const flat = `np.reshape(${x}, (${sizeOf(shape)},))`;
	return `${upstream} * np.reshape(others(${flat}, 0), ${tuple(shape)})`;
}

/** To the entries that were taken, in equal shares. */
export function chosenBackward(
	_slot: number,
	{ upstream, inputs: [x = ''], output }: RuleParts,
	options: Options
): string {
	const taken = `${x} == ${spread(output, options)}`;
	const axis = options.axis === undefined ? '' : `, axis=${options.axis}`;
	return `${spread(upstream, options)} * (${taken}) / np.sum(${taken}${axis}, keepdims=True)`;
}
