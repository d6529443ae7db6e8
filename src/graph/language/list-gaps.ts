/** Messages about lists whose entries stand beside each other without a comma, as MATLAB and NumPy's printer write them. */
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { endsOperand, isCall, isIndex, isSign, startsOperand } from './neighbours.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';
import { isBracket, type Walk } from './walk.ts';

/** Two values in brackets with nothing but a space between; the fix puts a comma or a semicolon into every such gap. */
export function betweenEntries(walk: Walk, before: Token, token: Token): Diagnostic {
	const isRow = breaks(walk, before, token);
	const edits = gaps(walk);
	return error(
		across(before, token),
		isRow
			? 'Between two rows of a matrix stands a semicolon.'
			: 'Between two entries of a list stands a comma; a product is written with `*`.',
		{
			title: edits.length > 1 ? 'Write commas' : isRow ? 'Write a semicolon' : 'Write a comma',
			edits
		}
	);
}

const breaks = ({ source }: Walk, before: Token, token: Token): boolean =>
	/[\r\n]/.test(source.slice(before.to, token.from));

/** Every gap from here to the end of the outermost list around. */
function gaps(walk: Walk): readonly Edit[] {
	const { tokens } = walk;
	const edits: Edit[] = [];
	const open: Token['kind'][] = [];
	for (let index = outermost(walk); index < tokens.length; index++) {
		const [before, token] = [tokens[index - 1], tokens[index]];
		if (token === undefined) break;
		if (before && open.at(-1) === 'openBracket' && isGap(before, token))
			edits.push(
				replace({ from: before.to, to: token.from }, breaks(walk, before, token) ? ';\n' : ', ')
			);
		if (token.kind === 'open' || token.kind === 'openBracket') open.push(token.kind);
		if (token.kind === 'close' || token.kind === 'closeBracket') open.pop();
		if (open.length === 0) break;
	}
	return edits;
}

const outermost = ({ levels }: Walk): number => (levels.find(isBracket)?.start ?? 1) - 1;

const isGap = (before: Token, token: Token): boolean =>
	endsOperand(before) &&
	startsOperand(token) &&
	!isCall(before, token) &&
	!isIndex(before, token) &&
	before.to < token.from;

/** `[1 -2]`: two entries or a difference. */
export function unclearSign(
	{ source, tokens }: Walk,
	index: number,
	token: Token
): Diagnostic | undefined {
	const [before, next] = [tokens[index - 1], tokens[index + 1]];
	if (!isSign(token) || before === undefined || next === undefined) return undefined;
	if (before.to === token.from || token.to < next.from) return undefined;
	const written = source.slice(before.from, next.to);
	const sign = source.slice(token.from, token.to);
	return error(
		across(before, next),
		`${quote(written)} can be read in two ways. For two entries write a comma, for one put a space on both sides of the ${quote(sign)}.`,
		{ title: 'Write a comma', edits: [replace({ from: before.to, to: token.from }, ', ')] }
	);
}
