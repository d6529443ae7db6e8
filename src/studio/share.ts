import type { Schedule } from '$graph/steps.ts';
import type { Document } from './document.ts';
import { encode } from './link.ts';

/** The address of what is on screen: the text, the numbers and the step. */
export async function linkTo(
	document: Document,
	position: number,
	{ steps }: Schedule
): Promise<string> {
	const { position: _, ...rest } = document;
	const resting = position > steps.length;
	const hash = await encode(resting ? rest : { ...rest, position: Math.round(position) });
	return new URL(hash, location.href.replace(/[?#].*$/, '')).href;
}
