import type { Format, Phrase } from './phrase.ts';
import { tensorText } from './tensors/tensor-text.ts';

/** Phrases as one line of characters: for a live region, a tooltip, a test. */
export function plain(phrases: readonly Phrase[], format: Format): string {
	return phrases.map((phrase) => plainPhrase(phrase, format)).join('');
}

function plainPhrase(phrase: Phrase, format: Format): string {
	switch (phrase.kind) {
		case 'text':
		case 'symbol':
			return phrase.text;
		case 'name':
			return phrase.label;
		case 'number':
			return plainNumber(phrase, format);
		case 'tensor':
			return tensorText(phrase.tensor, format);
		case 'derivative':
			return `∂${plainPhrase(phrase.of, format)}/∂${plainPhrase(phrase.by, format)}`;
		case 'together':
			return plain(phrase.parts, format);
		default:
			return phrase satisfies never;
	}
}

/** As it stands in running text: parentheses keep a sign apart from the operator before it. */
export function plainNumber(
	{ value, closed }: { readonly value: number; readonly closed: boolean },
	format: Format
): string {
	const written = format(value);
	return closed && /^[-−+]/.test(written) ? `(${written})` : written;
}
