/** The lines under the tables: how the entry that is pointed at is made. */
import type { GraphNode } from '$graph/graph.ts';
import { entryMade } from './entry-made.ts';
import { entryReturned } from './entry-returned.ts';
import { equals, folded, productTerms, type Fit, type Unit, type Written } from './entry-sum.ts';
import { exactly, format } from './format.ts';
import type { Frame } from './frame.ts';
import { entryPlace, plainUnits } from './open-cells.ts';
import type { Section } from './open-content.ts';
import type { At } from './open-table.ts';

/** A product as its sum; any other entry with its place before it and all its digits behind. */
export function sumOf(
	frame: Frame,
	node: GraphNode,
	section: Section,
	lit: At,
	{ room, lines }: Fit
): readonly Unit[] {
	if (section.opacity === 0) return [];
	const written = writtenOf(frame, node, section, lit);
	if (section.cross) return folded(written, { room, lines });
	const place = entryPlace(section, lit).replace(/^[RE]/, (letter) => letter.toLowerCase());
	const says = [place, written.says].filter((part) => part !== '').join(', ');
	const head: Unit = [{ text: `${says.length < room ? says : written.says}:`, kind: 'sign' }];
	return [head, ...folded(written, { room, lines: lines - 1 })];
}

/** The same in one line, without its place. */
export function spokenSum(frame: Frame, node: GraphNode, section: Section, lit: At): string {
	const { says, ...written } = writtenOf(frame, node, section, lit);
	const line = plainUnits(folded(written, { room: 120, lines: 1 }));
	return says === '' ? line : `${line}, ${says}`;
}

/** Whether anything can be said of an entry but its digits. */
export const isMade = (frame: Frame, node: GraphNode, section: Section): boolean =>
	writtenOf(frame, node, section, { row: 0, column: 0 }).count > 0;

interface Told extends Written {
	readonly says: string;
}

function writtenOf(frame: Frame, node: GraphNode, section: Section, { row, column }: At): Told {
	const { cross, view } = section;
	if (cross) return { ...productTerms(cross, row, column), says: '' };
	const entry = row * view.columns + column;
	const digits = exactly(view.at(row, column));
	if (view.phase === 'backward') {
		const returned = entryReturned(frame, node, entry);
		return returned ? { ...returned, total: equals(digits) } : alone(digits);
	}
	const made = node.kind === 'operation' ? entryMade({ ...frame, format }, node, entry) : null;
	return made ? { ...made, says: '' } : alone(digits);
}

const alone = (digits: string): Told => ({
	count: 0,
	term: () => [],
	dots: '',
	total: [{ text: digits, kind: 'total' }],
	says: ''
});
