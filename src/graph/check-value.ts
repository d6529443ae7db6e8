/** What is wrong with a value given for a scalar input, as a sentence; NaN and ±∞ are numbers like any other. */
export function wrongValue(name: string, value: unknown): string | undefined {
	if (typeof value === 'number') return undefined;
	return `\`${name}\` must be a single number, and was given ${described(value)}.`;
}

function described(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (value === null || value === undefined) return 'nothing';
	if (typeof value === 'string') return 'a text';
	if (typeof value === 'boolean') return value ? 'true' : 'false';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
