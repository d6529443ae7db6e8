import { expect, test } from 'vitest';
import { onlyDefinitions } from './only-definitions.ts';

test.each(['f(x) = x^2', 'f(x) = x^2\n', 'f(x) = x # twice\n\ng(a, b) = f(a) +\n'])(
	'%j only defines',
	(text) => expect(onlyDefinitions(text)).toBe(true)
);

test.each(['', '# f(x) = x', 'f(x) = x\nf(1)', 'f(x) = x\ny', 'y = 1', 'f(2) = x'])(
	'%j does not',
	(text) => expect(onlyDefinitions(text)).toBe(false)
);
