import { MOST_DIGITS } from '$graph/check/digits.ts';
import type { ShownWay } from './checked-row.ts';

/** In px. */
export const BAR = 8;
const STEP = 10;
export const BARS = { width: 4 * STEP - 2, height: 16 };

export interface AgreementBar {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly height: number;
	readonly verdict: string;
}

/** As high as the digits that agree; none where the way leads nowhere. */
export const agreementBars = (ways: readonly ShownWay[]): AgreementBar[] =>
	ways.map(({ id, way }, index) => {
		const height = way === undefined ? 0 : barLength(way.digits, BARS.height);
		const verdict = way?.verdict ?? 'none';
		return { id, x: index * STEP, y: BARS.height - height, height, verdict };
	});

/** Of sixteen digits. */
export const barLength = (digits: number, whole: number): number => (digits / MOST_DIGITS) * whole;

/** "Digits that agree: forward mode 16, central difference 10, …". */
export const told = (ways: readonly ShownWay[]): string =>
	`Digits that agree: ${ways.map(({ label, way }) => `${label.toLowerCase()} ${way ? Math.floor(way.digits) : 'none'}`).join(', ')}`;
