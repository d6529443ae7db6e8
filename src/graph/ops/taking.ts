import { stridesOf } from '../tensor.ts';
import { ofMoves } from './breaks.ts';
import { gatherRules } from './gather.ts';
import { indexShape, rangesOf } from './move-shapes.ts';
import { takenEntry } from './move-words.ts';
import { whole } from './whole.ts';
import { placesIn } from './places-in.ts';
import { places } from './places.ts';
import { sample } from './sample.ts';
import { selectorCode, selectorTex } from './selectors.ts';
import { back, told } from './told.ts';

export const index = whole({
	title: 'index',
	symbol: 'x[i]',
	syntax: { operator: 'index', functions: [] },
	arity: [1, 1],
	options: ['at'],
	shape: indexShape,
	tables([x = []], options, shape) {
		const strides = stridesOf(x);
		const ranges = rangesOf(x, options);
		const start = ranges.reduce((sum, { from }, axis) => sum + from * strides[axis]!, 0);
		const kept = strides.filter((_, axis) => ranges[axis]!.stays);
		return [places(shape, kept, start), placesIn(shape)];
	},
	...gatherRules,
	tex: ([x = ''], { at = [] }) => `{${x}}_{${selectorTex(at)}}`,
	rule: (_slot, { upstream }) => `\\left[${upstream} \\text{ where it was taken, else } 0\\right]`,
	backward: (_slot, { upstream }) => upstream,
	part: ({ at = [] }, [x = []]) => selectorCode(at, x),
	chip: () => 'put back',
	precedence: 5,
	needs: [5],
	gate: 'moves',
	says: '{y} takes {part} out of {a}: {y=}.',
	step: (use) =>
		takenEntry(use) ? { says: told`{y} takes ${takenEntry(use)} of {a}: {y=}.` } : {},
	gives: (use, _slot, upstream) =>
		takenEntry(use)
			? told`${takenEntry(use)} of {x} gets ${back(upstream[0]!)}, and the others 0`
			: undefined,
	returns: ['{x} gets the gradient where the entries were taken, and 0 elsewhere'],
	keeps:
		'Nothing but the places: the gradient goes back to where the entries were taken, and is 0 elsewhere.',
	breaks: ofMoves,
	code: {
		numpy: ([x = ''], { at = [] }, [own = []]) => `${x}[${selectorCode(at, own)}]`,
		torch: ([x = ''], { at = [] }, [own = []]) => `${x}[${selectorCode(at, own)}]`
	},
	probes: [
		{ inputs: [sample([4])], options: { at: [2] } },
		{ inputs: [sample([2, 3])], options: { at: [1, { from: 0, to: 3 }] } },
		{
			inputs: [sample([3, 4])],
			options: {
				at: [
					{ from: 1, to: 3 },
					{ from: 0, to: 2 }
				]
			}
		},
		{ inputs: [sample([2, 3, 2])], options: { at: [{ from: 0, to: 2 }, 1, { from: 1, to: 2 }] } }
	]
});
