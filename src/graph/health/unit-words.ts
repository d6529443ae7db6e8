import { entryOf } from '../explain/tensors/entry-of.ts';
import { operationAt, type Context } from '../explain/context.ts';
import { number, say, type Phrase } from '../explain/phrase.ts';
import { FLAT, type Unit } from './units.ts';

/** For a card: "saturated", "dead 5/16". */
export const unitTag = ({ kind, count, size }: Unit): string =>
	size === 1 ? kind : `${kind} ${count}/${size}`;

/** "its slope at 40 is 4.2e−18, so almost nothing passes back"; "12 of 16 entries are saturated: …" */
export function unitWords(context: Context, unit: Unit): readonly Phrase[] {
	const { kind, count, size, slope } = unit;
	const some = `${count} of ${size}`;
	const [has, them] = count === 1 ? ['has', 'it'] : ['have', 'them'];
	const slopes = say`${number(slope, 'local')}`;
	if (kind === 'one-hot') {
		const rows =
			size === 1 ? say`one share is all but 1` : say`in ${some} rows one share is all but 1`;
		return say`${rows}: no slope is above ${slopes}, so almost nothing passes back`;
	}
	if (size === 1) {
		const { values } = entryOf(context, operationAt(context, unit.node), 0);
		const here = say`its slope at ${number(values[unit.slot] ?? NaN, 'forward')} is ${slopes}`;
		return slope === 0
			? say`${here}, so nothing passes back at this input`
			: say`${here}, so almost nothing passes back`;
	}
	return kind === 'dead'
		? say`${some} entries ${has} the slope 0, so nothing passes back through ${them} at this input`
		: say`${some} entries ${has} a slope below ${String(FLAT)}, so almost nothing passes back through ${them}`;
}
