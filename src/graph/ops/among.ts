/** The largest and the smallest of three inputs and more, entry by entry: two of them are a rule for numbers, `max`. */
import { writeEntries } from '../entries.ts';
import { broadcast, SCALAR, sizeOf, type Shape } from '../tensor.ts';
import { summedTo } from './backward-code.ts';
import { ofSums } from './breaks.ts';
import { whole, type Misfit, type Probe, type Whole } from './whole.ts';
import type { Flat, Use } from './use.ts';
import { plainShape } from './plain-shape.ts';
import { sample } from './sample.ts';
import { call, oneIf, product } from './tex.ts';
import { back, series, told, type Told } from './told.ts';

const spreadShape = (shapes: readonly Shape[]): Shape | undefined =>
	shapes.reduce<Shape | undefined>((all, shape) => all && broadcast(all, shape), SCALAR);

function shapeOf(name: string, shapes: readonly Shape[]): Shape | Misfit {
	const rank = Math.max(...shapes.map(({ length }) => length));
	const largest = shapes.find(({ length }) => length === rank) ?? SCALAR;
	return (
		spreadShape(shapes) ?? {
			misfit: `\`${name}\` goes entry by entry: what fits beside ${plainShape(largest)} is that shape itself, a single number, or a shape with 1 in place of a length, which is repeated.`
		}
	);
}

/** Which entry of each input every entry of the result is made of. */
const spreadTables = (shapes: readonly Shape[], shape: Shape): readonly Int32Array[] =>
	shapes.map((operand) => {
		const table = new Int32Array(sizeOf(shape));
		writeEntries(table, 0, shape, 0, operand);
		return table;
	});

const inputAt = ({ inputs, tables }: Use, slot: number, entry: number): number =>
	inputs[slot]![tables[slot]![entry]!]!;

type Choose = (a: number, b: number) => number;

/** How many inputs are the result at an entry. */
function tiesAt(use: Use, entry: number): number {
	let found = 0;
	for (let slot = 0; slot < use.inputs.length; slot++)
		if (inputAt(use, slot, entry) === use.output[entry]) found++;
	return found;
}

/** The slope along one input: all inputs that are the result share the gradient evenly. */
function shareAt(use: Use, slot: number, entry: number): number {
	const y = use.output[entry]!;
	if (Number.isNaN(y)) return NaN;
	return inputAt(use, slot, entry) === y ? 1 / tiesAt(use, entry) : 0;
}

function apply(use: Use, choose: Choose): void {
	for (let entry = 0; entry < use.output.length; entry++) {
		let found = inputAt(use, 0, entry);
		for (let slot = 1; slot < use.inputs.length; slot++)
			found = choose(found, inputAt(use, slot, entry));
		use.output[entry] = found;
	}
}

function pull(use: Use, slot: number, upstream: Flat, into: Flat): void {
	for (let entry = 0; entry < use.output.length; entry++)
		into[use.tables[slot]![entry]!]! += upstream[entry]! * shareAt(use, slot, entry);
}

function push(use: Use, slot: number, tangent: Flat, into: Flat): void {
	for (let entry = 0; entry < use.output.length; entry++)
		into[entry]! += tangent[use.tables[slot]![entry]!]! * shareAt(use, slot, entry);
}

function backward(
	slot: number,
	{ upstream, inputs, output }: Parameters<Whole['backward']>[1],
	shapes: readonly Shape[]
): string {
	const [first = '', ...others] = inputs.map((x) => `(${x} == ${output})`);
	// 1.0 makes numbers of yes and no, of which NumPy would take the sum for “or”.
	const ties = [`1.0 * ${first}`, ...others].join(' + ');
	const share = `${upstream} * (${inputs[slot]} == ${output}) / (${ties})`;
	return summedTo(share, spreadShape(shapes) ?? SCALAR, shapes[slot] ?? SCALAR);
}

/** "max(3, 1, 2) = 3", of the first entry. */
function shown(use: Use, name: string): Told {
	const entries = use.inputs.map((_, slot) => inputAt(use, slot, 0));
	const list = series(entries.length, (slot) => [entries[slot]!], ', ');
	return told`${name}(${list}) = ${use.output[0]!}`;
}

/** Of single numbers, where one wins. */
const given = (use: Use, slot: number, upstream: Flat, word: string): Told | undefined =>
	use.output.length === 1 && shareAt(use, slot, 0) === 1
		? told`{x}, the ${word}, gets ${back(upstream[0]!)}`
		: undefined;

const nested = (name: string, args: readonly string[]): string =>
	args.reduce((left, right) => `${name}(${left}, ${right})`);

const probes: readonly Probe[] = [
	{ inputs: [1, 3, 2] },
	{ inputs: [sample([4]), sample([4], 1), sample([4], 2)] },
	{ inputs: [sample([2, 3]), 0.25, sample([3], 1), sample([2, 1], 2)] }
];

interface Among {
	/** `max`, and the word for it: “largest”. */
	readonly name: 'max' | 'min';
	readonly word: string;
	readonly title: string;
	readonly choose: Choose;
}

const words = (name: Among['name'], word: string) =>
	({
		says: `{y} takes the ${word} of its inputs: {y=}.`,
		step: ({ output }) =>
			output.length === 1
				? {}
				: { says: [`{y} takes, entry by entry, the ${word} of its inputs: {y=}.`] },
		shows: (use) => shown(use, name),
		gives: (use, slot, upstream) => given(use, slot, upstream, word),
		returns: [`{x} gets the gradient where it is the ${word}, and 0 elsewhere`],
		keeps: `Which input was the ${word}: it gets the whole gradient, all others nothing.`,
		kink: {
			at: (use) => use.output.some((_, entry) => tiesAt(use, entry) > 1),
			says: `Several inputs are the ${word}, and they share the slope evenly`
		}
	}) satisfies Partial<Whole>;

const among = ({ name, word, title, choose }: Among): Whole =>
	whole({
		title,
		symbol: name,
		syntax: { functions: [name] },
		arity: [3, Infinity],
		options: [],
		entrywise: true,
		shape: (shapes) => shapeOf(name, shapes),
		tables: (shapes, _options, shape) => spreadTables(shapes, shape),
		apply: (use) => apply(use, choose),
		pull,
		push,
		tex: (parts) => call(`\\${name}`, ...parts),
		rule: (slot, { upstream, inputs, output }) =>
			product(upstream, oneIf(`${inputs[slot] ?? ''} = ${output}`)),
		backward: (slot, parts, _options, shapes) => backward(slot, parts, shapes),
		chip: () => `if ${name}`,
		precedence: 5,
		needs: [1],
		gate: 'routes',
		...words(name, word),
		breaks: ofSums,
		code: {
			numpy: (args) => nested(`np.${name}imum`, args),
			// One after the other they would not share evenly where three are equal.
			torch: (args) =>
				`torch.a${name}(torch.stack(torch.broadcast_tensors(${args.join(', ')})), 0)`,
			jax: (args) => `np.${name}(np.stack(np.broadcast_arrays(${args.join(', ')})), axis=0)`
		},
		probes
	});

export const max_among = among({
	name: 'max',
	word: 'largest',
	title: 'maximum of several',
	choose: Math.max
});

export const min_among = among({
	name: 'min',
	word: 'smallest',
	title: 'minimum of several',
	choose: Math.min
});
