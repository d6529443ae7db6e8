/** Fewer crossings: barycentre sweeps from the reading order, the best order kept. */
import type { Item, Piece, Rows } from './rows.ts';

/** The layers of `rows`, reordered. The reading order wins every tie, so operands keep their order. */
export function ordering(rows: Rows): readonly (readonly Item[])[] {
	const rounds = rows.count < 600 ? 12 : rows.count < 3000 ? 6 : 3;
	const layers = rows.layers.map((layer) => [...layer]);
	const place = new Float64Array(rows.count);
	for (const layer of layers) settle(layer, place);
	let best = layers.map((layer) => [...layer]);
	let fewest = crossings(rows.pieces, place);
	for (let round = 0; round < rounds && fewest > 0; round++) {
		sweep(layers, rows.pieces, place, round % 2 === 0);
		const now = crossings(rows.pieces, place);
		if (now >= fewest) continue;
		fewest = now;
		best = layers.map((layer) => [...layer]);
	}
	return best;
}

function settle(layer: readonly Item[], place: Float64Array): void {
	for (const [i, item] of layer.entries()) place[item] = i;
}

/** Sorts each layer by the mean place of its neighbours: of its consumers first, then of its inputs. */
function sweep(
	layers: Item[][],
	pieces: readonly (readonly Piece[])[],
	place: Float64Array,
	towardsInputs: boolean
): void {
	const order = layers.map((_, i) => i);
	for (const i of towardsInputs ? order.reverse() : order) {
		const layer = layers[i];
		if (!layer) continue;
		const wish = towardsInputs ? byConsumers(pieces[i], place) : byInputs(pieces[i - 1], place);
		layer.sort((a, b) => (wish.get(a) ?? place[a] ?? 0) - (wish.get(b) ?? place[b] ?? 0));
		settle(layer, place);
	}
}

const byConsumers = (pieces: readonly Piece[] | undefined, place: Float64Array) =>
	means(pieces, ({ from, to, port }) => [from, (place[to] ?? 0) + port / 2]);

const byInputs = (pieces: readonly Piece[] | undefined, place: Float64Array) =>
	means(pieces, ({ from, to }) => [to, place[from] ?? 0]);

function means(
	pieces: readonly Piece[] | undefined,
	wish: (piece: Piece) => [Item, number]
): Map<Item, number> {
	const sums = new Map<Item, { sum: number; count: number }>();
	for (const piece of pieces ?? []) {
		const [item, at] = wish(piece);
		const { sum, count } = sums.get(item) ?? { sum: 0, count: 0 };
		sums.set(item, { sum: sum + at, count: count + 1 });
	}
	return new Map([...sums].map(([item, { sum, count }]) => [item, sum / count]));
}

/** Pairs of pieces that cross, a swapped pair of operands among them. */
export function crossings(pieces: readonly (readonly Piece[])[], place: Float64Array): number {
	let total = 0;
	for (const layer of pieces) {
		const end = ({ to, port }: Piece): number => (place[to] ?? 0) + port / 2;
		const sorted = layer.toSorted(
			(a, b) => (place[a.from] ?? 0) - (place[b.from] ?? 0) || end(a) - end(b)
		);
		total += inversions(sorted.map(end));
	}
	return total;
}

/** Counts pairs out of order with a tree of prefix sums over the ranks. */
function inversions(values: readonly number[]): number {
	const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((v, i) => [v, i + 1]));
	const counts = new Int32Array(ranks.size + 1);
	let total = 0;
	for (const [seen, value] of values.entries()) {
		const rank = ranks.get(value) ?? 1;
		let notAbove = 0;
		for (let i = rank; i > 0; i -= i & -i) notAbove += counts[i] ?? 0;
		total += seen - notAbove;
		for (let i = rank; i < counts.length; i += i & -i) counts[i] = (counts[i] ?? 0) + 1;
	}
	return total;
}
