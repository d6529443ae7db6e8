/** Where items stand across the flow: near their neighbours, in order, far enough apart. */
import { isotonic } from './isotonic.ts';
import type { Item, Rows } from './rows.ts';

export interface Spacing {
	/** Least distance between the centres of two neighbours of one layer. */
	apart(before: Item, after: Item): number;
	/** Distance between the first and the last in-port of a card. */
	readonly ports: (item: Item) => number;
}

interface Pull {
	readonly item: Item;
	/** What is added to the place of `item`, so that ports and not centres meet. */
	readonly shift: number;
	readonly weight: number;
}

/** Centres of all items. Deterministic, and symmetric wherever the graph is. More rounds for fewer items, unless told. */
export function coordinates(
	rows: Rows,
	layers: readonly (readonly Item[])[],
	spacing: Spacing,
	rounds = rows.count < 600 ? 40 : rows.count < 3000 ? 16 : 6
): Float64Array {
	const place = new Float64Array(rows.count);
	const apart = layers.map((layer) =>
		layer.map((item, i) => (i === 0 ? 0 : spacing.apart(layer[i - 1] ?? item, item)))
	);
	for (const [i, layer] of layers.entries()) stack(layer, apart[i] ?? [], place);
	const { inputs, consumers } = pulls(rows, spacing);
	const both =
		rows.layers.length > 0 ? inputs.map((of, i) => [...of, ...(consumers[i] ?? [])]) : [];
	for (let round = 0; round < rounds; round++) {
		const towards = round === 0 ? inputs : round === 1 ? consumers : both;
		const order = layers.map((_, i) => i);
		for (const i of round % 2 === 0 ? order : order.reverse())
			arrange(layers[i] ?? [], apart[i] ?? [], towards, place);
	}
	centre(rows, layers, apart, inputs, place);
	return place.map(Math.round);
}

/** At last every operation stands level with the middle of its inputs, where there is room. */
function centre(
	rows: Rows,
	layers: readonly (readonly Item[])[],
	apart: readonly (readonly number[])[],
	inputs: readonly (readonly Pull[])[],
	place: Float64Array
): void {
	const towards = inputs.map((pulls, item) => (item < rows.nodes ? pulls : []));
	for (const [i, layer] of layers.entries()) arrange(layer, apart[i] ?? [], towards, place);
}

/** As close as allowed, around zero. */
function stack(layer: readonly Item[], apart: readonly number[], place: Float64Array): void {
	let at = -apart.reduce((sum, distance) => sum + distance, 0) / 2;
	for (const [i, item] of layer.entries()) {
		at += apart[i] ?? 0;
		place[item] = at;
	}
}

function arrange(
	layer: readonly Item[],
	apart: readonly number[],
	towards: readonly (readonly Pull[])[],
	place: Float64Array
): void {
	const wishes = new Float64Array(layer.length);
	const weights = new Float64Array(layer.length);
	for (const [i, item] of layer.entries()) {
		// A faint wish to stay keeps an item without neighbours where it is.
		let weight = 0.01;
		let sum = weight * (place[item] ?? 0);
		for (const pull of towards[item] ?? []) {
			sum += pull.weight * ((place[pull.item] ?? 0) + pull.shift);
			weight += pull.weight;
		}
		wishes[i] = sum / weight;
		weights[i] = weight;
	}
	const places = isotonic(wishes, weights, apart);
	for (const [i, item] of layer.entries()) place[item] = places[i] ?? 0;
}

function pulls(rows: Rows, { ports }: Spacing): { inputs: Pull[][]; consumers: Pull[][] } {
	const inputs: Pull[][] = Array.from({ length: rows.count }, () => []);
	const consumers: Pull[][] = Array.from({ length: rows.count }, () => []);
	for (const { from, to, port } of rows.pieces.flat()) {
		const bends = Number(from >= rows.nodes) + Number(to >= rows.nodes);
		// Long edges straight, single operands level with their operation, the rest as it comes.
		const weight = bends === 2 ? 6 : bends === 1 || port === 0 ? 2 : 1;
		inputs[to]?.push({ item: from, shift: -port * ports(to), weight });
		consumers[from]?.push({ item: to, shift: port * ports(to), weight });
	}
	return { inputs, consumers };
}
