import type { FrameSize } from '../frame-size.ts';

/** Why there can be no mirror, in words for the reader; undefined where there can. */
export function unmirrored(size: FrameSize, forwardMode: boolean): string | undefined {
	// two graphs have no room on a phone
	if (size === 'narrow') return 'The mirror needs a wider window.';
	return forwardMode ? 'Forward mode has no backward pass to mirror.' : undefined;
}
