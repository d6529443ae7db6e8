import { text, together, type Phrase } from './phrase.ts';

/** What may stand between two parts of an equation: signs, parentheses, plain numbers; one sign at least. */
const SIGNS = /^(?=.*[+−×÷·^=≈])[\s()+−×÷·^=≈√²³\d.]+$/;
/** With what one may begin. */
const OPENING = /[(−√]+$/;

/**
 * The same sentence, in which what is calculated is one piece: (−1.069 − 0) ÷ 6 = −0.178. A line breaks before or behind
 * it, not within it.
 */
export function unbroken(phrases: readonly Phrase[]): readonly Phrase[] {
	const [pieces, result] = [merged(phrases), [] as Phrase[]];
	for (let at = 0; at < pieces.length;) {
		const end = endOf(pieces, at);
		const [before, equation] = end > at + 1 ? opened(result.at(-1)) : [];
		if (before !== undefined) result.pop();
		if (before) result.push(text(before));
		const parts = pieces.slice(at, end);
		result.push(
			...(parts.length > 1 ? [together([...(equation ? [text(equation)] : []), ...parts])] : parts)
		);
		at = end;
	}
	return result;
}

/** One piece for words that follow words. */
function merged(phrases: readonly Phrase[]): readonly Phrase[] {
	const result: Phrase[] = [];
	for (const phrase of phrases) {
		const last = result.at(-1);
		if (phrase.kind === 'text' && last?.kind === 'text')
			result.splice(-1, 1, text(last.text + phrase.text));
		else result.push(phrase);
	}
	return result;
}

/** Behind the last part of the equation that begins there; the next piece where none does. */
function endOf(pieces: readonly Phrase[], at: number): number {
	let end = at + 1;
	if (pieces[at]?.kind === 'text') return end;
	for (;;) {
		const [sign, next] = [pieces[end], pieces[end + 1]];
		if (sign?.kind !== 'text' || next === undefined || !SIGNS.test(sign.text)) return end;
		end += 2;
	}
}

/** Words before an equation, and the parenthesis in them that belongs to it. */
function opened(last: Phrase | undefined): readonly [string?, string?] {
	if (last?.kind !== 'text') return [];
	const [opening] = OPENING.exec(last.text) ?? [];
	return opening === undefined ? [] : [last.text.slice(0, -opening.length), opening];
}
