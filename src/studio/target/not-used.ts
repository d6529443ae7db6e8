import { plainLabel } from '$graph/label.ts';

/** Why a gradient is 0; in forward mode, which goes along `along`, why a tangent is. */
export const notUsed = (target: string, along?: string): string =>
	along === undefined
		? `${plainLabel(target)} does not depend on it`
		: `it does not depend on ${along}`;
