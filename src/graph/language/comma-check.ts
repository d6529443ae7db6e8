/** Messages about a comma that parts neither inputs nor entries: it may stand in a number. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from './place.ts';
import { quote } from './quote.ts';
import { across, error, replace } from './report.ts';
import type { Token } from './tokens.ts';

export function strayComma({ source, tokens, index }: Place, comma: Token): Diagnostic {
	const numbers = numberAround(tokens, index);
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (first === undefined || last === undefined || numbers.length < 2)
		return error(
			comma,
			'A comma only stands between the inputs of a function and between the entries of a list in brackets.'
		);
	const whole = across(first, last);
	const joined = numbers.map(({ text }) => text).join('');
	const areThousands = numbers.slice(1).every(({ text }) => /^\d{3}(\.\d*)?$/.test(text));
	if (areThousands && /^[1-9]\d{0,2}$/.test(first.text)) {
		if (numbers.length === 2 && !last.text.includes('.'))
			return error(
				whole,
				`Write ${quote(joined)} or ${quote(`${first.text}.${last.text}`)}: the comma could mean either.`
			);
		return error(
			whole,
			`Thousands are not parted by commas: ${quote(joined)}.`,
			writing(whole, joined)
		);
	}
	const decimal = `${first.text}.${last.text}`;
	if (numbers.length === 2 && /^\d+$/.test(first.text) && /^\d+(e.*)?$/i.test(last.text))
		return error(
			whole,
			`A decimal number has a point: ${quote(decimal)}.`,
			writing(whole, decimal)
		);
	return error(
		whole,
		`For a list put brackets around: ${quote(`[${source.slice(whole.from, whole.to)}]`)}.`,
		writing(whole, `[${source.slice(whole.from, whole.to)}]`)
	);
}

const writing = (whole: { from: number; to: number }, text: string): Diagnostic['fix'] => ({
	title: `Write ${quote(text)}`,
	edits: [replace(whole, text)]
});

/** The numbers from before a comma on, with nothing between but commas, not even a space. */
function numberAround(tokens: readonly Token[], comma: number): readonly Token[] {
	const numbers: Token[] = [];
	for (let index = comma - 1; ; index += 2) {
		const [number, next, after] = [tokens[index], tokens[index + 1], tokens[index + 2]];
		if (number?.kind !== 'number') return [];
		numbers.push(number);
		if (next?.kind !== 'comma') return numbers;
		if (number.to !== next.from || next.to !== after?.from) return [];
	}
}
