/** Calls of reductions in NumPy and PyTorch, whose axes count from 0. */
import type { Shape } from '../tensor.ts';
import type { Code } from './described.ts';
import type { Options } from './options.ts';
import { tuple } from './python.ts';

const given = (axis: string, keep: string, options: Options): string =>
	(options.axis === undefined ? '' : `, ${axis}=${options.axis}`) +
	(options.keepdims ? `, ${keep}=True` : '');

/** `np.sum(x, axis=0, keepdims=True)`. */
export const numpyCall =
	(word: string): Code =>
	([x = ''], options) =>
		`${word}(${x}${given('axis', 'keepdims', options)})`;

/** `torch.amax(x, dim=0, keepdim=True)`, for functions that can keep all axes. */
export const torchCall =
	(word: string): Code =>
	([x = ''], options) =>
		`${word}(${x}${given('dim', 'keepdim', options)})`;

/** For functions that keep an axis only when told which: over everything, the shape comes afterwards. */
const overAll = (code: string, { keepdims }: Options, [x = []]: readonly Shape[]): string =>
	keepdims && x.length > 0 ? `${code}.reshape(${tuple(x.map(() => 1))})` : code;

export const torchCallOrAll =
	(word: string): Code =>
	(args, options, shapes) =>
		options.axis === undefined
			? overAll(`${word}(${args[0]})`, options, shapes)
			: torchCall(word)(args, options, shapes);

export const numpyLogsumexp: Code = ([x = ''], options) =>
	`np.logaddexp.reduce(${x}, axis=${options.axis ?? 'None'}${options.keepdims ? ', keepdims=True' : ''})`;

export const torchLogsumexp: Code = (args, options, shapes) =>
	options.axis === undefined
		? overAll(`torch.logsumexp(torch.flatten(${args[0]}), dim=0)`, options, shapes)
		: torchCall('torch.logsumexp')(args, options, shapes);
