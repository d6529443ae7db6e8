import type { Syntax } from '../syntax.ts';

/** For tests: an expression without its places. */
export const bare = (syntax: Syntax): unknown => {
	switch (syntax.kind) {
		case 'number':
			return syntax.value;
		case 'name':
			return syntax.name;
		case 'apply':
			return [
				syntax.op,
				...syntax.args.map(bare),
				...(syntax.options ?? []).map(({ value }) => value)
			];
		case 'call':
			return [syntax.name, ...syntax.args.map(bare)];
		case 'matrix':
			return [syntax.shape, ...syntax.entries.map(bare)];
		case 'index':
			return [bare(syntax.of), ...syntax.at.map((at) => ({ ...at, span: undefined }))];
		default:
			return syntax satisfies never;
	}
};
