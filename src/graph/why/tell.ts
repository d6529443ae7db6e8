/** One line of a derivation, made when it is shown. */
import type { Context } from '../explain/context.ts';
import { gradientTold, useTold } from './gradient.ts';
import { localTold } from './local.ts';
import { bringTold, tangentTold } from './tangent.ts';
import type { Item, Told } from './told.ts';
import { valueTold } from './value.ts';
import { wholeUseTold } from './whole-gradient.ts';

const ASKED = { value: valueTold, gradient: gradientTold, tangent: tangentTold } as const;

export function tell(context: Context, item: Item): Told {
	switch (item.kind) {
		case 'ask':
			return ASKED[item.subject.kind](context, item.subject);
		case 'use':
			return item.into === undefined ? wholeUseTold(context, item) : useTold(context, item);
		case 'bring':
			return bringTold(context, item);
		case 'local':
			return localTold(context, item);
		default:
			return item satisfies never;
	}
}
