/** An expression of scalars in the text that mathjs reads, and what it is made of. */
import { NoFormula } from './none.ts';

export interface Term {
	readonly text: string;
	/** Aliases in it. */
	readonly uses: ReadonlySet<string>;
	/** Aliases by which it cannot be differentiated, and the operation that is to blame. */
	readonly blocked: ReadonlyMap<string, string>;
}

/** mathjs takes too long, and nobody reads more. */
const LONGEST = 3000;

export function term(text: string, parts: readonly Term[]): Term {
	if (text.length > LONGEST) throw new NoFormula('the formula is too long once all is written out');
	return {
		text,
		uses: new Set(parts.flatMap(({ uses }) => [...uses])),
		blocked: new Map(parts.flatMap(({ blocked }) => [...blocked]))
	};
}

/** The same, and no derivative along any alias that it depends on. */
export function withoutRule(made: Term, title: string): Term {
	const blocked = new Map([...made.uses].map((alias) => [alias, title]));
	return { ...made, blocked: new Map([...blocked, ...made.blocked]) };
}

export function numberTerm(value: number): Term {
	if (!Number.isFinite(value)) throw new NoFormula('a number in it is not finite');
	return term(value < 0 || Object.is(value, -0) ? `(-${-value})` : String(value), []);
}

/** Numbers times terms, added up. */
export function sumOfTerms(summands: readonly (readonly [factor: number, of: Term])[]): Term {
	const kept = summands.filter(([factor]) => factor !== 0);
	if (kept.length === 0) return numberTerm(0);
	const texts = kept.map(([factor, { text }]) =>
		factor === 1 ? text : `${numberTerm(factor).text} * ${text}`
	);
	return term(texts.length === 1 && kept[0]![0] === 1 ? texts[0]! : `(${texts.join(' + ')})`, [
		...kept.map(([, of]) => of)
	]);
}
