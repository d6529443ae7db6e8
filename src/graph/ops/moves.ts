import { sizeOf, stridesOf, type Shape } from '../tensor.ts';
import { bracketsTex, nested } from './brackets.ts';
import { ofMoves } from './breaks.ts';
import { gatherRules } from './gather.ts';
import { concatShape, reshapedTo, stackShape } from './move-shapes.ts';
import { whole, type RuleParts } from './whole.ts';
import type { Options } from './options.ts';
import { placesIn } from './places-in.ts';
import { places } from './places.ts';
import { isNumber, tuple } from './python.ts';
import { sample } from './sample.ts';
import { call, raised } from './tex.ts';
import { told } from './told.ts';
import { partOf, turnedWords } from './move-words.ts';

const reversed = <Item>(list: readonly Item[]): Item[] => [...list].reverse();

export const transpose = whole({
	title: 'transpose',
	symbol: 'xᵀ',
	syntax: {
		operator: 'ctranspose',
		functions: ['transpose'],
		elsewhere: ['t', 'swapaxes', 'permute']
	},
	arity: [1, 1],
	options: [],
	shape: ([x = []]) => reversed(x),
	tables: ([x = []], _options, shape) => [places(shape, reversed(stridesOf(x))), placesIn(shape)],
	...gatherRules,
	tex: ([x = '']) => raised(x, '\\mathsf T'),
	rule: (_slot, { upstream }) => raised(upstream, '\\mathsf T'),
	backward: (_slot, { upstream }, _options, [x = []]) =>
		x.length < 2 ? upstream : `${upstream}.T`,
	chip: () => 'ᵀ',
	precedence: 4,
	needs: [5],
	gate: 'moves',
	says: '{y} turns {a} over: its axes change places, and {a#} becomes {y#}.',
	step: ({ shapes: [{ length } = []] }) => ({ says: turnedWords(length) }),
	returns: ['{x} gets the gradient transposed'],
	keeps: 'Nothing: the gradient is transposed in the same way.',
	breaks: ofMoves,
	code: {
		numpy: ([x = ''], _options, [own = []]) => (own.length < 2 ? x : `${x}.T`),
		torch: ([x = ''], _options, [own = []]) => torchTransposed(x, own)
	},
	probes: [
		{ inputs: [sample([2, 3])] },
		{ inputs: [sample([3])] },
		{ inputs: [sample([2, 3, 2])] },
		{ inputs: [sample([2, 1, 3, 2])] },
		{ inputs: [sample([])] }
	]
});

export const reshape = whole({
	title: 'reshape',
	symbol: 'm×n',
	syntax: { functions: ['reshape'], elsewhere: ['view'] },
	arity: [1, 1],
	options: ['shape'],
	shape: reshapedTo,
	tables: ([x = []]) => [placesIn(x), placesIn(x)],
	...gatherRules,
	tex: ([x = ''], { shape = [] }) =>
		call(`\\operatorname{reshape}_{${shape.join(' \\times ')}}`, x),
	rule: (_slot, { upstream }) => call('\\operatorname{reshape}', upstream),
	backward: (_slot, { upstream }, _options, [x = []]) => `np.reshape(${upstream}, ${tuple(x)})`,
	chip: () => 'fold back',
	precedence: 5,
	needs: [1],
	gate: 'moves',
	says: '{y} holds the entries of {a} in the same order in other rows: {a#} becomes {y#}.',
	returns: ['{x} gets the gradient in its own shape'],
	keeps: 'Nothing but the shape: the gradient gets the input’s shape back.',
	breaks: ofMoves,
	code: {
		numpy: ([x = ''], { shape = [] }) => `np.reshape(${x}, ${tuple(shape)})`,
		torch: ([x = ''], { shape = [] }) => `torch.reshape(${x}, ${tuple(shape)})`
	},
	probes: [
		{ inputs: [sample([2, 3])], options: { shape: [3, 2] } },
		{ inputs: [sample([2, 3, 2])], options: { shape: [4, -1] } },
		{ inputs: [sample([4])], options: { shape: [1, 2, 1, 2] } },
		{ inputs: [sample([1, 1])], options: { shape: [] } }
	]
});

