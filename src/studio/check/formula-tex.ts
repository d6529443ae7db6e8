import { nameTex } from '$graph/tex/names.ts';
import { plainTex } from '$graph/tex/plain.ts';
import type { CheckedRow } from './checked-row.ts';

export interface FormulaTex {
	readonly tex: string;
	readonly plain: string;
}

/** ∂f/∂w₁ = …; undefined for what has no formula that can be shown. */
export function formulaTex({ direction, tex }: CheckedRow, target: string): FormulaTex | undefined {
	const [at, ...others] = direction;
	if (tex === undefined || at === undefined || others.length > 0) return undefined;
	const { name, place } = at;
	const by = place.length === 0 ? nameTex(name) : `{${nameTex(name)}}_{${place.join(', ')}}`;
	const whole = `\\frac{\\partial ${nameTex(target)}}{\\partial ${by}} = ${tex}`;
	// The same gap without a macro: a formula has more products than macros may be expanded.
	return { tex: whole.replaceAll('\\:', '\\mskip4mu '), plain: plainTex(whole) };
}

/** It was computed, but cannot be shown. */
export const isTooLong = ({ direction, tex, ways }: CheckedRow): boolean =>
	direction.length === 1 &&
	tex === undefined &&
	ways.some(({ id, way }) => id === 'symbolic' && way !== undefined);
