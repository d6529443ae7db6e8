/** Why a number is another one than reverse mode’s, in words; nothing where all is well. */
import type { CheckRow, Way } from '$graph/check/check.ts';

export function remarks(row: CheckRow, symbolic?: Way): readonly string[] {
	const { central, forward, forwardMode, kink, reverse } = row;
	if (!Number.isFinite(reverse))
		return ['The gradient is no finite number here, so there is nothing to compare.'];
	const found: string[] = [];
	if (kink !== undefined)
		found.push(`${kink}. At such a place the differences disagree, and that is right.`);
	if (central.verdict === 'endless' || forward.verdict === 'endless')
		found.push('The function has no value on one side of this point, so a difference has none.');
	if (central.verdict === 'rounded')
		found.push(
			`Rounding hides the differences: the value is so much larger than its change that they can be right to ${digitsText(central)} here and no more.`
		);
	else if (forward.verdict === 'rounded')
		found.push('The forward difference is off by what its step leaves out, and by no more.');
	if (symbolic?.verdict === 'endless')
		found.push(
			'The formula meets something that is no finite number on its way here, where the rules of the graph do not.'
		);
	for (const [label, way] of [
		['Forward mode', forwardMode],
		['The central difference', central],
		['The forward difference', forward],
		['The symbolic derivative', symbolic]
	] as const)
		if (way?.verdict === 'differs')
			found.push(`${label} agrees with reverse mode to ${digitsText(way)} only.`);
	return found;
}

function digitsText({ digits }: Way): string {
	const whole = Math.floor(digits);
	return whole === 0 ? 'no digit' : whole === 1 ? '1 digit' : `${whole} digits`;
}
