/** What is said about the source: where, in which words, and what to write instead. */
export interface Diagnostic {
	readonly severity: 'error' | 'warning' | 'info';
	/** One or two sentences for a student. Code stands between backticks. */
	readonly message: string;
	/** Half-open range of the source, in UTF-16 code units; `from === to` marks a gap. */
	readonly from: number;
	readonly to: number;
	readonly fix?: Fix;
	/** Of a text with two readings: the change to the one that is less likely meant. */
	readonly otherFix?: Fix;
	/** Of an error: the text can be read, but what it says cannot be computed. */
	readonly legible?: true;
}

/** One click that mends the source. */
export interface Fix {
	/** What the button says it will do, such as "Write `sigmoid(z)`". */
	readonly title: string;
	/** Replacements in positions of the source as it is; they do not overlap. */
	readonly edits: readonly Edit[];
}

export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}
