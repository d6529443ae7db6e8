import type { Value } from '$graph/tensor.ts';

export interface Extent {
	readonly least: number;
	readonly most: number;
}

/** The least and the largest number of a value. */
export function extent(value: Value): Extent {
	let least = Infinity;
	let most = -Infinity;
	const look = (part: Value): void => {
		if (typeof part !== 'number') return part.forEach(look);
		least = Math.min(least, part);
		most = Math.max(most, part);
	};
	look(value);
	return { least, most };
}
