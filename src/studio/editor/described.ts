/** A named value as the graph has it at the current step. */
export interface Described {
	/** In words: "parameter", "data", or the operation that makes it. */
	readonly what: string;
	/** 2×3, or scalar. */
	readonly shape: string;
	/** Written out; null as long as the pass has not come to it. */
	readonly value: string | null;
	readonly gradient: string | null;
	/** The name of what is differentiated. */
	readonly target: string;
}
