/** Where the statement around `position` begins: after a line break or `;` outside brackets and comments. */
export function statementStart(text: string, position: number): number {
	let start = 0;
	let depth = 0;
	let comment = false;
	for (let at = 0; at < position; at++) {
		const character = text[at] ?? '';
		if (character === '#') comment = true;
		else if (comment && character !== '\n') continue;
		else if ('([{'.includes(character)) depth++;
		else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
		else if (character === '\n' || character === ';') {
			comment = false;
			if (depth === 0) start = at + 1;
		}
	}
	return start;
}
