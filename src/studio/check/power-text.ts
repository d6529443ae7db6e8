/** 10⁻⁸, and 1 for 10⁰. */
export const powerText = (power: number): string =>
	power === 0
		? '1'
		: `10${String(power)
				.replace('-', '⁻')
				.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '')}`;
