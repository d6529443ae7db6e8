import { say, type Phrase } from '../explain/phrase.ts';

/** What a number that is not finite is called. */
export const kindOf = (made: number): string => (Number.isNaN(made) ? 'undefined' : 'infinite');

/** With a capital and a full stop. */
export function sentence(words: readonly Phrase[]): readonly Phrase[] {
	const [first, ...rest] = words;
	if (first?.kind !== 'text') return say`${words}.`;
	const { text } = first;
	return say`${text.charAt(0).toUpperCase() + text.slice(1)}${rest}.`;
}
