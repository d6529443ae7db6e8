/** What reductions say of one step back. */
import { countOf } from './reduction.ts';
import { back, makes, told, type Told } from './told.ts';
import type { Flat, Use } from './use.ts';

const WHY_EVERY = 'Why the same for every entry?';

export const SUM_WHY = {
	asks: WHY_EVERY,
	told: told`A small step in any entry moves {y} by just as much: the slope along each is 1. The bold 1 in the formula stands for all these ones.`
};

export const meanWhy = ({ shapes: [shape = []], options }: Use): { asks: string; told: Told } => ({
	asks: WHY_EVERY,
	told: told`A small step in any of the n = ${String(countOf(shape, options))} entries moves {y} by that step ÷ n. The bold 1 in the formula is a list of ones.`
});

export function meanGives(
	{ inputs: [x], output, shapes: [shape = []], options }: Use,
	_slot: number,
	upstream: Flat
): Told {
	const n = countOf(shape, options);
	const g = upstream[0]!;
	const result = makes(back(g / n), [g, n], (of = 0, by = 1) => of / by);
	const who = output.length > 1 || x?.length === 1 ? 'the first' : 'every';
	return told`${who} entry of {x} gets ${back(g)} ÷ ${String(n)} ${result}`;
}

export function normGives({ inputs: [x], output }: Use, _slot: number, upstream: Flat): Told {
	const [g, own, length] = [upstream[0]!, x![0]!, output[0]!];
	const result = makes(
		back((g * own) / length),
		[g, own, length],
		(a = 0, b = 0, c = 1) => (a * b) / c
	);
	return told`the first entry of {x} gets ${back(g)} × ${own} ÷ ${length} ${result}`;
}

export function logsumexpGives({ inputs: [x], output }: Use, _slot: number, upstream: Flat): Told {
	const [g, own, total] = [upstream[0]!, x![0]!, output[0]!];
	const result = makes(
		back(g * Math.exp(own - total)),
		[g, own, total],
		(a = 0, b = 0, c = 0) => a * Math.exp(b - c)
	);
	return told`the first entry of {x} gets ${back(g)} × e^(${own} − ${total}) ${result}`;
}
