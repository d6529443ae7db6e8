/** A name short enough for a chip on an edge, which has room for ten characters in all. */
export function short(name: string, room = 6): string {
	const letters = [...name];
	return letters.length <= room ? name : `${letters.slice(0, room - 1).join('')}…`;
}
