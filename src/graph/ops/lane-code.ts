/** Calls of reductions in NumPy and PyTorch, whose axes count from 0. */
import type { Code } from './operation.ts';
import type { Options } from './options.ts';

const given = (axis: string, keep: string, options: Options): string =>
	(options.axis === undefined ? '' : `, ${axis}=${options.axis}`) +
	(options.keepdims ? `, ${keep}=True` : '');

/** `np.sum(x, axis=0, keepdims=True)`. */
export const numpyLane =
	(word: string): Code =>
	([x = ''], options) =>
		`${word}(${x}${given('axis', 'keepdims', options)})`;

/** `torch.amax(x, dim=0, keepdim=True)`, for functions that can keep all axes. */
export const torchLane =
	(word: string): Code =>
	([x = ''], options) =>
		`${word}(${x}${given('dim', 'keepdim', options)})`;

/** In parentheses unless it is a name. */
const atom = (code: string): string => (/^[A-Za-z_]\w*$/.test(code) ? code : `(${code})`);

const onesFor = (x: string): string => `.reshape((1,) * ${atom(x)}.dim())`;

/** For functions that keep an axis only when told which: over everything, the shape comes afterwards. */
export const torchLaneOrAll =
	(word: string): Code =>
	([x = ''], options) =>
		options.axis === undefined
			? `${word}(${x})${options.keepdims ? onesFor(x) : ''}`
			: torchLane(word)([x], options);

export const numpyLogsumexp: Code = ([x = ''], options) =>
	`np.logaddexp.reduce(${x}, axis=${options.axis ?? 'None'}${options.keepdims ? ', keepdims=True' : ''})`;

export const torchLogsumexp: Code = ([x = ''], options) =>
	options.axis === undefined
		? `torch.logsumexp(torch.flatten(${x}), dim=0)${options.keepdims ? onesFor(x) : ''}`
		: torchLane('torch.logsumexp')([x], options);
