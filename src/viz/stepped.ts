/** A whole number of steps away, on the grid of the step’s own multiples, so that 1.23 + 0.1 is 1.33. */
export function stepped(value: number, step: number, count: number): number {
	return cleaned(value + count * step, Math.max(decimals(value), decimals(step)));
}

/** How many digits follow the point when the number is written in full. */
export function decimals(number: number): number {
	const [mantissa = '', exponent = '0'] = String(number).split('e');
	const digits = mantissa.split('.')[1]?.length ?? 0;
	return Math.max(0, digits - Number(exponent));
}

/** Without the dust of binary arithmetic: 0.1 + 0.2 is 0.3. */
export function cleaned(value: number, places: number): number {
	return places < 0 || places > 100 ? value : Number(value.toFixed(places)) + 0;
}
