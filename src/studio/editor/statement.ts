/** Where a position stands in the text. */
export interface Place {
	/** Where its statement begins: after a line break or `;` outside brackets and comments. */
	readonly start: number;
	/** The brackets that are open there, outermost first. */
	readonly open: readonly number[];
	readonly comment: boolean;
}

export function placeAt(text: string, position: number): Place {
	let start = 0;
	const open: number[] = [];
	let comment = false;
	for (let at = 0; at < position; at++) {
		const character = text[at] ?? '';
		if (character === '#') comment = true;
		else if (comment && character !== '\n') continue;
		else if ('([{'.includes(character)) open.push(at);
		else if (')]}'.includes(character)) open.pop();
		else if (character === '\n' || character === ';') {
			comment = false;
			if (open.length === 0) start = at + 1;
		}
	}
	return { start, open, comment };
}

/** Where the statement around `position` begins. */
export const statementStart = (text: string, position: number): number =>
	placeAt(text, position).start;
