/** What the worker has found of the symbolic derivatives so far, by what the text calls each input. */
import { written, type Direction, type NamedEntry } from '$graph/check/coordinate.ts';
import type { Formula } from '$graph/check/formula.ts';
import { formulaValue } from '$graph/check/formula-value.ts';
import type { Run } from '$graph/run.ts';

/** A formula that can be computed, or why there is none; undefined while it is being looked for. */
export type Derived =
	| { readonly kind: 'formula'; readonly tex?: string; readonly value: (run: Run) => number }
	| { readonly kind: 'none'; readonly reason: string }
	| undefined;

export type Found = ReadonlyMap<string, Derived>;

/** The answers belong to the first ones of those that were asked for. */
export const withAnswers = (
	found: Found,
	asked: readonly NamedEntry[],
	answers: readonly Formula[]
): Found =>
	new Map([
		...found,
		...answers.map((formula, index) => [nameAt(asked, index), computed(formula)] as const)
	]);

const nameAt = (asked: readonly NamedEntry[], index: number): string => {
	const at = asked[index];
	return at === undefined ? '' : written(at);
};

function computed(formula: Formula): Derived {
	if (formula.kind === 'none') return formula;
	const { tex } = formula;
	return { kind: 'formula', value: formulaValue(formula), ...(tex !== undefined && { tex }) };
}

/** The derivative along a direction is the sum of the partial ones; it has no formula of its own. */
export function along(found: Found, direction: Direction): Derived {
	const parts = direction.map((at) => found.get(written(at)));
	if (parts.length === 1) return parts[0];
	const values: ((run: Run) => number)[] = [];
	for (const part of parts)
		if (part?.kind === 'formula') values.push(part.value);
		else return part;
	return { kind: 'formula', value: (run) => values.reduce((sum, each) => sum + each(run), 0) };
}

/** A sentence of the worker’s as the end of "none: ". */
export function failed(thrown: unknown): Formula {
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return {
		kind: 'none',
		reason: message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')
	};
}

/** Each once. */
export const distinct = (coordinates: Direction): Direction =>
	coordinates.filter(
		(at, index) => coordinates.findIndex((other) => written(other) === written(at)) === index
	);
