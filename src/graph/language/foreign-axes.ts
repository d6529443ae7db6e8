/** Calls of NumPy and PyTorch that work along an axis, which counts from 0 there: `np.max(x, 0)` is `max(x, axis=1)`. */
import { entriesOf, wholeOf, type Piece } from './call-pieces.ts';
import {
	alike,
	axesOf,
	COUNTS,
	FIRST,
	inputOf,
	onlyNamed,
	type ForeignCall,
	type OurCall
} from './foreign-call.ts';

const AXIS = ['axis', 'dim'] as const;
const KEPT = ['keepdims', 'keepdim'] as const;

/** Put together with the axis of a foreign call; undefined for an axis that is no whole number. */
function withAxis(
	call: ForeignCall,
	head: readonly string[],
	axis: Piece | undefined,
	kept?: Piece
): OurCall | undefined {
	const place = axis && axisNumber(call.source, axis);
	if (axis !== undefined && place === undefined) return undefined;
	// Negative axes count alike.
	const own = place === undefined || place < 0 ? place : place + 1;
	const keeps = kept && KEEPS.get(kept.text);
	if (kept !== undefined && keeps === undefined) return undefined;
	const written = [...head, ...(own === undefined ? [] : [`axis=${own}`]), ...(keeps ?? [])];
	const text = `${call.ours}(${written.join(', ')})`;
	return place !== undefined && place >= 0 ? { text, note: COUNTS } : { text };
}

const KEEPS: ReadonlyMap<string, readonly string[]> = new Map([
	...['True', 'true'].map((word): [string, string[]] => [word, ['keepdims=true']]),
	...['False', 'false'].map((word): [string, string[]] => [word, []])
]);

/** A tuple of one axis is that axis. */
function axisNumber(source: string, piece: Piece): number | undefined {
	const [only, ...more] = entriesOf(source, piece) ?? [piece];
	return only === undefined || more.length > 0 ? undefined : wholeOf(only);
}

/** `np.sum(x, 0)`, `x.mean(dim=1, keepdim=True)`. */
export function reduction(call: ForeignCall): OurCall | undefined {
	const { inputs } = call;
	const [x, third] = [inputOf(call, 0, ...FIRST), inputs[2]];
	const isSure = onlyNamed(call, ...AXIS, ...KEPT, ...FIRST) && inputs.length <= 3;
	if (x === undefined || !isSure) return undefined;
	return withAxis(call, [x.text], inputOf(call, 1, ...AXIS), third ?? inputOf(call, 3, ...KEPT));
}

/** Along the last axis where none is given; SciPy’s then works over all entries. */
export function softmax(call: ForeignCall): OurCall | undefined {
	const x = inputOf(call, 0, ...FIRST);
	const axis = inputOf(call, 1, ...AXIS);
	const isSure = onlyNamed(call, ...AXIS, ...FIRST) && call.inputs.length <= 2;
	if (x === undefined || !isSure) return undefined;
	const isOverAll = /^(scipy|special)$/.test(call.library ?? '') && axis === undefined;
	return isOverAll && axesOf(call, x) !== 1 ? undefined : withAxis(call, [x.text], axis);
}

/** `np.max(x, 0)` is along an axis, `torch.max(x, y)` and `Math.max(x, 0)` are entry by entry. */
export function extreme(call: ForeignCall): OurCall | undefined {
	const { theirs, library = '', inputs } = call;
	if (/^(f?max|f?min)imum$|^f(max|min)$/.test(theirs) || /^(Math|math)$/.test(library))
		return alike(call);
	const isAxis = inputs[1] === undefined || wholeOf(inputs[1]) !== undefined;
	if (isAxis && !call.named.has('other')) return reduction(call);
	return /^a(max|min)$/.test(theirs) || /^(np|numpy|jnp)$/.test(library) ? undefined : alike(call);
}

/** Behind the input stands which norm is meant. */
export function norm(call: ForeignCall): OurCall | undefined {
	const x = inputOf(call, 0, ...FIRST);
	const order = inputOf(call, 1, 'ord', 'p');
	const axis = inputOf(call, 2, ...AXIS);
	const kept = inputOf(call, 3, ...KEPT);
	if (x === undefined || !onlyNamed(call, 'ord', 'p', ...AXIS, ...KEPT, ...FIRST)) return undefined;
	if (order === undefined || /^["']fro["']$/.test(order.text))
		return withAxis(call, [x.text], axis, kept);
	// Of a matrix as a whole NumPy finds the largest singular value.
	if (axis === undefined && (axesOf(call, x) ?? 1) > 1) return undefined;
	return /^2(\.0*)?$/.test(order.text) ? withAxis(call, [x.text], axis, kept) : undefined;
}

/** `np.concatenate((a, b), axis=1)`: what is joined stands in one pair of parentheses there. */
export function concat(call: ForeignCall): OurCall | undefined {
	const parts = inputOf(call, 0, ...PARTS);
	const entries = parts && entriesOf(call.source, parts);
	// It makes one list of two matrices.
	if (call.theirs === 'append')
		return parts && (axesOf(call, parts) ?? 1) === 1 ? alike(call) : undefined;
	const isSure = onlyNamed(call, ...AXIS, ...PARTS) && call.inputs.length <= 2;
	if (entries === undefined || entries.length < 2 || !isSure) return undefined;
	return withAxis(
		call,
		entries.map(({ text }) => text),
		inputOf(call, 1, ...AXIS)
	);
}

const PARTS = ['tensors', 'arrays', 'values'] as const;
