/** What softmax and its logarithm say of one step. */
import { back, makes, series, told, type Told } from './told.ts';
import type { Flat, Use } from './use.ts';

/** The numbers of the line on which the first entry stands. */
function firstLine({ tables }: Use, numbers: Flat): readonly number[] {
	const [length = 1, step = 1] = tables[1] ?? [];
	return Array.from({ length }, (_, at) => numbers[at * step]!);
}

export const SHARES = {
	asks: 'Why do the others count?',
	told: told`A step up in one number raises its own share and lowers all others, as they add up to 1: so it moves the target through each of them.`
};

export function softmaxGives(use: Use, _slot: number, upstream: Flat): Told {
	const [shares, gradients] = [firstLine(use, use.output), firstLine(use, upstream)];
	const mean = shares.reduce((sum, share, at) => sum + share * gradients[at]!, 0);
	const [share, gradient] = [shares[0]!, gradients[0]!];
	const result = makes(
		back(share * (gradient - mean)),
		[share, gradient, mean],
		(y = 0, g = 0, m = 0) => y * (g - m)
	);
	return told`the average of the gradient, weighted by the shares, is ${back(mean)}, and the first entry of {x} gets ${share} × (${back(gradient)} − ${back(mean)}) ${result}`;
}

export function logSoftmaxShows(use: Use): Told {
	const line = firstLine(use, use.inputs[0]!);
	const sum = series(line.length, (at) => told`e^${line[at]!}`);
	const result = makes(
		use.output[0]!,
		line,
		(first = 0, ...others) =>
			first - Math.log([first, ...others].reduce((total, each) => total + Math.exp(each), 0))
	);
	return told`${line[0]!} − ln(${sum}) ${result}`;
}

export function logSoftmaxGives(use: Use, _slot: number, upstream: Flat): Told {
	const gradients = firstLine(use, upstream);
	const total = gradients.reduce((sum, each) => sum + each, 0);
	const [share, gradient] = [Math.exp(use.output[0]!), gradients[0]!];
	const result = makes(
		back(gradient - share * total),
		[gradient, share, total],
		(g = 0, p = 0, sum = 0) => g - p * sum
	);
	return told`the gradients add up to ${back(total)}, and the first entry of {x} gets ${back(gradient)} − ${share} × ${back(total)} ${result}`;
}
