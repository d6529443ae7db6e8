import { describe, expect, test } from 'vitest';
import { ALONE } from './asked-derivative.ts';
import { mended } from './mended.ts';
import { read } from './read.ts';
import { told } from './told.ts';

test('the words say what the page computes', () => {
	expect(ALONE).toBe(
		'Write the function alone: this page computes the derivative of the last line with respect to every input.'
	);
});

describe('a derivative that is asked for is what the page computes anyway', () => {
	test.each([
		['«d/dx x^2»', 'x^2'],
		['«d/dx(x^2)»', 'x^2'],
		['«d/dx (x^2 + 1)»', 'x^2 + 1'],
		['y = «d/dw1 (w1*x)^2»', 'y = (w1*x)^2'],
		['«d(x^2)/dx»', 'x^2'],
		['f = x^2\n«d/dx f»', 'f = x^2\nf'],
		['f = x^2\n«grad»(f)', 'f = x^2\nf'],
		['«gradient»(x^2, x)', 'x^2'],
		['«diff»(x^2, x)', 'x^2'],
		['f = x^2\n«f.backward»()', 'f = x^2\nf'],
		['«jax.grad»(x^2)', 'x^2'],
		['f = x^2\n«∂f/∂x»', 'f = x^2\nf'],
		['«∂/∂x »x^2', 'x^2'],
		['y = «∂/∂x»(x^2)', 'y = (x^2)'],
		['f = x^2\n«∇»f', 'f = x^2\nf']
	])('%s: one click writes the function alone', (shown, fixed) => {
		expect(told(shown, true)).toEqual({ shown, message: ALONE, fixed });
	});

	test.each([
		'«d/dx x^2» + 3*x',
		'2*«d/dx(x^2)»',
		'w - «d(x^2)/dx»',
		'w - 0.1*«grad»(L)',
		'w - 0.1*«∂L/∂w»',
		'1 - «∇»x',
		'«∂f/∂x»',
		'«w.grad»'
	])('%s: among other terms it cannot be left out', (shown) => {
		expect(told(shown, false)).toMatchObject({ shown, message: ALONE });
		expect(read(shown.replaceAll(/[«»]/g, '')).diagnostics[0]?.fix).toBeUndefined();
	});

	test.each([
		['f = x^2\n«df/dx» = 2*x', 'f = x^2\ndf_dx = 2*x'],
		['f = x^2\n«∂f/∂x» = 2*x', 'f = x^2\ndf_dx = 2*x']
	])('%s: a formula of one’s own gets a name', (shown, fixed) => {
		const found = told(shown, true);
		expect(found.message).toContain(
			'this page computes the derivative of the last line with respect to every input. For a formula of your own write `df_dx`.'
		);
		expect(found).toMatchObject({ shown, fixed });
	});

	test.each(['«d^2/dx»^2 x^3', '«∂²f/∂x²»'])('%s: of the second kind there are none', (shown) => {
		expect(told(shown, false)).toMatchObject({
			shown,
			message:
				'This page computes first derivatives alone: of the last line, with respect to every input.'
		});
	});
});

test('a quotient of differentials that can be read has the same click', () => {
	const source = 'f = x^2\ndf/dx';
	const [info] = read(source).diagnostics;
	expect(info?.severity).toBe('info');
	expect(info?.fix && mended(source, info.fix)).toBe('f = x^2\nf');
});

test('differences of neighbours, which NumPy calls diff as well, are told', () => {
	expect(told('«diff»(z)', false).message).toContain('`x[2:end] - x[1:end-1]`');
});

test.each(['d = 3\ndx = 2\nd/dx*x', 'd*x', 'dist/depth', 'd/(dx)'])(
	'%s is no derivative',
	(source) => {
		expect(read(source).diagnostics).toEqual([]);
	}
);
