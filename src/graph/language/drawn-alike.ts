import type { Diagnostic } from '../diagnostic.ts';
import { plainLabel } from '../label.ts';
import { namedConstant } from './constants.ts';
import type { Line } from './lines.ts';
import { LIMITS } from './limits.ts';
import type { Names } from './names.ts';
import { quote } from './quote.ts';
import { replace, warning } from './report.ts';
import type { Token } from './tokens.ts';

/** Only with one of these can a name be drawn as another one is: `w_1` as `w1`, `theta` as `θ`. */
const CAN_BE_ALIKE = /_|[α-ω]/iu;

/** Two names of values with one look, told where the second one first stands. */
export function drawnAlike(lines: readonly Line[], { values, assigned }: Names): Diagnostic[] {
	if (![...values].some((name) => CAN_BE_ALIKE.test(name))) return [];
	const first = new Map<string, string>();
	const found: Diagnostic[] = [];
	for (const name of values) {
		if (found.length === LIMITS.diagnostics) break;
		if (namedConstant(name) !== undefined) continue;
		const label = plainLabel(name);
		const other = first.get(label);
		if (other === undefined) first.set(label, name);
		else {
			const places = placesOf(lines, name);
			const [place] = places;
			if (place === undefined) continue;
			found.push(
				warning(
					place,
					`${quote(other)} and ${quote(name)} are two names, and both are drawn as ${label}.`,
					assigned.has(name)
						? undefined
						: {
								title: `Write ${quote(other)}`,
								edits: places.map((token) => replace(token, other))
							}
				)
			);
		}
	}
	return found;
}

/** Where a name stands as a value, and not as a function or a parameter. */
const placesOf = (lines: readonly Line[], name: string): readonly Token[] =>
	lines
		.filter(({ parameters }) => !parameters?.some(({ text }) => text === name))
		.flatMap(({ tokens }) =>
			tokens.filter(
				({ kind, text }, at) => kind === 'name' && text === name && tokens[at + 1]?.kind !== 'open'
			)
		);
