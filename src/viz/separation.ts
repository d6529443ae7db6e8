/** `to` stands at least `apart` behind `from`. */
export interface Constraint {
	readonly from: number;
	readonly to: number;
	readonly apart: number;
}

/** Far beyond every drawing. */
const FAR = 1e9;

/**
 * Places that keep all constraints, near the wished ones: half-way between pushing everything forward and
 * pushing everything back, which keeps them too, because they are linear. Every constraint leads forward in `order`;
 * a wish of NaN is none.
 */
export function separated(
	order: readonly number[],
	wishes: Float64Array,
	constraints: readonly Constraint[]
): Float64Array {
	const into = lists(wishes.length, constraints, ({ to }) => to);
	const outOf = lists(wishes.length, constraints, ({ from }) => from);
	const forward = wishes.map((wish) => (Number.isNaN(wish) ? -FAR : wish));
	const back = wishes.map((wish) => (Number.isNaN(wish) ? FAR : wish));
	for (const at of order)
		for (const { from, apart } of into[at] ?? [])
			forward[at] = Math.max(forward[at] ?? 0, (forward[from] ?? 0) + apart);
	for (const at of order.toReversed())
		for (const { to, apart } of outOf[at] ?? [])
			back[at] = Math.min(back[at] ?? 0, (back[to] ?? 0) - apart);
	return forward.map((place, at) => (place + (back[at] ?? 0)) / 2);
}

function lists(
	count: number,
	constraints: readonly Constraint[],
	key: (constraint: Constraint) => number
): Constraint[][] {
	const made: Constraint[][] = Array.from({ length: count }, () => []);
	for (const constraint of constraints) made[key(constraint)]?.push(constraint);
	return made;
}
