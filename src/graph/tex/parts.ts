/** Parts inside a record’s TeX: how they are marked, and when their parentheses grow. */
import type { NodeId } from '../graph.ts';
import type { Span } from '../span.ts';

/** Stands for the beginning of a mark; no formula has it. */
const MARK = '\ue0ff';

/** Lets the page find the part of a formula that is this node, and the one that is written at a place of the text. */
export const marked = (node: NodeId, tex: string, at?: Span): string =>
	// the outer braces keep the space around a sign out of the tinted part
	`{\\htmlData{node=${node}${at ? `,at=${at.from}-${at.to}` : ''}}{${tex}}}`;

/** The same formula for a drawing in which nodes have other numbers. */
export const relinked = <Tex extends string | undefined>(
	tex: Tex,
	shownOf: (node: NodeId) => NodeId
): Tex =>
	tex?.replaceAll(/(\\htmlData\{node=)(\d+)/g, (_, mark: string, id: string) =>
		mark.concat(String(shownOf(Number(id))))
	) as Tex;

/** Lets the page style a part: a value or a gradient in the colour of its pass, a prime in a face that has one. */
export const styled = (what: 'forward' | 'backward' | 'prime', tex: string): string =>
	`\\htmlClass{tex-${what}}{${tex}}`;

/** The same formula without what the page alone can read. */
export function unmarked(tex: string): string {
	let [result, depth] = ['', 0];
	/** How deep the braces were when a mark opened its own. */
	const marks: number[] = [];
	const rest = tex.replaceAll(/\\html(?:Data|Class)\{[^{}]*\}\{/g, MARK);
	for (const character of rest) {
		if (character === MARK) marks.push(depth++);
		else if (character === '}' && --depth === marks.at(-1)) marks.pop();
		else {
			if (character === '{') depth++;
			result += character;
		}
	}
	return result;
}

/** Characters of the private use area: no name and no number has them. */
const hole = (slot: number): string => String.fromCharCode(0xe000 + slot);

export interface Part {
	/** What the record sees: it looks at a part’s first character, or at all of it. */
	readonly seen: string;
	/** What stands in its place at last. */
	readonly shown: string;
}

/**
 * Calls a record’s `tex` with plain parts, then puts the marked ones where they went. A part that has no marks stays
 * as it is: a rule may calculate with a number of the text.
 */
export function filled(tex: (...parts: string[]) => string, parts: readonly Part[]): string {
	let result = tex(
		...parts.map(({ seen, shown }, slot) => (seen === shown ? seen : seen + hole(slot)))
	);
	for (const [slot, { seen, shown }] of parts.entries())
		result = result.replaceAll(seen + hole(slot), shown);
	return result;
}

/** Records write `\left( \right)`; around what is no higher than a line plain ones sit closer. */
export function settled(tex: string): string {
	const pieces = tex.split(/(\\left\(|\\right\)|\\left\[|\\right\])/);
	const open: number[] = [];
	let lastTall = -1;
	for (const [index, piece] of pieces.entries()) {
		// what stands between may begin with `\left|`, which is none of them
		if (piece === '\\left(' || piece === '\\left[') open.push(index);
		else if (piece === '\\right)' || piece === '\\right]') {
			const from = open.pop();
			if (from === undefined) continue;
			const tall = lastTall > from;
			pieces[from] = tall ? `\\mathopen{}${pieces[from] ?? ''}` : (pieces[from] ?? '').slice(5);
			pieces[index] = tall ? `${piece}\\mathclose{}` : piece.slice(6);
		} else if (/\\frac|\\sqrt|\\begin/.test(piece)) lastTall = index;
	}
	return pieces.join('');
}
