/** Why a number is another one than reverse mode’s, or says nothing, in words; nothing where all is well. */
import type { CheckRow, Way } from '$graph/check/check.ts';
import { stepText } from './digits-text.ts';

export function remarks(row: CheckRow, symbolic?: Way): readonly string[] {
	const nowhere = withoutNumber(row);
	if (nowhere !== undefined) return [nowhere];
	const { central, forward, forwardMode, kink } = row;
	return [
		...(kink === undefined
			? []
			: [`${kink}. At such a place the differences disagree, and that is right.`]),
		...endless(row),
		...rounded(row, symbolic),
		...(symbolic?.verdict === 'endless'
			? [
					'The formula meets something that is no finite number on its way here, where the rules of the graph do not.'
				]
			: []),
		...(
			[
				['Forward mode', forwardMode],
				['The central difference', central],
				['The forward difference', forward],
				['The symbolic derivative', symbolic]
			] as const
		).flatMap(([label, way]) =>
			way?.verdict === 'differs'
				? [
						`${label} agrees with reverse mode to ${digitsText(way)}${way.digits < 1 ? '' : ' only'}.`
					]
				: []
		)
	];
}

/** Where there is no value, or no finite gradient, there is nothing to compare. */
function withoutNumber({ value, reverse }: CheckRow): string | undefined {
	if (Number.isNaN(value))
		return Number.isNaN(reverse)
			? 'The function has no value at this point, and so it has no derivative there.'
			: 'The function has no value at this point, and so it has no derivative there: the rules of the graph give a number, but it is the slope of nothing.';
	if (!Number.isFinite(reverse))
		return 'The gradient is no finite number here, so there is nothing to compare.';
	return Number.isFinite(value)
		? undefined
		: 'The function is infinite at this point, so that no difference can be taken.';
}

function endless({ central, forward, sides }: CheckRow): readonly string[] {
	if (central.verdict !== 'endless' && forward.verdict !== 'endless') return [];
	if (sides === 'both')
		return [
			'Every step leads to where the function has no finite value, so a difference has none.'
		];
	const where = sides === 'one' ? 'one side' : 'either side';
	return [`The function has no value on ${where} of this point, so a difference has none.`];
}

function rounded(row: CheckRow, symbolic: Way | undefined): readonly string[] {
	const { central, forward, forwardMode } = row;
	const found: string[] = [];
	if (central.verdict === 'rounded') found.push(hidden(row, central));
	else if (forward.verdict === 'rounded') found.push(oneSided(row));
	if ([forwardMode, symbolic].some((way) => way?.verdict === 'rounded'))
		found.push(
			'The terms of this gradient cancel nearly all of each other, and the digits that they share are lost with them.'
		);
	return found;
}

/** By so small a part of its change rounding may move a value, and the quotient has enough digits. */
const SLIGHT = 1e-4;

/** The last digits of the function, and how much a step changes it: subtraction sees no more than that. */
function hidden({ reverse, noise }: CheckRow, way: Way): string {
	const [step, change] = [way.h ?? NaN, Math.abs(reverse) * (way.h ?? NaN)];
	const right = `so ${digitsText(way)} of a difference can be right here`;
	if (noise < SLIGHT * change)
		return `The function bends so much within a step of ${stepText(step)}, and rounding counts for so much in a smaller one, that ${right.slice(3)}.`;
	return `Differences cannot resolve this gradient: a step of ${stepText(step)} changes the function by about ${stepText(change)}, and rounding on the way may move it by ${stepText(noise)}, ${right}. The other ways subtract no two nearly equal values.`;
}

const oneSided = ({ forward, noise, reverse }: CheckRow): string =>
	noise < SLIGHT * Math.abs(reverse) * (forward.h ?? NaN)
		? `The forward difference is off by what its step leaves out, and by no more: ${digitsText(forward)} of it can be right.`
		: `Rounding may move the function by ${stepText(noise)}, which leaves the forward difference ${digitsText(forward)} with its step of ${stepText(forward.h ?? NaN)}.`;

function digitsText({ digits }: Way): string {
	const whole = Math.floor(digits);
	return whole === 0 ? 'no digit' : whole === 1 ? '1 digit' : `${whole} digits`;
}
