import type { Fit } from './fit.ts';
import type { GroupMark } from './group-mark.ts';

/** Px that stay free between the name and the rim of the view. */
const RIM = 8;

/** How far the name of a box goes along with the rim of the view, so that it stays in sight as long as the box does. */
export function titleShift({ ground, close }: GroupMark, fit: Fit | undefined): number {
	if (!fit) return 0;
	const rim = (RIM - fit.x) / fit.k;
	const most = close.x - ground.x - ground.width;
	return Math.max(0, Math.min(most, rim - ground.x));
}
