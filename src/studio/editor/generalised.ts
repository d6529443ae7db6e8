/**
 * The sentence of a forward step without its numbers: "{y} adds {a} and {b}: {a=} + {b=} = {y=}."
 * becomes "y adds a and b."
 */
export function generalised(says: string, result: string, inputs: readonly string[]): string {
	const slots = new Map([
		['y', result],
		['axis', 'the axis'],
		...['a', 'b', 'c', 'd'].map((slot, index): [string, string] => [slot, inputs[index] ?? slot])
	]);
	const told = withoutNumbers(says)
		.replaceAll('axis {axis}', 'the axis')
		.replace(/\{(\w+)([=#]?)\}/g, (_, slot: string, how: string) => {
			const name = slots.get(slot) ?? slot;
			return how === '#' ? `the shape of ${name}` : name;
		});
	return /[.!?]$/.test(told) ? told : `${told}.`;
}

/** Up to the last colon, semicolon or comma before the first number, or all where there is none. */
function withoutNumbers(says: string): string {
	const number = says.indexOf('=}');
	if (number < 0) return says;
	const before = says.slice(0, number);
	const cut = [': ', '; ', ', '].map((sign) => before.lastIndexOf(sign)).find((at) => at > 0);
	return cut === undefined ? says : says.slice(0, cut);
}
