/** A piece of mathematics twice: as phrases of which each can be asked about in turn, and as TeX. */
import type { Phrase } from '../explain/phrase.ts';
import { plain } from '../explain/plain.ts';
import type { Context } from '../explain/context.ts';
import { settled } from '../tex/parts.ts';
import { plainTex } from '../tex/plain.ts';
import type { Subject } from './subject.ts';

/** What a line is made of. A term can be asked about. */
export type Piece =
	Phrase | { readonly kind: 'term'; readonly subject: Subject; readonly said: Phrase };

export interface Written {
	readonly pieces: readonly Piece[];
	readonly tex: string;
	/** A number of the text itself, with which a rule may calculate: `3 b²` where the exponent is 3. */
	readonly fixed?: boolean;
}

/** The signs that our lines are written with, as TeX. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/×/g, '\\times '],
	[/·/g, '\\cdot '],
	[/⊙/g, '\\odot '],
	[/…/g, '\\dots '],
	[/−/g, '-'],
	[/\bmax\b/g, '\\max ']
];

const signsTex = (words: string): string =>
	SIGNS.reduce((tex, [sign, command]) => tex.replace(sign, command), words).replace(/ {2,}/g, ' ');

/** Template tag: signs between parts, `` write`${a} × ${b}` ``. */
export function write(signs: TemplateStringsArray, ...parts: readonly Written[]): Written {
	return joined(
		signs.flatMap((sign, index) => {
			const part = parts[index];
			const words = sign === '' ? [] : [said(sign)];
			return part === undefined ? words : [...words, part];
		})
	);
}

export const said = (words: string, tex = signsTex(words)): Written => ({
	pieces: words === '' ? [] : [{ kind: 'text', text: words }],
	tex
});

/** Words, not signs. */
export const told = (words: string): Written =>
	said(words, `\\text{${words.replace(/[^\p{L}\d ,.()+-]/gu, ' ')}}`);

export const NOTHING: Written = { pieces: [], tex: '' };

export const joined = (parts: readonly Written[]): Written => ({
	pieces: parts.flatMap(({ pieces }) => pieces),
	tex: parts.map(({ tex }) => tex).join('')
});

/** Whether a line has nothing on it. */
export const isNothing = ({ pieces }: Written): boolean => pieces.length === 0;

/** With parentheses around a negative number, as behind an operator. */
export const closed = (part: Written): Written => ({
	...part,
	pieces: part.pieces.map(closedPiece),
	tex: part.tex.replace(/^-[\d.]+( \\times 10\^\{-?\d+\})?|^-\\infty/, '($&)')
});

function closedPiece(piece: Piece): Piece {
	if (piece.kind === 'number') return { ...piece, closed: true };
	return piece.kind === 'term' ? { ...piece, said: closedPiece(piece.said) as Phrase } : piece;
}

/** The characters that stand for parts while a form is written: letters that no formula of ours has. */
const HOLE = 0x4e00;
const hole = (slot: number): string => String.fromCharCode(HOLE + slot);
const HOLES = /([\u4e00-\u4eff])/g;

/**
 * A form of a record, which is TeX alone, filled with parts: the same form is read as characters with holes, and the
 * parts are put into these.
 */
export function formed(form: (...parts: string[]) => string, parts: readonly Written[]): Written {
	const texts = parts.map((part, slot) => (part.fixed ? closed(part).tex : hole(slot)));
	const pieces = charactersOf(form(...texts))
		.split(HOLES)
		.flatMap((text, index, all): readonly Piece[] => {
			if (text === '') return [];
			if (text.search(HOLES) < 0) return [{ kind: 'text', text }];
			const part = parts[text.charCodeAt(0) - HOLE] ?? NOTHING;
			return (isOpen(all[index - 1], all[index + 1]) ? part : closed(part)).pieces;
		});
	return { pieces, tex: filledTex(settled(worded(form(...texts))), parts) };
}

const filledTex = (tex: string, parts: readonly Written[]): string =>
	tex.replace(HOLES, (found: string, _same: string, at: number) => {
		const part = parts[found.charCodeAt(0) - HOLE] ?? NOTHING;
		const open = /(^|[({]|, )\s*$/.test(tex.slice(0, at)) && !/^\}*\^/.test(tex.slice(at + 1));
		return open ? part.tex : closed(part).tex;
	});

/** A rule in words needs no brackets: it stands alone. */
const worded = (tex: string): string => tex.replace(/^\\left\[(.*)\\right\]$/s, '$1');

const charactersOf = (tex: string): string =>
	plainTex(worded(tex).replaceAll('\\sqrt[3]', '∛'))
		// what stands between the words of a name
		.replace(/(?<=[a-z])·(?=[a-z])/g, ' ');

/** Whether a negative number can stand there without parentheses of its own. */
const isOpen = (before = '', after = ''): boolean =>
	/(^|[([|‖,]|, | if |[<>≤≥≠=] )$/.test(before) && !/^[²³⁰-⁹⁻^ᵀ′]/.test(after);

/** As a reader sees it, without links. */
export const plainPieces = (
	pieces: readonly Piece[],
	{ format }: Pick<Context, 'format'>
): string =>
	pieces.map((piece) => plain([piece.kind === 'term' ? piece.said : piece], format)).join('');
