/** What a card has room for at its usual size. */
const USUAL = 7.3;

/** The size at which a number ends where the others do, and begins no farther to the left. */
export const numberSize = (usual: number, text: string): number =>
	text.length <= USUAL ? usual : Math.round((usual * USUAL * 10) / text.length) / 10;
