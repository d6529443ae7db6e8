import { sizeOf } from '../../tensor.ts';
import type { Context } from '../context.ts';

/** How many numbers go in: forward mode takes a pass for each. */
export const numbersIn = ({ graph }: Pick<Context, 'graph'>): number =>
	graph.nodes
		.filter(({ kind }) => kind === 'input')
		.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
