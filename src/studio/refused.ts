/** Thrown inside the reading of what came from outside, and told to the reader as it is. */
export class Refused extends Error {}
