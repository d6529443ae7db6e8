/** What the panel says of one derivative and of all of them, from the numbers that the ways found. */
import { symbolicWay, type CheckRow, type Way } from '$graph/check/check.ts';
import { written, type Direction } from '$graph/check/coordinate.ts';
import type { Run } from '$graph/run.ts';
import type { Derived } from './derived.ts';
import { remarks } from './remarks.ts';

export type WayId = 'forwardMode' | 'central' | 'forward' | 'symbolic';

export interface ShownWay {
	readonly id: WayId;
	readonly label: string;
	/** Absent where the way leads nowhere, or is not at its end yet. */
	readonly way?: Way;
	/** Why it leads nowhere. */
	readonly none?: string;
}

export type Outcome = 'agree' | 'explained' | 'differ';

export interface CheckedRow {
	readonly id: string;
	readonly direction: Direction;
	/** By reverse mode. */
	readonly reverse: number;
	readonly ways: readonly ShownWay[];
	readonly outcome: Outcome;
	readonly remarks: readonly string[];
	/** The symbolic derivative. */
	readonly tex?: string;
}

/** `w1`, or `w1, w2` for what moves together. */
export const idOf = (direction: Direction): string => direction.map(written).join(', ');

export function checkedRow(row: CheckRow, derived: Derived, run: Run): CheckedRow {
	const symbolic = derived?.kind === 'formula' ? symbolicWay(row, derived.value(run)) : undefined;
	const ways: readonly ShownWay[] = [
		{ id: 'forwardMode', label: 'Forward mode', way: row.forwardMode },
		{ id: 'central', label: 'Central difference', way: row.central },
		{ id: 'forward', label: 'Forward difference', way: row.forward },
		{
			id: 'symbolic',
			label: 'Symbolic',
			...(symbolic && { way: symbolic }),
			...(derived?.kind === 'none' && { none: derived.reason })
		}
	];
	return {
		id: idOf(row.direction),
		direction: row.direction,
		reverse: row.reverse,
		ways,
		outcome: outcomeOf(ways),
		remarks: remarks(row, symbolic),
		...(derived?.kind === 'formula' && derived.tex !== undefined && { tex: derived.tex })
	};
}

function outcomeOf(ways: readonly ShownWay[]): Outcome {
	const verdicts = ways.map(({ way }) => way?.verdict);
	if (verdicts.includes('differs')) return 'differ';
	return verdicts.includes('kink') || verdicts.includes('endless') ? 'explained' : 'agree';
}

export interface Badge {
	readonly outcome: Outcome;
	readonly title: string;
	readonly text: string;
}

/** Of all rows; undefined where there are none. */
export function badgeOf(rows: readonly CheckedRow[]): Badge | undefined {
	if (rows.length === 0) return undefined;
	const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
	const several = rows.length === 1 ? 'One gradient' : `${rows.length} gradients`;
	const [explained, differing] = [count('explained'), count('differ')];
	if (differing > 0)
		return {
			outcome: 'differ',
			title: 'Not all ways agree',
			text: `${differing} of ${several.toLowerCase()} ${differing === 1 ? 'is' : 'are'} found to be another number by another way.`
		};
	if (explained > 0)
		return {
			outcome: 'explained',
			title: 'All ways agree where they can',
			text: `${explained} of ${several.toLowerCase()} cannot be checked in every way at this point.`
		};
	if (rows.some(isUnderWay))
		return {
			outcome: 'agree',
			title: 'The ways so far agree',
			text: `${several}, ${waysOf(rows)}; formulas are still looked for.`
		};
	return { outcome: 'agree', title: 'All ways agree', text: `${several}, ${waysOf(rows)}.` };
}

const isUnderWay = ({ ways }: CheckedRow): boolean =>
	ways.some(({ way, none }) => way === undefined && none === undefined);

/** How often each gradient was found; reverse mode counts. */
function waysOf(rows: readonly CheckedRow[]): string {
	const counts = rows.map(({ ways }) => 1 + ways.filter(({ way }) => way !== undefined).length);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	const each = rows.length === 1 ? 'found in' : 'each found in';
	return least === most
		? `${each} ${WORDS[least]} ways`
		: `${each} ${WORDS[least]} or ${WORDS[most]} ways`;
}

const WORDS: Readonly<Record<number, string>> = { 4: 'four', 5: 'five' };
