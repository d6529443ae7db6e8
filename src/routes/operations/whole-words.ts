/** The sentence of a whole operation’s forward step, with the names and the shapes of this page. */
import { number, text, type Phrase } from '$graph/explain/phrase.ts';
import type { Whole } from '$graph/ops/whole.ts';
import { selectorText } from '$graph/ops/selectors.ts';
import { shapeText, type Shape, type Tensor } from '$graph/tensor.ts';
import { format } from '$viz/format.ts';
import { inputNames, RESULT } from './letters.ts';
import { resultOf } from './result.ts';
import { shapeOf, type Example } from './uses.ts';

const SLOTS = 'abc';
const PLACE = /(\{(?:axis|part|[abcy][=#]?)\})/;

export const wholeWords = (record: Whole, example: Example): readonly Phrase[] =>
	record.says
		.split(PLACE)
		.flatMap((part) => (PLACE.test(part) ? placed(record, example, part) : text(part)));

function placed(record: Whole, example: Example, place: string): Phrase {
	if (place === '{axis}') return text(axisText(example));
	if (place === '{part}') return text(partText(example));
	const slot = SLOTS.indexOf(place.charAt(1));
	const result = slot < 0;
	const { inputs } = example;
	switch (place.charAt(2)) {
		case '#':
			return text(
				inWords(result ? (resultOf(record, example)?.shape ?? []) : shapeOf(inputs[slot] ?? 0))
			);
		case '=':
			return valuePhrase(resultOf(record, example));
		default:
			// the result stands after its inputs, as in the graph
			return {
				kind: 'name',
				node: result ? inputs.length : slot,
				label: result ? RESULT : (inputNames(inputs.length)[slot] ?? '')
			};
	}
}

/** In a sentence the one number of a list says what it counts. */
const inWords = (shape: Shape): string =>
	shape.length === 1 ? `length ${shapeText(shape)}` : shapeText(shape);

const axisText = ({ options: { axis } }: Example): string =>
	axis === undefined ? 'all axes' : `axis ${axis + 1}`;

/** The example has one input, which is taken apart. */
const partText = ({ inputs: [whole = 0], options: { at = [] } }: Example): string =>
	`${inputNames(1)[0] ?? ''}[${selectorText(at, shapeOf(whole))}]`;

/** A number, or a list of them. */
function valuePhrase(result: Tensor | undefined): Phrase {
	const numbers = [...(result?.data ?? [])];
	const [only] = numbers;
	return numbers.length === 1 && only !== undefined
		? number(only, 'forward')
		: text(`[${numbers.map((each) => format(each)).join(', ')}]`);
}
