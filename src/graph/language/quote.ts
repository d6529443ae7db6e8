const LONGEST = 40;

/** A piece of the source as a message shows it: between backticks, on one line, not too long. */
export function quote(text: string): string {
	const line = text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim();
	const shown = line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
	return `\`${shown}\``;
}
