import type { Syntax } from './syntax.ts';

const NONE: readonly Syntax[] = [];

/** What an expression is put together from, in the order of the text; nothing for a number and a name. */
export function partsOf(syntax: Syntax): readonly Syntax[] {
	switch (syntax.kind) {
		case 'apply':
		case 'call':
			return syntax.args;
		case 'matrix':
			return syntax.entries;
		case 'index':
			return [syntax.of];
		default:
			return NONE;
	}
}
