/** Options as NumPy and PyTorch write them, turned into ours: their axes count from 0. */
import type { Edit } from '../diagnostic.ts';
import { nearest } from './nearest.ts';
import { across, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { valueTokens } from './read-option.ts';

/** How they call the same. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
	['dim', 'axis'],
	['keepdim', 'keepdims'],
	['newshape', 'shape'],
	['size', 'shape'],
	['epsilon', 'eps']
]);

/** The name of ours that an unknown option means, if any comes close. */
export function ourOption(name: string, known: readonly string[]): string | undefined {
	const other = ELSEWHERE.get(name);
	return other !== undefined && known.includes(other) ? other : nearest(name, known);
}

/** What to change in an option of theirs; nothing where it means the same here. */
export function translated(option: Token, known: readonly string[]): Edit | undefined {
	const name = option.inner?.[1]?.kind === 'equals' ? option.inner[0] : undefined;
	const ours = known.includes(option.text) ? option.text : ourOption(option.text, known);
	if (ours === undefined) return undefined;
	const [value, ...more] = valueTokens(option);
	// Negative axes count alike.
	if (ours === 'axis' && value?.kind === 'number' && more.length === 0)
		return replace(across(name ?? value, value), `${ours}=${Number(value.text) + 1}`);
	return name === undefined || ours === option.text ? undefined : replace(name, ours);
}
