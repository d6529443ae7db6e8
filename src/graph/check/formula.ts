/** The derivative as a formula: mathjs differentiates, and everything else is ours. */
import type { Graph } from '../graph.ts';
import { compile } from '../index.ts';
import type { Syntax } from '../syntax.ts';
import { printExpression, type Printed } from '../tex/expression.ts';
import { nameTex } from '../tex/names.ts';
import { settled } from '../tex/parts.ts';
import type { NamedEntry } from './coordinate.ts';
import { expanded, type Expanded } from './expand.ts';
import { NoFormula } from './none.ts';
import { opened, type Written } from './opened.ts';
import { derived } from './symbolic.ts';
import { textOf } from './text-of.ts';
import { tidy } from './tidy.ts';

export interface FormulaRequest extends Written {
	/** Of the target’s entries. */
	readonly seed: readonly number[];
	readonly coordinates: readonly NamedEntry[];
}

/** Plain data: a worker sends it. */
export type Formula =
	| {
			readonly kind: 'formula';
			/** Absent where it is too long to be read. */
			readonly tex?: string;
			/** Computes it; its inputs are aliases. */
			readonly graph: Graph;
			readonly aliases: readonly (readonly [alias: string, of: NamedEntry])[];
	  }
	/** `reason` continues "none: ". */
	| { readonly kind: 'none'; readonly reason: string };

/** Wider ones are not typeset: in em, as far as one may be asked to scroll. */
const WIDEST = 70;
const LONGEST_TEX = 3000;
/** mathjs writes it into its results, and our language does not have it. */
const SECH = 'sech(t) = 1/cosh(t)\n';

/** One for each coordinate, as far as `until` says to go on. */
export function formulas(request: FormulaRequest, until: () => boolean): readonly Formula[] {
	const whole = attempt(() => expanded(opened(request), request.seed));
	const found: Formula[] = [];
	for (const coordinate of request.coordinates) {
		if (found.length > 0 && until()) break;
		const formula = 'reason' in whole ? whole : attempt(() => formulaAlong(whole, coordinate));
		found.push('reason' in formula ? { kind: 'none', reason: formula.reason } : formula);
	}
	return found;
}

interface Missing {
	readonly reason: string;
}

function attempt<Result>(work: () => Result): Result | Missing {
	try {
		return work();
	} catch (thrown) {
		if (thrown instanceof NoFormula) return { reason: thrown.message };
		if (thrown instanceof RangeError) return { reason: 'the formula is too deep' };
		throw thrown;
	}
}

function formulaAlong({ term, aliases }: Expanded, coordinate: NamedEntry): Formula {
	const listed = [...aliases];
	const alias = listed.find(
		([, of]) => of.name === coordinate.name && of.entry === coordinate.entry
	)?.[0];
	const blame = alias === undefined ? undefined : term.blocked.get(alias);
	if (blame !== undefined) throw new NoFormula(`there is no rule for ${blame}`);
	const syntax = tidy(readBack(alias === undefined ? '0' : derived(term.text, alias)));
	const tex = texOf(syntax, aliases);
	return {
		kind: 'formula',
		graph: compiledText(textOf(syntax)).graph,
		aliases: listed,
		...(tex !== undefined && { tex })
	};
}

function compiledText(text: string): { readonly graph: Graph; readonly syntax: Syntax } {
	const compiled = compile(text.includes('sech(') ? SECH + text : text);
	const syntax = compiled.ok ? compiled.program.statements.at(-1)?.expression : undefined;
	if (!compiled.ok || syntax === undefined)
		throw new NoFormula('the formula is too long once all is written out');
	return { graph: compiled.program.graph, syntax };
}

const readBack = (text: string): Syntax => compiledText(text).syntax;

/** With the reader’s names in the places of their aliases. */
function texOf(syntax: Syntax, aliases: ReadonlyMap<string, NamedEntry>): string | undefined {
	const lookups = {
		nodeOf: () => undefined,
		optionsOf: () => undefined,
		expansion: (alias: string) => printedCoordinate(aliases.get(alias))
	};
	const printed = printExpression(syntax, lookups, WIDEST);
	// 1 × 10¹⁸ is no more than 10¹⁸
	const tex = printed && settled(printed.tex).replace(/(?<![\d.])1 \\times (?=10\^)/g, '');
	return tex === undefined || tex.length > LONGEST_TEX ? undefined : tex;
}

function printedCoordinate(coordinate: NamedEntry | undefined): Printed | undefined {
	if (coordinate === undefined) return undefined;
	const { name, place } = coordinate;
	const tex = place.length === 0 ? nameTex(name) : `{${nameTex(name)}}_{${place.join(', ')}}`;
	return { tex, precedence: 5, width: 1, head: 'x' };
}
