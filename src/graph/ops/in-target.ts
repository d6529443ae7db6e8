import type { Flat } from './use.ts';

/** Where the target of an entry stands: a single number is the target of all. */
export const inTarget = (target: Flat, at: number): number => (target.length === 1 ? 0 : at);
