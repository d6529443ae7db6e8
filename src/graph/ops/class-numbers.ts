/** Class numbers, counted from 1. A slider stops between whole numbers too: the nearest one is meant. */
import type { Doubt } from './whole.ts';
import type { Flat } from './use.ts';
import { told, type Told } from './told.ts';

/** More readings are not told one by one. */
const TOLD = 3;

export const isClass = (named: number, classes: number): boolean =>
	Math.round(named) >= 1 && Math.round(named) <= classes;

const counted = (classes: number): string =>
	classes === 1 ? 'there is only class 1' : `the ${classes} classes are numbered from 1`;

/** That a number names no class; undefined where all of them do. */
export function strangeClass(numbers: Flat, classes: number): Told | undefined {
	const named = numbers.find((each) => !isClass(each, classes));
	return named === undefined ? undefined : told`there is no class ${named}: ${counted(classes)}`;
}

/** Which class a number between two of them is read as; undefined where all are whole. */
export function classReading(numbers: Flat): Told | undefined {
	const between = [...new Set(numbers)].filter((each) => !Number.isInteger(each));
	const [first, ...others] = between.slice(0, TOLD);
	if (first === undefined) return undefined;
	const rest = others.flatMap((each) => told`, ${each} as class ${Math.round(each)}`);
	const more = between.length > TOLD ? ', and so on' : '';
	return [...told`${first} is read as class ${Math.round(first)}`, ...rest, more];
}

/**
 * Of numbers that stand in the text: of such as name no class, undefined at every step and most likely counted from 0,
 * or of such as stand between two classes.
 */
export function classDoubt(numbers: Flat, classes: number): Doubt | undefined {
	const named = numbers.find((each) => !isClass(each, classes));
	if (named === undefined) return betweenClasses(numbers);
	const message = `There is no class ${named}: ${counted(classes)}, and so the loss is undefined.`;
	const next = numbers.map((each) => each + 1);
	const fromZero = next.every((each) => Number.isInteger(each) && isClass(each, classes));
	return { slot: 1, message, ...(fromZero && { instead: next }) };
}

function betweenClasses(numbers: Flat): Doubt | undefined {
	const named = numbers.find((each) => !Number.isInteger(each));
	if (named === undefined) return undefined;
	const message = `A class number is whole: ${named} is read as class ${Math.round(named)}.`;
	return { slot: 1, message, instead: numbers.map(Math.round), isRead: true };
}
