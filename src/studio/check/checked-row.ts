/** What the panel says of one derivative, from the numbers that the ways found. */
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

/**
 * `agree`; `hidden`: nothing is wrong, but a way has too few digits to tell; `explained`: there is no derivative, or no
 * finite one; `nowhere`: there is not even a value; `differ`: one of the ways is wrong.
 */
export type Outcome = 'agree' | 'hidden' | 'explained' | 'nowhere' | 'differ';

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
		outcome: outcomeOf(row, ways),
		remarks: remarks(row, symbolic),
		...(derived?.kind === 'formula' && derived.tex !== undefined && { tex: derived.tex })
	};
}

function outcomeOf({ value, reverse }: CheckRow, ways: readonly ShownWay[]): Outcome {
	const verdicts = ways.map(({ way }) => way?.verdict);
	if (Number.isNaN(value)) return 'nowhere';
	if (verdicts.includes('differs')) return 'differ';
	if (!Number.isFinite(reverse)) return 'explained';
	if (verdicts.includes('kink') || verdicts.includes('endless')) return 'explained';
	return verdicts.includes('rounded') ? 'hidden' : 'agree';
}
