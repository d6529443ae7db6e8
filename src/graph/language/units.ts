/** Messages about units behind numbers: `5 cm` is a product with an input called `cm`. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Line } from './lines.ts';
import { isSign, startsOperand } from './neighbours.ts';
import { isDivision, isPower } from './operators.ts';
import { quote } from './quote.ts';
import { across, info, replace, warning } from './report.ts';
import type { Token } from './tokens.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const DEGREES = words('deg degree degrees');
/** Hardly meant as anything else behind a number. */
const SURE = words(
	'mm cm dm km nm kg lb deg degree degrees rads radians ms ns Hz kHz MHz GHz kN Pa kPa kW kWh kJ kV mV mol'
);
/** As likely the name of a value, so only told where every term of what stands is a number with a unit. */
const LETTERS = words('m s g rad mg mA');
const isUnit = ({ kind, text }: Token): boolean =>
	kind === 'name' && (SURE.has(text) || LETTERS.has(text));

/** A number and the units behind it: `9.81 m/s^2` has two. */
interface Measured {
	readonly number: Token;
	readonly units: readonly Token[];
	readonly before: Token | undefined;
	readonly last: Token;
	readonly after: Token | undefined;
	readonly isSure: boolean;
	/** Without the units. */
	readonly plain: string;
}

/** Every number with a unit, unless the text uses the name of the unit elsewhere: then it is a name. */
export function checkUnits(
	source: string,
	lines: readonly Line[],
	uses: ReadonlyMap<string, number>
): readonly Diagnostic[] {
	const found = lines.flatMap(({ expression }) => measured(source, expression));
	const asUnits = new Map<string, number>();
	for (const { text } of found.flatMap(({ units }) => units))
		asUnits.set(text, (asUnits.get(text) ?? 0) + 1);
	const isName = ({ text }: Token): boolean => uses.get(text) !== asUnits.get(text);
	return found.filter(({ units }) => !units.some(isName)).map((each) => told(source, each));
}

function measured(source: string, tokens: readonly Token[]): readonly Measured[] {
	const all: Measured[] = [];
	let terms = 0;
	for (let index = 1; index < tokens.length; index++) {
		const [number, first] = [tokens[index - 1], tokens[index]];
		if (number?.kind !== 'number' || first === undefined || !isUnit(first)) continue;
		const { units, end } = chain(tokens, index);
		const last = tokens[end - 1] ?? first;
		const [before, after] = [tokens[index - 2], tokens[end]];
		const isSure = units.some(({ text }) => SURE.has(text));
		const isTerm = isEnd(before) && isEnd(after) && number.to < first.from;
		if (isTerm) terms += end - index + 2;
		const plain = source.slice(number.from, number.to);
		all.push({ number, units, before, last, after, isSure, plain });
	}
	// `0.5 m v^2` and `2 g*h` are formulas, and `2m` is written as one; `5 m + 3 s` has a unit in every term.
	const isAll = terms === tokens.length + 1;
	const isSum = isAll && all.length > 1 && !all.some(({ isSure }) => isSure);
	return isSum ? [sumOf(source, all)] : all.filter(({ isSure }) => isSure || isAll);
}

/** Told as one: `3 s` alone is no longer told once `5 m` is mended. */
function sumOf(source: string, terms: readonly Measured[]): Measured {
	const [first, last] = [terms[0]!, terms.at(-1)!];
	const plain = terms.map(({ plain, number }, at) => {
		const before = terms[at - 1]?.last;
		return (before === undefined ? '' : source.slice(before.to, number.from)) + plain;
	});
	const units = terms.flatMap((each) => each.units);
	return { ...first, units, last: last.last, after: undefined, plain: plain.join('') };
}

/** Where a term of a sum ends. */
const isEnd = (token: Token | undefined): boolean => token === undefined || isSign(token);

/** `m/s^2` and `kg*m`. */
function chain(
	tokens: readonly Token[],
	start: number
): { readonly units: readonly Token[]; readonly end: number } {
	const units: Token[] = [];
	for (let index = start; ; index++) {
		const unit = tokens[index];
		if (unit !== undefined) units.push(unit);
		index++;
		if (isPower(tokens[index]?.text ?? '') && tokens[index + 1]?.kind === 'number') index += 2;
		const [sign, next] = [tokens[index], tokens[index + 1]];
		const goesOn = sign?.text === '*' || sign?.text === '/';
		if (!goesOn || next === undefined || !isUnit(next)) return { units, end: index };
	}
}

function told(source: string, each: Measured): Diagnostic {
	const { number, units, last, plain } = each;
	const whole = across(number, last);
	const isAngle = DEGREES.has(source.slice(units[0]?.from, last.to));
	const instead = isAngle ? radians(plain, each) : plain;
	const message = `Numbers have no units here${isAngle ? ', and angles are in radians' : ''}: ${inputs(units)}. Write ${quote(instead)}.`;
	const fix = { title: `Write ${quote(instead)}`, edits: [replace(whole, instead)] };
	return (each.isSure ? warning : info)(whole, message, fix);
}

function inputs(units: readonly Token[]): string {
	const names = [...new Set(units.map(({ text }) => quote(text)))];
	return names.length === 1
		? `${names.join()} is read as an input`
		: `${names.slice(0, 2).join(' and ')} are read as inputs`;
}

/** In parentheses where a `*` beside it would tear it apart. */
function radians(degrees: string, { before, after }: Measured): string {
	const [left, right] = [before?.text ?? '', after?.text ?? ''];
	const isTorn = isDivision(left) || isPower(left) || isPower(right) || startsOperand(after);
	return isTorn ? `(${degrees}*pi/180)` : `${degrees}*pi/180`;
}
