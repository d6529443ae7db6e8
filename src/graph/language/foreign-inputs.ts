/** Calls of NumPy and PyTorch whose inputs stand in another order there, are a tuple, or are left out. */
import { entriesOf, wholeOf, type Piece } from './call-pieces.ts';
import {
	alike,
	axesOf,
	FIRST,
	inputOf,
	onlyNamed,
	SECOND,
	type ForeignCall,
	type OurCall
} from './foreign-call.ts';

const LOWEST = ['min', 'a_min', 'clip_value_min'] as const;
const HIGHEST = ['max', 'a_max', 'clip_value_max'] as const;

/** `x.clamp(min=0)` has one bound alone. */
export function clip(call: ForeignCall): OurCall | undefined {
	const x = inputOf(call, 0, ...FIRST);
	const [low, high] = [inputOf(call, 1, ...LOWEST), inputOf(call, 2, ...HIGHEST)];
	const isSure = onlyNamed(call, ...FIRST, ...LOWEST, ...HIGHEST) && call.inputs.length <= 3;
	if (x === undefined || !isSure) return undefined;
	if (low && high) return { text: `${call.ours}(${x.text}, ${low.text}, ${high.text})` };
	if (low) return { text: `max(${x.text}, ${low.text})` };
	return high && { text: `min(${x.text}, ${high.text})` };
}

/** `x.where(c, y)` keeps x where the condition holds. */
export function where(call: ForeignCall): OurCall | undefined {
	const [first, second, third] = call.inputs;
	if (call.library !== undefined || !first || !second || !third) return alike(call);
	const isSure = call.named.size === 0 && call.inputs.length === 3;
	return isSure ? { text: `where(${second.text}, ${first.text}, ${third.text})` } : undefined;
}

const SHAPE = ['shape', 'newshape', 'size'] as const;

/** `x.reshape(2, 3)` and `np.reshape(x, (2, 3))`. */
export function reshape(call: ForeignCall): OurCall | undefined {
	const { source, inputs, named } = call;
	const x = inputOf(call, 0, ...FIRST);
	const tuple = inputs[1] ?? SHAPE.map((name) => named.get(name)).find((each) => each);
	if (x === undefined || tuple === undefined || !onlyNamed(call, ...FIRST, ...SHAPE))
		return undefined;
	const lengths = inputs.length > 2 ? inputs.slice(1) : (entriesOf(source, tuple) ?? [tuple]);
	const whole = lengths.map(wholeOf);
	if (whole.length === 0 || whole.includes(undefined)) return undefined;
	return {
		text: `reshape(${x.text}, ${whole.length > 1 ? `[${whole.join(', ')}]` : whole.join()})`
	};
}

/** `x.transpose(0, 1)` and `np.transpose(x, (1, 0))`, of a matrix. */
export function transpose(call: ForeignCall): OurCall | undefined {
	const { source, inputs, named, theirs, library } = call;
	const x = inputOf(call, 0, ...FIRST);
	if (x === undefined || !onlyNamed(call, ...FIRST, 'axes', 'dims', 'dim0', 'dim1'))
		return undefined;
	const given = [...inputs.slice(1), ...named.values()].filter((piece) => piece !== x);
	const axes = given.length === 1 ? entriesOf(source, given[0]!) : given;
	const order = axes?.map(wholeOf).join();
	const isReversed = order === '' || order === '1,0' || order === '-1,-2';
	// NumPy’s names the axes in their new order, PyTorch’s the two to swap.
	const isPlace = theirs === 'permute' || /^(np|numpy|jnp)$/.test(library ?? '');
	const isSwapped = theirs === 'swapaxes' || !isPlace;
	const isSure = isReversed || (isSwapped && (order === '0,1' || order === '-2,-1'));
	const isMatrix = order === '' || (axesOf(call, x) ?? 2) === 2;
	return axes && isSure && isMatrix ? { text: `transpose(${x.text})` } : undefined;
}

/** Behind the input stands its shape: the last axis, as here, where that is one number. */
export function layerNorm(call: ForeignCall): OurCall | undefined {
	const { source, ours, named } = call;
	const [x, shape] = [inputOf(call, 0, ...FIRST), inputOf(call, 1, 'normalized_shape')];
	const [weight, bias] = [inputOf(call, 2, 'weight'), inputOf(call, 3, 'bias')];
	const eps = inputOf(call, 4, 'eps');
	const isSure = onlyNamed(call, ...FIRST, 'normalized_shape', 'weight', 'bias', 'eps');
	if (!x || !isSure || (bias && !weight)) return undefined;
	const [length, ...more] = (shape && (entriesOf(source, shape) ?? [shape])) ?? [];
	if (shape && (more.length > 0 || !length || wholeOf(length) === undefined)) return undefined;
	if (named.size === 0 && call.inputs.length > 5) return undefined;
	const inputs = [x, weight, bias].filter((each) => each !== undefined).map(({ text }) => text);
	return { text: `${ours}(${[...inputs, ...(eps ? [`eps=${eps.text}`] : [])].join(', ')})` };
}

/** The class of a text that says it: from 0 there, from 1 here. Probabilities are of the shape of the scores. */
export function classLoss(call: ForeignCall): OurCall | undefined {
	const { ours, theirs } = call;
	// It reads probabilities.
	if (theirs === 'categoricalcrossentropy') return undefined;
	const [scores, target] = [inputOf(call, 0, ...FIRST), inputOf(call, 1, ...SECOND)];
	const isSure = onlyNamed(call, ...FIRST, ...SECOND) && call.inputs.length <= 2;
	if (!scores || !target || !isSure) return undefined;
	const raised = fromOne(call, scores, target);
	if (raised === undefined) return undefined;
	const text = `${ours}(${scores.text}, ${raised})`;
	return raised === target.text ? { text } : { text, note: ' Classes count from 1 here.' };
}

function fromOne(call: ForeignCall, scores: Piece, target: Piece): string | undefined {
	const place = wholeOf(target);
	if (place !== undefined) return place < 0 ? undefined : String(place + 1);
	const entries = entriesOf(call.source, target);
	if (entries === undefined) return target.text;
	const axes = axesOf(call, scores);
	const whole = entries.map(wholeOf);
	// A list for one list of scores gives their probabilities.
	if (whole.includes(undefined) || axes === 1) return target.text;
	return axes === undefined ? undefined : `[${whole.map((each = 0) => each + 1).join(', ')}]`;
}

/** `math.log(x, 2)`. */
export function logarithm(call: ForeignCall): OurCall | undefined {
	const [x, base] = call.inputs;
	if (!x || !base || call.inputs.length > 2 || call.named.size > 0) return alike(call);
	if (/^(2|10)$/.test(base.text)) return { text: `log${base.text}(${x.text})` };
	return { text: `(log(${x.text})/log(${base.text}))` };
}

/** PyTorch’s is along one axis, and so is the one here: along the last. */
export function cosine(call: ForeignCall): OurCall | undefined {
	const [a, dim] = [inputOf(call, 0, ...FIRST), inputOf(call, 2, 'dim', 'axis')];
	if (dim === undefined) return alike(call);
	const axes = a && axesOf(call, a);
	const isLast = wholeOf(dim) === -1 || (axes !== undefined && wholeOf(dim) === axes - 1);
	const named = new Map([...call.named].filter(([name]) => name !== 'dim' && name !== 'axis'));
	return isLast ? alike({ ...call, inputs: call.inputs.slice(0, 2), named }) : undefined;
}
