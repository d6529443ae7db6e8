/** What can be stepped through after the forward pass: the backward pass, or forward mode along one number. */
import { plainLabel } from '$graph/label.ts';
import type { Program } from '$graph/program.ts';
import type { Along as Direction } from '$graph/steps.ts';
import { shapeText, sizeOf, type Shape } from '$graph/tensor.ts';
import type { Along } from '../document.ts';

export interface Mode {
	/** Unique among them. */
	readonly key: string;
	readonly name: string;
	/** Undefined for the backward pass. */
	readonly along: Along | undefined;
}

/** Entries of one tensor that are offered; others can be reached from a link. */
const MOST = 36;

/** The backward pass first, then every input; of a tensor its entries. */
export function modesOf({ inputs }: Program, chosen: Direction | undefined): readonly Mode[] {
	const back = { key: '', name: 'backward pass, to all inputs at once', along: undefined };
	return [
		back,
		...inputs.flatMap(({ name, node, shape }) =>
			entries(shape, chosen?.node === node ? chosen.entry : 0).map((entry) => {
				const along = shape.length === 0 ? { input: name } : { input: name, entry };
				return { key: `${node} ${entry}`, name: nameOf(name, shape, entry), along };
			})
		)
	];
}

export const modeKey = (along: Direction | undefined): string =>
	along ? `${along.node} ${along.entry}` : '';

/** The first ones, and the one that is chosen. */
function entries(shape: Shape, chosen: number): readonly number[] {
	const first = Array.from({ length: Math.min(MOST, sizeOf(shape)) }, (_, entry) => entry);
	return chosen < first.length ? first : [...first, chosen];
}

/** x, or W[1, 2] of a 2×2 one. */
export function nameOf(name: string, shape: Shape, entry: number): string {
	if (shape.length === 0) return plainLabel(name);
	let rest = entry;
	const place = shape
		.toReversed()
		.map((length) => {
			const at = (rest % length) + 1;
			rest = Math.floor(rest / length);
			return at;
		})
		.reverse();
	return `${plainLabel(name)}[${place.join(', ')}]${entry === 0 ? ` of ${shapeText(shape)}` : ''}`;
}
