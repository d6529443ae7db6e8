import type { Span } from '$graph/span.ts';

/** A part of the text that is lit, because the current step or the pointer is at it. */
export interface LitPlace extends Span {
	readonly phase: 'forward' | 'backward' | 'hover';
}
