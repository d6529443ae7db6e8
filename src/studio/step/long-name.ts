import { plainLabel } from '$graph/label.ts';

/** In characters; a longer name may have to be cut. */
const LONG = 14;

export const isLong = (label: string): boolean => plainLabel(label).length > LONG;
