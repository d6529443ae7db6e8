/** Where the columns of the drawing stand along the flow. */
import { alongOf, type CardMetrics } from './card-metrics.ts';
import type { Metrics } from './metrics.ts';
import type { Item, Rows } from './rows.ts';

/** Along the flow, of every item. */
export interface Columns {
	/** Where a card begins: all cards of a column end together, where their edges leave. */
	readonly starts: Float64Array;
	/** Its column. */
	readonly begins: Float64Array;
	readonly ends: Float64Array;
}

interface Sizes {
	readonly across: Float64Array;
	readonly metrics: Metrics;
	readonly cards: readonly CardMetrics[];
	readonly noted: Uint8Array;
	/** Px in front of each layer beside the usual gap; absent for none. */
	readonly room: readonly number[];
}

/** Wider gaps where edges climb far or notes need room. */
export function columns(
	{ pieces, count }: Rows,
	layers: readonly (readonly Item[])[],
	{ across, metrics, cards, noted, room }: Sizes
): Columns {
	const down = metrics.direction === 'down';
	const sizes = layers.map((layer) => sizeOf(layer, cards));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const fair = (metrics.spread - total) / Math.max(1, layers.length - 1);
	const gap = Math.floor(Math.min(metrics.widest, Math.max(metrics.gap, fair)));
	const [starts, begins, ends] = [0, 1, 2].map(() => new Float64Array(count)) as Three;
	let at = 0;
	for (const [i, layer] of layers.entries()) {
		const note = down && i > 0 && layer.some((item) => noted[item]) ? metrics.note : 0;
		// Edges that pass the row pass its notes too, and bend before those.
		const passed = layer.some((item) => !cards[item]) ? note : 0;
		if (note > 0) at += passed > 0 ? note : note - gap / 2;
		if (i > 0) at += room[i] ?? 0;
		const end = at + (sizes[i] ?? 0);
		for (const item of layer) {
			begins[item] = cards[item] ? at : at - passed;
			ends[item] = end;
			const card = cards[item];
			starts[item] = card ? end - alongOf(card) : at;
		}
		let climb = 0;
		for (const { from, to } of pieces[i] ?? [])
			climb = Math.max(climb, Math.abs((across[to] ?? 0) - (across[from] ?? 0)));
		const wider = Math.min(metrics.gap, Math.max(0, climb - 240 - gap + metrics.gap) * 0.12);
		at = end + gap + Math.round(wider);
	}
	return { starts, begins, ends };
}

type Three = [Float64Array, Float64Array, Float64Array];

/** Of the largest card. */
const sizeOf = (layer: readonly Item[], cards: readonly CardMetrics[]): number =>
	layer.reduce((most, item) => {
		const card = cards[item];
		return card ? Math.max(most, alongOf(card)) : most;
	}, 0);
