/** What the panel says of all derivatives together. */
import type { CheckedRow, Outcome, ShownWay } from './checked-row.ts';

export interface Badge {
	readonly outcome: Outcome;
	readonly title: string;
	readonly text: string;
}

/** Of all rows; undefined where there are none. */
export function badgeOf(rows: readonly CheckedRow[]): Badge | undefined {
	if (rows.length === 0) return undefined;
	const worst = WORST_FIRST.find((outcome) => rows.some((row) => row.outcome === outcome))!;
	return { outcome: worst, ...WORDS[worst](rows) };
}

const WORST_FIRST: readonly Outcome[] = ['nowhere', 'differ', 'explained', 'hidden', 'agree'];

type Told = Omit<Badge, 'outcome'>;

const WORDS: Readonly<Record<Outcome, (rows: readonly CheckedRow[]) => Told>> = {
	nowhere: () => ({
		title: 'There is nothing to check here',
		text: 'The function has no value at this point, so it has no derivatives there.'
	}),
	differ: (rows) => ({
		title: 'Not all ways agree',
		text: `${share(rows, 'differ')}: another way finds another number.`
	}),
	explained: (rows) => ({
		title: 'Not all of it can be checked here',
		text: `${share(rows, 'explained')} cannot be checked in every way at this point.${others(rows)}`
	}),
	hidden: (rows) => ({
		title: rows.some(hasHiddenDifference) ? 'Differences cannot tell here' : 'Digits are lost here',
		text: hidden(rows)
	}),
	agree: (rows) =>
		rows.some(isUnderWay)
			? {
					title: 'The ways so far agree',
					text: `${several(rows)}, ${waysOf(rows)}; formulas are still looked for.`
				}
			: { title: 'All ways agree', text: `${several(rows)}, ${waysOf(rows)}.` }
};

const several = ({ length }: readonly CheckedRow[]): string =>
	length === 1 ? 'One gradient' : `${length} gradients`;

const countOf = (rows: readonly CheckedRow[], outcome: Outcome): number =>
	rows.filter((row) => row.outcome === outcome).length;

/** `1 of 2 gradients`. */
const share = (rows: readonly CheckedRow[], outcome: Outcome): string =>
	rows.length === 1 ? 'This gradient' : `${countOf(rows, outcome)} of ${several(rows)}`;

/** What is true of the other gradients, where all of them are well. */
function others(rows: readonly CheckedRow[]): string {
	const agree = countOf(rows, 'agree');
	if (agree === 0 || agree + countOf(rows, 'explained') < rows.length) return '';
	return agree === 1 ? ' The other one agrees in all ways.' : ' The others agree in all ways.';
}

const isDifference = ({ id }: ShownWay): boolean => id === 'central' || id === 'forward';

const hasHiddenDifference = ({ ways }: CheckedRow): boolean =>
	ways.some((each) => isDifference(each) && each.way?.verdict === 'rounded');

function hidden(rows: readonly CheckedRow[]): string {
	const affected = share(rows, 'hidden');
	const isExact = rows.every(({ ways }) =>
		ways.every((each) => isDifference(each) || each.way?.verdict !== 'rounded')
	);
	if (!isExact) return `${affected} can be checked to a few digits only: its row says why.`;
	const isDerived = rows.some(({ ways }) => ways.some(({ id, way }) => id === 'symbolic' && way));
	const agree = isDerived
		? 'Reverse mode, forward mode and the formulas agree'
		: 'Reverse mode and forward mode agree';
	return `${agree}. ${affected} can be told by differences to a few digits or to none: its row says why.`;
}

const isUnderWay = ({ ways }: CheckedRow): boolean =>
	ways.some(({ way, none }) => way === undefined && none === undefined);

/** How often each gradient was found; reverse mode counts. */
function waysOf(rows: readonly CheckedRow[]): string {
	const counts = rows.map(({ ways }) => 1 + ways.filter(({ way }) => way !== undefined).length);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	const each = rows.length === 1 ? 'found in' : 'each found in';
	return least === most
		? `${each} ${COUNTS[least]} ways`
		: `${each} ${COUNTS[least]} or ${COUNTS[most]} ways`;
}

const COUNTS: Readonly<Record<number, string>> = { 4: 'four', 5: 'five' };
