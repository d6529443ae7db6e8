/** What is kept, in words. */
import { BYTES, type Kept } from '$graph/mirror/kept.ts';

export interface KeptText {
	/** "3 numbers are kept at most, at step 4 (24 bytes, inputs aside)." */
	readonly peak: string;
	/** What is saved for the backward pass; absent where there is none. */
	readonly saved?: string;
}

/** In forward mode. */
export const NOTHING_BACKWARD: KeptText = {
	peak: 'Forward mode has no backward graph: nothing is saved for one, so the peak of what must be kept is 0.'
};

export function keptText({ peak, saved, beats }: Kept): KeptText {
	return {
		peak:
			peak.numbers === 0
				? 'Nothing need be kept.'
				: `${numbers(peak.numbers)} ${peak.numbers === 1 ? 'is' : 'are'} kept at most, at step ${peak.beat + 1} of ${beats.length} (${bytes(peak.numbers * BYTES)}, inputs aside).`,
		saved: savedText(saved)
	};
}

function savedText({ computed, inputs }: Kept['saved']): string {
	if (computed + inputs === 0) return 'The backward pass reads no value of the forward one.';
	const made = computed === 0 ? 'no number computed here' : `${numbers(computed)} computed here`;
	const given = inputs === 0 ? '' : ` and ${inputs} of the inputs`;
	return `Saved for the backward pass: ${made}${given}.`;
}

const numbers = (count: number): string =>
	`${count.toLocaleString('en-GB')} ${count === 1 ? 'number' : 'numbers'}`;

/** In decimal units, as disks and networks count. */
function bytes(count: number): string {
	if (count < 1000) return `${count} bytes`;
	const [size, unit] = count < 1e6 ? [count / 1e3, 'kB'] : [count / 1e6, 'MB'];
	return `${Number(size.toPrecision(3))} ${unit}`;
}
