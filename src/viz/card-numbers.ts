/** The two numbers of a card. */
import type { GraphNode } from '$graph/graph.ts';
import { gradientShown, valueShown } from './arrivals.ts';
import { CARD_CHARACTERS, format, formatCard, formatFixed } from './format.ts';
import type { Frame } from './frame.ts';
import type { NumberMark } from './marks.ts';
import { pathsToCome, termsOf } from './sums.ts';
import { unmovedTitle } from './unmoved-title.ts';

export function valueMark(frame: Frame, node: GraphNode): NumberMark | null {
	const opacity = valueShown(frame, node);
	if (opacity === 0) return null;
	const x = frame.run.primal(node.id);
	const decimals = node.kind === 'input' ? frame.options.decimals?.get(node.name) : undefined;
	const fixed = decimals === undefined ? '' : formatFixed(x, decimals);
	const fits = fixed !== '' && fixed.length <= CARD_CHARACTERS;
	return { text: fits ? fixed : formatCard(x), title: format(x), opacity };
}

/** A sum whose last path has not arrived is told with three dots, and in full by its title. */
export function gradientMark(frame: Frame, node: GraphNode): NumberMark | null {
	const shown = gradientShown(frame, node);
	switch (shown?.kind) {
		case undefined:
			return null;
		case 'unused':
			return { text: '0', title: unmovedTitle(frame), opacity: 1 };
		case 'whole': {
			const x = frame.derivatives.number(node.id);
			return { text: formatCard(x), title: format(x), opacity: shown.opacity };
		}
		case 'part': {
			const terms = termsOf(frame, shown.sum, shown.landed);
			const x = terms.reduce((total, term) => total + term, 0);
			const title = `${format(x)} so far, ${pathsToCome(shown.toCome, false)}`;
			return { text: `${formatCard(x, 5)} …`, title, opacity: shown.opacity };
		}
	}
}
