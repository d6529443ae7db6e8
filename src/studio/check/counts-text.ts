import type { Counts } from '$graph/check/counts.ts';
import { format } from '$viz/format.ts';

/** Why the one mode or the other is cheaper for this function. */
export function countsText({ inputs, outputs, forwardMode, reverseMode }: Counts): string {
	const [here, there] = [numbers(inputs), numbers(outputs)];
	const sizes = `${here} ${inputs === 1 ? 'goes' : 'go'} in and ${there} ${outputs === 1 ? 'comes' : 'come'} out.`;
	const rule =
		'Forward mode takes a pass for each number that goes in, reverse mode one for each that comes out.';
	return `${sizes} ${rule} ${conclusion(forwardMode.multiplications, reverseMode.multiplications)}`;
}

const numbers = (count: number): string => (count === 1 ? '1 number' : `${format(count)} numbers`);

function conclusion(forward: number, reverse: number): string {
	if (forward === reverse) return 'Here both cost the same.';
	const [cheap, dear, name] =
		forward < reverse ? [forward, reverse, 'Forward'] : [reverse, forward, 'Reverse'];
	const times = dear / Math.max(1, cheap);
	return `${name} mode is cheaper here, by a factor of ${format(Number(times.toPrecision(2)))}.`;
}
