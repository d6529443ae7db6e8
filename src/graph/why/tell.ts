/** One line of a derivation, made when it is shown. */
import type { Context } from '../explain/context.ts';
import { gradientTold, useTold } from './gradient.ts';
import { localTold } from './local.ts';
import type { Item, Told } from './told.ts';
import { valueTold } from './value.ts';
import { wholeUseTold } from './whole-gradient.ts';

export function tell(context: Context, item: Item): Told {
	switch (item.kind) {
		case 'ask':
			return item.subject.kind === 'value'
				? valueTold(context, item.subject)
				: gradientTold(context, item.subject);
		case 'use':
			return item.into === undefined ? wholeUseTold(context, item) : useTold(context, item);
		case 'local':
			return localTold(context, item);
		default:
			return item satisfies never;
	}
}
