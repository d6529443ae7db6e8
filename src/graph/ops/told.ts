/** Words with the numbers of a run between them, which the page writes as it writes all numbers. */
export type Told = readonly (string | number)[];

/** Template tag: `` told`there is no class ${7}` ``. Words that are put in stay words. */
export function told(words: TemplateStringsArray, ...parts: readonly (string | number)[]): Told {
	return words
		.flatMap((word, index) => (index < parts.length ? [word, parts[index] ?? ''] : [word]))
		.filter((part) => part !== '');
}
