/** Told of a gradient while paths are still to come. */
export const SO_FAR = 'The sum so far: more paths are to come';
