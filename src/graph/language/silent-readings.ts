/** Messages about names that can be read, but hardly as they are meant: units, `0x10`, `true`, `dy/dx`, `sinx`. */
import type { Diagnostic } from '../diagnostic.ts';
import { ALONE } from './asked-derivative.ts';
import { gluedCall } from './glued-call.ts';
import type { Line } from './lines.ts';
import { isDivision } from './operators.ts';
import { quote } from './quote.ts';
import { across, info, replace, warning } from './report.ts';
import type { Scope } from './scope.ts';
import { singleWeights } from './single-numbers.ts';
import type { Token } from './tokens.ts';
import { unclearPowers } from './unclear-powers.ts';
import { checkUnits } from './units.ts';
import { countUses } from './uses.ts';

/** A place among the tokens of a statement, and how often the text has each name as a value. */
interface At {
	readonly source: string;
	readonly tokens: readonly Token[];
	readonly index: number;
	readonly scope: Scope;
	readonly uses: ReadonlyMap<string, number>;
}

/** `scopes` are those of the lines. */
export function checkSilent(
	source: string,
	lines: readonly Line[],
	scopes: readonly Scope[]
): readonly Diagnostic[] {
	const uses = countUses(lines);
	const found = checkUnits(source, lines, uses).slice();

	for (const [at, { expression: tokens }] of lines.entries()) {
		const scope = scopes[at];
		if (scope === undefined) continue;
		found.push(...singleWeights(tokens, scope), ...unclearPowers(source, tokens, scope));
		let index = -1;
		for (const token of tokens) {
			index++;
			if (token.kind !== 'name' || !isOdd(token.text, uses)) continue;
			if (scope.isAssigned(token.text)) continue;
			const told = toldOf({ source, tokens, index, scope, uses }, token);
			if (told !== undefined) found.push(told);
		}
	}
	return found;
}

/** A name that stands in several places is meant as one, but `true` never is. */
const isOdd = (name: string, uses: ReadonlyMap<string, number>): boolean =>
	(name.length > 1 && uses.get(name) === 1) || LOGICAL.has(name) || NO_NUMBERS.has(name);

function toldOf(at: At, name: Token): Diagnostic | undefined {
	const word = numberWord(name);
	if (word !== undefined) return word;
	return otherBase(at, name) ?? derivative(at, name) ?? gluedCall(name, at.scope);
}

/** `0x10`, `0b101` and `0o17` of programming languages; `0x2` beside `x1` is a coefficient. */
function otherBase({ source, tokens, index, uses }: At, name: Token): Diagnostic | undefined {
	const zero = tokens[index - 1];
	if (zero?.text !== '0' || zero.to !== name.from || zero.to - zero.from !== 1) return undefined;
	const whole = across(zero, name);
	const written = source.slice(whole.from, whole.to);
	if (!/^0(x[\da-f]+|b[01]+|o[0-7]+)$/i.test(written)) return undefined;
	const letter = name.text.charAt(0);
	const isCounted = [...uses.keys()].some(
		(other) => other !== name.text && other.startsWith(letter) && /^.\d+$/.test(other)
	);
	if (isCounted) return undefined;
	const decimal = quote(BigInt(written).toString());
	return warning(
		whole,
		`${quote(written)} is read as 0 times ${quote(name.text)}. Numbers are written with the digits 0 to 9: ${decimal}.`,
		{ title: `Write ${decimal}`, edits: [replace(whole, BigInt(written).toString())] }
	);
}

const LOGICAL: ReadonlyMap<string, string> = new Map([
	['true', '1'],
	['True', '1'],
	['false', '0'],
	['False', '0']
]);
const NO_NUMBERS: ReadonlySet<string> = new Set('NaN nan Infinity infinity Inf inf'.split(' '));

function numberWord(name: Token): Diagnostic | undefined {
	const number = LOGICAL.get(name.text);
	if (number !== undefined)
		return warning(
			name,
			`${quote(name.text)} is read as an input. As a number it is ${quote(number)}.`,
			{
				title: `Write ${quote(number)}`,
				edits: [replace(name, number)]
			}
		);
	return NO_NUMBERS.has(name.text)
		? warning(
				name,
				`${quote(name.text)} is read as an input: it is no number that can be typed here. For a very large one write \`1e300\`.`
			)
		: undefined;
}

/** `dy/dx`, told at its first name; `dist/depth` is a quotient. */
function derivative({ tokens, index, scope }: At, name: Token): Diagnostic | undefined {
	const [slash, below] = [tokens[index + 1], tokens[index + 2]];
	if (below?.kind !== 'name' || !isDivision(slash?.text ?? '')) return undefined;
	const areDifferentials = [name, below].every(
		({ text }) => !scope.isAssigned(text) && (/^d\p{L}_?\d*$/u.test(text) || isChange(text, scope))
	);
	if (!areDifferentials) return undefined;
	const of = name.text.slice(1);
	return info(
		across(name, below),
		`${quote(`${name.text}/${below.text}`)} is a quotient of two inputs here. ${ALONE}`,
		tokens.length === 3 && scope.isAssigned(of)
			? { title: `Write ${quote(of)}`, edits: [replace(across(name, below), of)] }
			: undefined
	);
}

const isChange = (text: string, scope: Scope): boolean =>
	text.startsWith('d') && scope.isValue(text.slice(1));
