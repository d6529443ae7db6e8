import { plainLabel } from '$graph/label.ts';

/** Why a gradient is 0. */
export const notUsed = (target: string): string => `${plainLabel(target)} does not depend on it`;
