/** Numbers that came from outside: each is looked at, and fresh lists are built of them. */
import { MOST_AXES, type Value } from '$graph/tensor.ts';
import { Refused } from './refused.ts';

/** In one document, all inputs together. */
export const MOST_NUMBERS = 1_000_000;

/** How many more numbers the document may hold. */
export interface Room {
	left: number;
}

/** A number, or lists of equal length inside one another, at most four deep; throws Refused for all else. */
export function checkedValue(from: unknown, what: string, room: Room): Value {
	const shape: number[] = [];
	for (let inner = from; Array.isArray(inner); inner = inner[0] as unknown) {
		if (shape.length === MOST_AXES) throw new Refused(`${what} has more than ${MOST_AXES} axes.`);
		if (inner.length === 0) throw new Refused(`${what} holds an empty list.`);
		shape.push(inner.length);
	}
	return checkedPart(from, shape, shape.length === 0 ? what : `An entry of ${what}`, room);
}

export function checkedNumber(from: unknown, what: string): number {
	if (typeof from !== 'number' || !Number.isFinite(from))
		throw new Refused(`${upper(what)} is not a finite number.`);
	// JSON has no −0, so the document has none either.
	return from + 0;
}

function checkedPart(from: unknown, shape: readonly number[], what: string, room: Room): Value {
	const [length, ...inner] = shape;
	if (length === undefined) {
		if (room.left-- <= 0) throw new Refused('The document holds more than 1,000,000 numbers.');
		return checkedNumber(from, what);
	}
	const list: readonly unknown[] = Array.isArray(from) ? from : [];
	if (list.length !== length)
		throw new Refused(`${upper(what)} stands in lists of different lengths.`);
	// Not `map`, which skips holes.
	return Array.from(list, (part) => checkedPart(part, inner, what, room));
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
