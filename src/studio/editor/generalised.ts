/** A piece of a sentence: words, or a name that is set as mathematics. */
export interface SentencePart {
	readonly text: string;
	readonly isName: boolean;
}

/**
 * The sentence of a forward step without its numbers: "{y} adds {a} and {b}: {a=} + {b=} = {y=}."
 * becomes "y adds a and b."
 */
export function generalised(
	says: string,
	result: string,
	inputs: readonly string[]
): readonly SentencePart[] {
	const names = new Map([
		['y', result],
		...['a', 'b', 'c', 'd'].map((slot, index): [string, string] => [slot, inputs[index] ?? slot])
	]);
	const told = withoutShapes(withoutNumbers(says))
		.replaceAll('over {axis}', 'over one axis or all')
		.replace(/(axis )?\{axis\}/g, 'the axis');
	const whole = /[.!?]$/.test(told) ? told : `${told}.`;
	return whole
		.split(/\{(\w+)=?\}/)
		.map((text, index) => ({
			text: index % 2 === 1 ? (names.get(text) ?? text) : text,
			isName: index % 2 === 1
		}))
		.filter(({ text }) => text !== '');
}

/** Without those in parentheses, and up to the last sign before any other. */
function withoutShapes(says: string): string {
	const plain = says.replace(/ \(\{\w+#\}[^)]*\)/g, '');
	const shape = plain.indexOf('#}');
	const cut = /^(.*)[,;:] /s.exec(plain.slice(0, Math.max(0, shape)))?.[1];
	return cut ?? plain.replaceAll('#}', '}');
}

/** Up to the last colon, semicolon or comma before the first number, or all where there is none. */
function withoutNumbers(says: string): string {
	const number = says.indexOf('=}');
	if (number < 0) return says;
	const before = says.slice(0, number);
	const cut = [': ', '; ', ', '].map((sign) => before.lastIndexOf(sign)).find((at) => at > 0);
	return cut === undefined ? says : says.slice(0, cut);
}
