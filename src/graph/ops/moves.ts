import { stridesOf, type Shape } from '../tensor.ts';
import { gatherRules } from './gather.ts';
import { whole } from './operation.ts';
import { places } from './places.ts';
import { sample } from './sample.ts';
import { raised } from './tex.ts';

const reversed = <Item>(list: readonly Item[]): Item[] => [...list].reverse();

/** The places of a tensor in their own order. */
const allOf = (shape: Shape): Int32Array => places(shape, stridesOf(shape));

export const transpose = whole({
	title: 'transpose',
	symbol: 'xᵀ',
	syntax: { operator: 'ctranspose', functions: ['transpose'] },
	arity: [1, 1],
	options: [],
	shape: ([x = []]) => reversed(x),
	tables: ([x = []], _options, shape) => [places(shape, reversed(stridesOf(x))), allOf(shape)],
	...gatherRules,
	tex: ([x = '']) => raised(x, '\\mathsf T'),
	rule: (_slot, { upstream }) => raised(upstream, '\\mathsf T'),
	chip: () => 'turn back',
	precedence: 4,
	needs: [5],
	gate: 'moves',
	says: '{y} turns {a} over: its rows become columns, and {a#} becomes {y#}.',
	keeps: 'Nothing: the gradient is turned over in the same way.',
	code: {
		numpy: ([x = '']) => `np.transpose(${x})`,
		torch: ([x = '']) => `torch.permute(${x}, tuple(reversed(range((${x}).dim()))))`
	},
	probes: [
		{ inputs: [sample([2, 3])] },
		{ inputs: [sample([3])] },
		{ inputs: [sample([2, 3, 2])] },
		{ inputs: [sample([2, 1, 3, 2])] }
	]
});
