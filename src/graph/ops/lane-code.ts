/** Calls of reductions in NumPy and PyTorch, whose axes count from 0. */
import type { Code } from './operation.ts';
import type { Options } from './options.ts';

const given = (axis: string, keep: string, options: Options): string =>
	[
		...(options.axis === undefined ? [] : [`${axis}=${options.axis}`]),
		...(options.keepdims ? [`${keep}=True`] : [])
	]
		.map((each) => `, ${each}`)
		.join('');

/** `np.WORD(x, axis=0, keepdims=True)`. */
export const numpyLane =
	(word: string): Code =>
	([x = ''], options) =>
		`np.${word}(${x}${given('axis', 'keepdims', options)})`;

/** In parentheses unless it is a name or a number. */
const atom = (code: string): string => (/^\w+$/.test(code) ? code : `(${code})`);

/** `torch.WORD(x, dim=0, keepdim=True)`; without an axis most of these keep none, so the shape comes afterwards. */
export const torchLane =
	(word: string): Code =>
	([x = ''], options) =>
		options.axis === undefined && options.keepdims
			? `${word}(${x}).reshape((1,) * ${atom(x)}.dim())`
			: `${word}(${x}${given('dim', 'keepdim', options)})`;

export const laneCode = (
	numpy: string,
	torch: string
): { readonly numpy: Code; readonly torch: Code } => ({
	numpy: numpyLane(numpy),
	torch: torchLane(torch)
});
