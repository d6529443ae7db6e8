import type { Diagnostic } from '../diagnostic.ts';

/** What a graph cannot be made of, with the message for the reader; never leaves the building of the graph. */
export class Refused extends Error {
	readonly diagnostic: Diagnostic;

	constructor(diagnostic: Diagnostic) {
		super(diagnostic.message);
		this.diagnostic = diagnostic;
	}
}
