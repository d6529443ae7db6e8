/** How wide a text is, in px, without asking the page; a little more rather than less. */
import type { Label } from '$graph/label.ts';

/** Shares of the size that characters of STIX Two Text take; measured in Chromium, in groups. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
	[/[ijl.,:;'|·]/, 0.29],
	[/[frtsIJ() -]/, 0.4],
	[/[mwMW…]/, 0.8],
	[/[A-Z_]/, 0.64]
];
const USUAL = 0.53;
/** Inter is that much wider. */
const SANS = 1.12;
/** Size of a subscript, as a share of its base. */
const SUBSCRIPT = 0.68;

const width = (text: string): number =>
	[...text].reduce(
		(sum, character) => sum + (WIDTHS.find(([group]) => group.test(character))?.[1] ?? USUAL),
		0
	);

export const sansWidth = (text: string, size: number): number => SANS * size * width(text);

export const nameWidth = ({ base, subscript }: Label, size: number): number =>
	size * (width(base) + SUBSCRIPT * width(subscript));

/** The name with as many of its first letters as fit, and an ellipsis for the rest. */
export function shortened(name: Label, size: number, room: number): Label {
	if (nameWidth(name, size) <= room) return name;
	const written = name.subscript === '' ? name.base : `${name.base}_${name.subscript}`;
	const whole = { ...name, base: written, subscript: '' };
	for (let count = written.length - 1; count > 1; count--) {
		const cut = { ...whole, base: `${written.slice(0, count)}…` };
		if (nameWidth(cut, size) <= room) return cut;
	}
	return { ...whole, base: `${written.slice(0, 1)}…` };
}
