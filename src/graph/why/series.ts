/** A row of terms with a sign between, its middle left out where it is long. */
import { closed, joined, said, type Written } from './written.ts';

/** More would not fit on two lines. */
const MOST = 5;
const FIRST = 3;

export function series(
	count: number,
	at: (index: number) => Written,
	sign: string,
	most: number = MOST
): Written {
	const shown = count <= most ? count : Math.min(FIRST, most - 1);
	const parts = Array.from({ length: shown }, (_, index) => at(index));
	const all = count <= most ? parts : [...parts, said('…'), at(count - 1)];
	return joined(all.flatMap((part, index) => (index === 0 ? [part] : [said(sign), closed(part)])));
}

/** Whether all of the terms are shown. */
export const isShort = (count: number): boolean => count <= MOST;
