/** Deeper lines stand no further in: the column is narrow. */
const DEEPEST = 8;

export const levelClass = (level: number): string => `level-${Math.min(level, DEEPEST)}`;
