/** What two tokens beside each other mean: a product without a sign, a call, an index. */
import type { Token } from './tokens.ts';

/** Whether a value can begin here, signs aside. */
export const startsOperand = (token: Token | undefined): boolean =>
	token?.kind === 'number' ||
	token?.kind === 'name' ||
	token?.kind === 'open' ||
	token?.kind === 'openBracket';

/** Whether a value can end here. */
export const endsOperand = (token: Token | undefined): boolean =>
	token?.kind === 'number' ||
	token?.kind === 'name' ||
	token?.kind === 'close' ||
	token?.kind === 'closeBracket' ||
	token?.kind === 'postfix' ||
	token?.kind === 'index';

export const isSign = (token: Token | undefined): boolean =>
	token?.kind === 'operator' && (token.text === '-' || token.text === '+');

export const isCall = (before: Token | undefined, token: Token | undefined): boolean =>
	before?.kind === 'name' && token?.kind === 'open';

/** An opening bracket that belongs to the value before it. */
export const isIndex = (before: Token | undefined, token: Token | undefined): boolean =>
	token?.kind === 'openBracket' && endsOperand(before);

/** Whether a product is meant between the two, though no sign says so. */
export const isImplied = (before: Token | undefined, token: Token | undefined): boolean =>
	endsOperand(before) && startsOperand(token) && !isCall(before, token) && !isIndex(before, token);
