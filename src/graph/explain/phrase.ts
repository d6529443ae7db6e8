/** Sentences as data: a page colours the parts and links the names, a live region speaks the same words. */
import type { NodeId } from '../graph.ts';
import type { Tensor } from '../tensor.ts';

/** What a number is: a value, a gradient in flow, or the local derivative that joins them. */
export type Flow = 'forward' | 'backward' | 'local';

/** How a number is written; the one place that decides is the caller’s. */
export type Format = (value: number) => string;

export type Phrase =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'name'; readonly node: NodeId; readonly label: string }
	/** The sign of an operation in the place of a name, such as σ; it stands for its node. */
	| { readonly kind: 'symbol'; readonly node: NodeId; readonly text: string }
	/** `closed`: after an operator, where a negative number needs parentheses. */
	| {
			readonly kind: 'number';
			readonly value: number;
			readonly flow: Flow;
			readonly closed: boolean;
	  }
	/** Few numbers, written out in a line: [1 2; 3 4]. */
	| { readonly kind: 'tensor'; readonly tensor: Tensor; readonly flow: Flow }
	/** ∂of/∂by within a line of text. */
	| { readonly kind: 'derivative'; readonly of: Phrase; readonly by: Phrase }
	/** An equation: it never breaks over two lines. */
	| { readonly kind: 'together'; readonly parts: readonly Phrase[] };

export const text = (words: string): Phrase => ({ kind: 'text', text: words });

export const number = (value: number, flow: Flow): Phrase => ({
	kind: 'number',
	value,
	flow,
	closed: false
});

/** A number behind an operator. */
export const factor = (value: number, flow: Flow): Phrase => ({
	kind: 'number',
	value,
	flow,
	closed: true
});

export const together = (parts: readonly Phrase[]): Phrase => ({ kind: 'together', parts });

type Part = string | Phrase | readonly Phrase[];

/** Template tag: words between phrases, `` say`${z} passes ${number(2, 'backward')} on.` ``. */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): readonly Phrase[] {
	const said: Phrase[] = [];
	for (const [index, word] of words.entries()) {
		if (word !== '') said.push(text(word));
		const part = parts[index];
		if (typeof part === 'string') {
			if (part !== '') said.push(text(part));
		} else if (isList(part)) said.push(...part);
		else if (part !== undefined) said.push(part);
	}
	return said;
}

const isList = (part: Part | undefined): part is readonly Phrase[] => Array.isArray(part);

/** An equation in a sentence. */
export const equation = (words: TemplateStringsArray, ...parts: readonly Part[]): Phrase =>
	together(say(words, ...parts));

/** Punctuation joins the name or the equation that it follows, so that no line begins with it. */
export function glued(phrases: readonly Phrase[]): readonly Phrase[] {
	const joined: Phrase[] = [];
	for (const phrase of phrases) {
		const [, marks = '', rest = ''] =
			phrase.kind === 'text' ? (/^([.,;:)]+)(.*)$/s.exec(phrase.text) ?? []) : [];
		const last = marks === '' || joined.at(-1)?.kind === 'text' ? undefined : joined.pop();
		if (last === undefined) joined.push(phrase);
		else joined.push(together([last, text(marks)]), ...(rest === '' ? [] : [text(rest)]));
	}
	return joined;
}

/** "a", "a and b", "a, b and c". */
export function enumeration(
	items: readonly (readonly Phrase[])[],
	joining: 'and' | 'or' = 'and'
): readonly Phrase[] {
	return items.flatMap((item, index) => {
		const last = index === items.length - 1;
		const joint = index === 0 ? '' : last ? ` ${joining} ` : ', ';
		return joint === '' ? item : [text(joint), ...item];
	});
}
