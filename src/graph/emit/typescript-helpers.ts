/** What a program of tensors in TypeScript needs; only those that it uses come with it. */

const TENSOR = `/** Numbers in row-major order. */
interface Tensor {
	readonly shape: readonly number[];
	readonly data: number[];
}
type Numbers = number | Tensor;
type Lists = Numbers | readonly Lists[];`;

/** In the order in which they are written. */
const HELPERS: Readonly<Record<string, string>> = {
	tensorOf: `function tensorOf(x: Numbers): Tensor {
	return typeof x === 'number' ? { shape: [], data: [x] } : x;
}`,
	item: `function item(x: Numbers): number {
	return tensorOf(x).data[0];
}`,
	sizeOf: `function sizeOf(shape: readonly number[]): number {
	return shape.reduce((size, length) => size * length, 1);
}`,
	isList: `function isList(x: Lists): x is readonly Lists[] {
	return Array.isArray(x);
}`,
	tensor: `/** Lists inside one another, of numbers or of tensors. */
function tensor(lists: Lists): Tensor {
	if (!isList(lists)) return tensorOf(lists);
	const rows = lists.map(tensor);
	return { shape: [rows.length, ...rows[0].shape], data: rows.flatMap(({ data }) => data) };
}`,
	filled: `function filled(shape: readonly number[], value: number): Tensor {
	return { shape, data: Array.from({ length: sizeOf(shape) }, () => value) };
}`,
	placeOf: `/** The index of the i-th entry. */
function placeOf(i: number, shape: readonly number[]): number[] {
	const place: number[] = [];
	for (const length of [...shape].reverse()) {
		place.unshift(i % length);
		i = Math.floor(i / length);
	}
	return place;
}`,
	offsetOf: `/** The other way round; an axis of length 1 is spread over any index. */
function offsetOf(place: readonly number[], shape: readonly number[]): number {
	return shape.reduce((offset, length, axis) => offset * length + (length === 1 ? 0 : place[axis]), 0);
}`,
	made: `function made(shape: readonly number[], entry: (place: number[]) => number): Tensor {
	return { shape, data: Array.from({ length: sizeOf(shape) }, (_, i) => entry(placeOf(i, shape))) };
}`,
	each: `/** Entry by entry; smaller tensors are spread over larger ones, as in NumPy. */
function each(f: (...numbers: number[]) => number, ...given: Numbers[]): Tensor {
	const xs = given.map(tensorOf);
	const rank = Math.max(...xs.map(({ shape }) => shape.length));
	const shape = Array.from({ length: rank }, (_, axis) =>
		Math.max(...xs.map((x) => x.shape[axis - rank + x.shape.length] ?? 1))
	);
	return made(shape, (place) =>
		f(...xs.map((x) => x.data[offsetOf(place.slice(rank - x.shape.length), x.shape)]))
	);
}`,
	reduce: `/** One number for each line along the axes, which go unless they are kept with length 1. */
function reduce(
	f: (line: number[]) => number,
	x: Numbers,
	axes?: readonly number[],
	keep = false
): Tensor {
	const { shape, data } = tensorOf(x);
	const gone = shape.map((_, axis) => !axes || axes.includes(axis) || axes.includes(axis - shape.length));
	const kept = shape.map((length, axis) => (gone[axis] ? 1 : length));
	const lines = Array.from({ length: sizeOf(kept) }, (): number[] => []);
	data.forEach((value, i) => lines[offsetOf(placeOf(i, shape), kept)].push(value));
	return { shape: keep ? kept : shape.filter((_, axis) => !gone[axis]), data: lines.map(f) };
}`,
	sum: `function sum(line: number[]): number {
	return line.reduce((total, x) => total + x, 0);
}`,
	mean: `function mean(line: number[]): number {
	return sum(line) / line.length;
}`,
	prod: `function prod(line: number[]): number {
	return line.reduce((product, x) => product * x, 1);
}`,
	largest: `function largest(line: number[]): number {
	return line.reduce((found, x) => Math.max(found, x));
}`,
	smallest: `function smallest(line: number[]): number {
	return line.reduce((found, x) => Math.min(found, x));
}`,
	norm: `function norm(line: number[]): number {
	return Math.sqrt(sum(line.map((x) => x * x)));
}`,
	variance: `function variance(line: number[]): number {
	return mean(line.map((x) => (x - mean(line)) ** 2));
}`,
	logsumexp: `/** Less the largest first, so that no exponential overflows. */
function logsumexp(line: number[]): number {
	return largest(line) + Math.log(sum(line.map((x) => Math.exp(x - largest(line)))));
}`,
	logaddexp: `function logaddexp(a: number, b: number): number {
	return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}`,
	erf: `/** The error function, by its series near 0 and by a continued fraction farther out. */
function erf(z: number): number {
	const x = Math.abs(z);
	if (x > 1.5) {
		let fraction = x;
		for (let n = 80; n > 0; n--) fraction = x + n / 2 / fraction;
		return Math.sign(z) * (1 - Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction);
	}
	let term = z;
	let total = z;
	for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(total); n++) {
		term *= (2 * z * z) / (2 * n + 1);
		total += term;
	}
	return (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * total;
}`,
	reshape: `/** One length of −1 is worked out from the others. */
function reshape(x: Numbers, shape: readonly number[]): Tensor {
	const { data } = tensorOf(x);
	const known = sizeOf(shape.filter((length) => length !== -1));
	return { shape: shape.map((length) => (length === -1 ? data.length / known : length)), data: [...data] };
}`,
	expandDims: `function expandDims(x: Numbers, axis: number): Tensor {
	const { shape } = tensorOf(x);
	const at = axis < 0 ? shape.length + 1 + axis : axis;
	return reshape(x, [...shape.slice(0, at), 1, ...shape.slice(at)]);
}`,
	transpose: `/** The axes the other way round. */
function transpose(x: Numbers): Tensor {
	const { shape, data } = tensorOf(x);
	return made([...shape].reverse(), (place) => data[offsetOf([...place].reverse(), shape)]);
}`,
	swapLast: `/** The last two axes change places. */
function swapLast({ shape, data }: Tensor): Tensor {
	const swapped = <T>(list: readonly T[]): T[] => [...list.slice(0, -2), ...list.slice(-2).reverse()];
	return made(swapped(shape), (place) => data[offsetOf(swapped(place), shape)]);
}`,
	matmul: `/** A vector on the left is a row and one on the right a column; stacks are spread over one another. */
function matmul(a: Tensor, b: Tensor): Tensor {
	const left = a.shape.length === 1 ? expandDims(a, 0) : a;
	const right = b.shape.length === 1 ? expandDims(b, 1) : b;
	const products = each((x, y) => x * y, expandDims(left, -1), expandDims(right, -3));
	const y = reduce(sum, products, [-2]);
	const rank = y.shape.length;
	const drops = (axis: number): boolean =>
		(axis === rank - 2 && a.shape.length === 1) || (axis === rank - 1 && b.shape.length === 1);
	return { shape: y.shape.filter((_, axis) => !drops(axis)), data: y.data };
}`,
	outer: `function outer(a: Tensor, b: Tensor): Tensor {
	return each((x, y) => x * y, expandDims(a, 1), b);
}`,
	concatenate: `function concatenate(xs: readonly Tensor[], axis: number): Tensor {
	const shape = xs[0].shape.map((length, each) =>
		each === axis ? xs.reduce((total, x) => total + x.shape[axis], 0) : length
	);
	return made(shape, (place) => {
		let at = place[axis];
		const x = xs.find(({ shape }) => at < shape[axis] || ((at -= shape[axis]), false))!;
		return x.data[offsetOf(place.map((index, each) => (each === axis ? at : index)), x.shape)];
	});
}`,
	Selector: `/** One entry, a half-open range, or the whole axis. */
type Selector = number | readonly [from: number, to: number] | null;`,
	selected: `/** The shape of a part, and where the entry at a place of the part stands in the whole. */
function selected(whole: readonly number[], at: readonly Selector[]) {
	const ranges = whole.map((length, axis) => at[axis] ?? ([0, length] as const));
	const shape = ranges.flatMap((range) => (typeof range === 'number' ? [] : [range[1] - range[0]]));
	const offset = (place: readonly number[]): number => {
		let axis = 0;
		const there = ranges.map((range) => (typeof range === 'number' ? range : range[0] + place[axis++]));
		return offsetOf(there, whole);
	};
	return { shape, offset };
}`,
	part: `function part(x: Tensor, at: readonly Selector[]): Tensor {
	const { shape, offset } = selected(x.shape, at);
	return made(shape, (place) => x.data[offset(place)]);
}`,
	accumulate: `/** Adds to a tensor, or to a part of it. */
function accumulate(into: Tensor, added: Numbers, at: readonly Selector[] = []): void {
	const { shape, offset } = selected(into.shape, at);
	each((x) => x, added, filled(shape, 0)).data.forEach((number, i) => {
		into.data[offset(placeOf(i, shape))] += number;
	});
}`,
	takeAlong: `/** One entry of each row, by its number. */
function takeAlong(x: Tensor, numbers: Tensor): Tensor {
	return made(numbers.shape, (place) =>
		x.data[offsetOf([...place.slice(0, -1), numbers.data[offsetOf(place, numbers.shape)]], x.shape)]
	);
}`,
	others: `/** The product of all entries along the axis but each one itself. */
function others(x: Tensor, axis: number): Tensor {
	return made(x.shape, (place) =>
		prod(
			Array.from({ length: x.shape[axis] }, (_, i) =>
				i === place[axis] ? 1 : x.data[offsetOf(place.map((index, each) => (each === axis ? i : index)), x.shape)]
			)
		)
	);
}`,
	normalised: `/** Each row less its mean, divided by its spread. */
function normalised(x: Tensor, eps: number): Tensor {
	return each(
		(number, center, spread) => (number - center) / Math.sqrt(spread + eps),
		x,
		reduce(mean, x, [-1], true),
		reduce(variance, x, [-1], true)
	);
}`
};

const NAMES = Object.keys(HELPERS);

/** No name of a reader may be one of these. */
export const HELPER_NAMES: readonly string[] = [...NAMES, 'Tensor', 'Numbers', 'Lists'];

const wordsOf = (code: string): ReadonlySet<string> =>
	new Set(code.replace(/\/\*\*.*?\*\//gs, '').match(/[A-Za-z]\w*/g));

/** The helpers that the code calls, and those that these call, in order; nothing for a program of numbers. */
export function helpersFor(code: string): readonly string[] {
	const used = new Set<string>();
	const open = [code];
	for (let text = open.pop(); text !== undefined; text = open.pop()) {
		const words = wordsOf(text);
		for (const name of NAMES)
			if (words.has(name) && !used.has(name)) {
				used.add(name);
				open.push(HELPERS[name] ?? '');
			}
	}
	const found = NAMES.filter((name) => used.has(name)).map((name) => HELPERS[name] ?? '');
	return found.some((text) => /\b(Tensor|Numbers|Lists)\b/.test(text)) ? [TENSOR, ...found] : found;
}
