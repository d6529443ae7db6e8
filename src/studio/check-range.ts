/** What a person types as a slider’s range. */
import { parseNumber } from './parse-number.ts';
import type { Range } from './range.ts';

export type RangeTexts = Readonly<Record<keyof Range, string>>;

export type CheckedRange =
	| { readonly ok: true; readonly range: Range }
	| { readonly ok: false; readonly messages: Partial<Readonly<Record<keyof Range, string>>> };

/** Reads the three fields together: each must be a number, and together they must leave room to move. */
export function checkRange(texts: RangeTexts): CheckedRange {
	const [min, max, step] = [
		parseNumber(texts.min),
		parseNumber(texts.max),
		parseNumber(texts.step)
	];
	if (!min.ok || !max.ok || !step.ok)
		return {
			ok: false,
			messages: {
				...(min.ok ? {} : { min: min.message }),
				...(max.ok ? {} : { max: max.message }),
				...(step.ok ? {} : { step: step.message })
			}
		};
	return room({ min: min.value, max: max.value, step: step.value });
}

function room(range: Range): CheckedRange {
	const width = range.max - range.min;
	if (width <= 0)
		return { ok: false, messages: { max: 'The largest value must be above the smallest.' } };
	if (range.step <= 0) return { ok: false, messages: { step: 'The step must be above 0.' } };
	if (range.step > width)
		return { ok: false, messages: { step: 'The step is wider than the whole range.' } };
	return { ok: true, range };
}
