import { nameTex } from '$graph/tex/names.ts';
import type { CheckedRow } from './checked-row.ts';

/** ∂f/∂w₁ = …; undefined for what has no formula that can be shown. */
export function formulaTex({ direction, tex }: CheckedRow, target: string): string | undefined {
	const [at, ...others] = direction;
	if (tex === undefined || at === undefined || others.length > 0) return undefined;
	const { name, place } = at;
	const by = place.length === 0 ? nameTex(name) : `{${nameTex(name)}}_{${place.join(', ')}}`;
	return `\\frac{\\partial ${nameTex(target)}}{\\partial ${by}} = ${tex}`;
}
