/** The numbers that can be moved: an input is one, and every entry of a tensor is one. */
import type { NodeId } from '../graph.ts';
import type { ProgramInput } from '../program.ts';
import { sizeOf, type Shape } from '../tensor.ts';

/** An entry of an input by its name alone, whatever the graph. */
export interface NamedEntry {
	/** Of the input. */
	readonly name: string;
	/** In row-major order, from 0; of a scalar 0. */
	readonly entry: number;
	/** Where the entry stands, counted from 1, outermost axis first; empty for a scalar. */
	readonly place: readonly number[];
}

export interface Coordinate extends NamedEntry {
	readonly node: NodeId;
}

/** What moves together, each at the same speed; one coordinate alone gives a partial derivative. */
export type Direction = readonly Coordinate[];

export interface Coordinates {
	readonly shown: readonly Coordinate[];
	/** Of all there are to choose from. */
	readonly count: number;
}

export const MOST_COORDINATES = 50;

/** The first fifty numbers of the inputs, or of one of them, in the order of the text. */
export function coordinatesOf(inputs: readonly ProgramInput[], only?: string): Coordinates {
	const chosen = inputs.filter(({ name }) => only === undefined || name === only);
	const shown: Coordinate[] = [];
	for (const input of chosen)
		for (let entry = 0; entry < sizeOf(input.shape); entry++) {
			if (shown.length === MOST_COORDINATES) break;
			shown.push(coordinate(input, entry));
		}
	return { shown, count: chosen.reduce((sum, { shape }) => sum + sizeOf(shape), 0) };
}

const coordinate = ({ name, node, shape }: ProgramInput, entry: number): Coordinate => ({
	name,
	node,
	entry,
	place: placeOf(shape, entry)
});

/** Counted from 1, outermost axis first. */
export function placeOf(shape: Shape, entry: number): number[] {
	const place: number[] = [];
	let rest = entry;
	for (const length of shape.toReversed()) {
		place.unshift((rest % length) + 1);
		rest = Math.floor(rest / length);
	}
	return place;
}

/** `w1`, `W[1, 2]`: as the text may write it. */
export const written = ({ name, place }: NamedEntry): string =>
	place.length === 0 ? name : `${name}[${place.join(', ')}]`;
