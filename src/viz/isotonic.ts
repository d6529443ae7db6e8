interface Block {
	readonly sum: number;
	readonly weight: number;
	readonly from: number;
}

/**
 * Places in order, as near as possible to where each wishes to be (least squares), with
 * `apart[i]` at least between place i − 1 and place i. Pools adjacent violators: linear time.
 */
export function isotonic(
	wishes: ArrayLike<number>,
	weights: ArrayLike<number>,
	apart: ArrayLike<number>
): Float64Array {
	const places = new Float64Array(wishes.length);
	const blocks: Block[] = [];
	let offset = 0;
	for (let i = 0; i < wishes.length; i++) {
		offset += i === 0 ? 0 : (apart[i] ?? 0);
		places[i] = offset;
		const weight = weights[i] ?? 1;
		let block: Block = { sum: ((wishes[i] ?? 0) - offset) * weight, weight, from: i };
		for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
			blocks.pop();
			block = join(last, block);
		}
		blocks.push(block);
	}
	for (const [b, block] of blocks.entries())
		for (let i = block.from; i < (blocks[b + 1]?.from ?? places.length); i++)
			places[i] = (places[i] ?? 0) + mean(block);
	return places;
}

const mean = ({ sum, weight }: Block): number => sum / weight;

const join = (a: Block, b: Block): Block => ({
	sum: a.sum + b.sum,
	weight: a.weight + b.weight,
	from: a.from
});
