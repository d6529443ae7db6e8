import type { Phase } from '$graph/steps.ts';

/** The colours of a phase: those of values, or those of derivatives, whichever way these go. */
export type Tint = 'forward' | 'backward';

export const tintOf = (phase: Phase): Tint => (phase === 'forward' ? 'forward' : 'backward');