export const concat = whole({
	title: 'concatenate',
	symbol: '⧺',
	syntax: { functions: ['concat'], elsewhere: ['concatenate', 'cat', 'append'] },
	arity: [2, Infinity],
	options: ['axis'],
	shape: concatShape,
	tables: (shapes, { axis = 0 }, whole) => {
		let start = 0;
		return shapes.flatMap((shape) => {
			const to = placesIn(shape, whole, start * stridesOf(whole)[axis]!);
			start += shape[axis]!;
			return [placesIn(shape), to];
		});
	},
	...gatherRules,
	tex: (parts) => call('\\operatorname{concat}', ...parts),
	rule: (slot, { upstream }) => `${upstream}_{\\text{part }${slot + 1}}`,
	backward: concatBackward,
	chip: (slot) => `part ${slot + 1}`,
	precedence: 5,
	needs: [1],
	gate: 'moves',
	says: '{y} joins its inputs end to end: {y=}.',
	step: ({ shapes: { length } }) =>
		length > 3
			? {}
			: {
					says: told`{y} joins ${length > 2 ? '{a}, {b} and {c}' : '{a} and {b}'} end to end: {y=}.`
				},
	gives: ({ shapes }, slot) => told`{x} gets ${partOf(slot, shapes)} of the gradient`,
	returns: ['{x} gets its own part of the gradient'],
	keeps: 'Nothing but the shapes: each input gets its own part of the gradient back.',
	breaks: ofMoves,
	code: {
		numpy: (args, { axis = 0 }) => `np.concatenate([${args.join(', ')}], axis=${axis})`,
		torch: (args, { axis = 0 }) => `torch.cat([${args.join(', ')}], dim=${axis})`
	},
	probes: [
		{ inputs: [sample([2]), sample([3], 1)] },
		{ inputs: [sample([1, 3]), sample([2, 3], 1), sample([1, 3], 2)] },
		{ inputs: [sample([2, 1]), sample([2, 3], 1)], options: { axis: 1 } },
		{ inputs: [sample([2, 1, 2]), sample([2, 2, 2], 1)], options: { axis: 1 } }
	]
});

export const stack = whole({
	title: 'stack',
	symbol: '[ ]',
	syntax: { operator: 'matrix', functions: [] },
	arity: [1, Infinity],
	options: ['shape'],
	shape: stackShape,
	tables: (shapes) =>
		shapes.flatMap((shape, slot) => [
			placesIn(shape),
			placesIn(shape, shape, slot * sizeOf(shape))
		]),
	...gatherRules,
	tex: (parts, { shape = [parts.length] }) => bracketsTex(parts, shape),
	rule: (slot, { upstream }) => `${upstream}_{\\text{entry }${slot + 1}}`,
	backward: (slot, { upstream }, { shape = [slot + 1] }) =>
		`${upstream}[${placeOf(slot, shape).join(', ')}]`,
	chip: (slot) => `entry ${slot + 1}`,
	precedence: 5,
	needs: [1],
	gate: 'moves',
	says: '{y} puts its inputs side by side, which gives {y#}.',
	step: ({ shape }) =>
		shape.length === 1 ? { says: told`{y} puts its inputs into one list: {y=}.` } : {},
	gives: ({ shape }, slot) =>
		shape.length === 1 ? told`{x} gets entry ${String(slot + 1)} of the gradient` : undefined,
	returns: ['{x} gets its own entry of the gradient'],
	keeps: 'Nothing: each input gets its own entry of the gradient back.',
	breaks: ofMoves,
	code: {
		numpy: (args, { shape = [args.length] }) => `np.array(${nested(args, shape)})`,
		torch(args, { shape = [args.length] }) {
			const stacked = `torch.stack([${args.map(tensorCode).join(', ')}])`;
			return shape.length === 1 ? stacked : `torch.unflatten(${stacked}, 0, ${tuple(shape)})`;
		}
	},
	probes: [
		{ inputs: [sample([]), sample([], 1), sample([], 2)] },
		{ inputs: [0, 1, 2, 3, 4, 5].map((turn) => sample([], turn)), options: { shape: [2, 3] } },
		{ inputs: [sample([3]), sample([3], 1)], options: { shape: [2] } },
		{ inputs: [0, 1, 2, 3].map((turn) => sample([1, 2], turn)), options: { shape: [2, 2] } }
	]
});

/** The part of the result that this input is. */
function concatBackward(
	slot: number,
	{ upstream }: RuleParts,
	{ axis = 0 }: Options,
	shapes: readonly Shape[]
): string {
	const start = shapes.slice(0, slot).reduce((sum, shape) => sum + (shape[axis] ?? 0), 0);
	const range = `${start}:${start + (shapes[slot]?.[axis] ?? 0)}`;
	return `${upstream}[${[...new Array<string>(axis).fill(':'), range].join(', ')}]`;
}

/** Where the entry stands in brackets of this shape. */
const placeOf = (entry: number, shape: Shape): readonly number[] =>
	stridesOf(shape).map((step, axis) => Math.floor(entry / step) % shape[axis]!);

/** PyTorch’s `.T` is for matrices alone. */
function torchTransposed(code: string, { length }: Shape): string {
	if (length < 2) return code;
	const axes = Array.from({ length }, (_, axis) => length - 1 - axis);
	return length === 2 ? `${code}.T` : `torch.permute(${code}, ${tuple(axes)})`;
}

const tensorCode = (code: string): string =>
	isNumber(code) ? `torch.tensor(${code}, dtype=torch.float64)` : code;
