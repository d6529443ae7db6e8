/** Thrown where the symbolic way ends; the message is for the reader. */
export class NoFormula extends Error {}
