import { expect, test } from 'vitest';
import { told } from './told.ts';

const ONLY =
	'Only whole numbers, `end` and ranges such as `1:3` may stand in an index, because shapes are worked out before anything is computed.';
test.each([
	[
		'[1, 2; «3»]',
		'This row has 1 entry, and the first row has 2. All rows of a matrix are equally long.',
		undefined
	],
	[
		'[[1, 2], «[3, 4, 5]»]',
		'This row has 3 entries, and the first row has 2. All rows of a matrix are equally long.',
		undefined
	],
	[
		'[1, «[2, 3]»]',
		'This is a list of 2, and the first entry is a single value. All entries of a list have the same lengths.',
		undefined
	],
	[
		'[[1, 2]«;» [3, 4]]',
		'Rows are either parted by semicolons, as in `[1, 2; 3, 4]`, or in brackets of their own, as in `[[1, 2], [3, 4]]`.',
		'[[1, 2], [3, 4]]'
	],
	[
		'[«[[[[1]]]]»]',
		'Brackets can stand 4 deep inside one another, as a value has at most 4 axes.',
		undefined
	],
	[
		'[«1 2»]',
		'Between two entries of a list stands a comma; a product is written with `*`.',
		'[1, 2]'
	],
	[
		'[«a b», c]',
		'Between two entries of a list stands a comma; a product is written with `*`.',
		'[a, b, c]'
	],
	[
		'[«1 2»; 3 4]',
		'Between two entries of a list stands a comma; a product is written with `*`.',
		'[1, 2; 3, 4]'
	],
	[
		'[[«1 2»], [3 4]]',
		'Between two entries of a list stands a comma; a product is written with `*`.',
		'[[1, 2], [3, 4]]'
	],
	[
		'[«1 -2»]',
		'`1 -2` can be read in two ways. For two entries write a comma, for one put a space on both sides of the `-`.',
		'[1, -2]'
	],
	['[1, «2\n3», 4]', 'Between two rows of a matrix stands a semicolon.', '[1, 2;\n3, 4]'],
	['«[]»', 'Nothing stands between these brackets.', undefined],
	['[1,«,» 2]', 'An entry is missing beside this comma.', undefined],
	['[1, 2«;»]', 'An entry is missing beside this semicolon.', undefined],
	['W = «[»1, 2\nf = W', 'This `[` is never closed.', 'W = [1, 2]\nf = W'],
	['[1, 2«)»', 'The `[` before is closed by a `]`.', '[1, 2]'],
	['(a + b«]»', 'The `(` before is closed by a `)`.', '(a + b)'],
	['a«]»', 'This `]` has no `[` before it.', 'a'],
	['«2[»1, 2]', 'Between `2` and `[` a sign is missing, such as `*`.', '2*[1, 2]']
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});

test.each([
	['x = [1, 2]\nx[«0»]', 'Indices count from 1: the first entry is `x[1]`.', 'x = [1, 2]\nx[1]'],
	[
		'x = [1, 2]\nx[«-1»]',
		'Indices count from 1. From the end they count as `end`, `end-1` and so on.',
		'x = [1, 2]\nx[end]'
	],
	[
		'x = [1, 2]\nx[«-2»]',
		'Indices count from 1. From the end they count as `end`, `end-1` and so on.',
		'x = [1, 2]\nx[end-1]'
	],
	['x[«i»]', ONLY, undefined],
	['x[«1.5»]', ONLY, undefined],
	['x[«...», 1]', ONLY, undefined],
	['x[«end+1»]', 'Count back from the end with a whole number, as in `end-1`.', undefined],
	[
		'x[«1:2:5»]',
		'A range takes every entry from one to another: it has no step, and one colon.',
		undefined
	],
	['x[«3:1»]', 'This range ends before it begins. Write the smaller index first.', undefined],
	['x«[]»', 'Write between the brackets which entry you mean, such as `x[1]`.', undefined],
	[
		'x«[1, ]»',
		'Beside a comma of this index a number is missing. For all of an axis write `:`.',
		undefined
	],
	[
		'W = [1, 2; 3, 4]\nW[1«;» 2]',
		'In an index a comma stands between the axes.',
		'W = [1, 2; 3, 4]\nW[1, 2]'
	],
	['x«[1, 1, 1, 1, 1]»', 'A value has at most 4 axes, and here are 5 indices.', undefined],
	['x = [1, 2]\nx«[»1 + 3', 'This `[` is never closed.', 'x = [1, 2]\nx[1] + 3'],
	[
		'«x[1]» = 3',
		'One entry alone gets no value here. Write all of `x`, as in `x = [1, 2]`.',
		undefined
	]
])('%s: %s', (shown, message, fixed) => {
	expect(told(shown, fixed !== undefined)).toEqual({ shown, message, fixed });
});
