/** What runs along the active edges: tokens, the numbers they carry, the local derivatives. */
import type { EdgeId } from '$graph/graph.ts';
import { chipMark } from './chip-mark.ts';
import { pointAt, px } from './curve.ts';
import { carriesMany, flowText, upstreamText } from './flows.ts';
import type { Act, Frame } from './frame.ts';
import { flowing } from './known.ts';
import { labelPlaces } from './label-places.ts';
import type { Rect } from './layout.ts';
import type { ChipMark, FlowMark, TokenMark } from './marks.ts';
import { CHIP_AT, PARKED_AT } from './motion.ts';

export interface FlowMarks {
	readonly tokens: readonly TokenMark[];
	readonly flows: readonly FlowMark[];
	readonly chips: readonly ChipMark[];
}

/** A number follows its token by less than the whole way, so that it does not run under a card. */
const LAG = 0.25;

export function flowMarks(frame: Frame): FlowMarks {
	const all = frame.acts.map((act) => actMarks(frame, act));
	return {
		tokens: tokensOf(frame),
		flows: all.flatMap(({ flows }) => flows),
		chips: all.flatMap(({ chips }) => chips)
	};
}

/** The tokens alone. */
export const tokensOf = (frame: Frame): readonly TokenMark[] =>
	frame.acts.flatMap((act) =>
		flowing(frame.structure, act.shown).flatMap((id) => tokenMarks(frame, act, id))
	);

function actMarks(frame: Frame, act: Act): Omit<FlowMarks, 'tokens'> {
	const { chips, flows, earlier } = labelPlaces(frame, act);
	return {
		flows: [
			...[...flows].map(([id, rect]) => flowMark(frame, act, id, rect)),
			...[...earlier].map(([id, rect]) => earlierFlow(frame, act, id, rect))
		],
		chips: [...chips].map(([id, rect]) => chipMark(frame, act, id, rect))
	};
}

function flowMark(
	frame: Frame,
	{ shown, motion, presence }: Act,
	id: EdgeId,
	place: Rect
): FlowMark {
	const curve = frame.layout.curves[id] ?? [];
	const { phase } = shown;
	const backward = phase === 'backward';
	const [x, y] = pointAt(curve, PARKED_AT[shown.phase]);
	const [nowX, nowY] = pointAt(curve, runOf(backward, motion.run));
	// comes to its place while the token does
	const lag = LAG * (1 - motion.parked);
	return {
		id: `${shown.stretch.from} ${id}`,
		phase: shown.phase,
		text:
			phase === 'forward' || motion.run >= CHIP_AT
				? flowText(frame, id, phase)
				: upstreamText(frame, id, phase),
		...(carriesMany(frame, id, phase) ? { shape: true } : {}),
		x: px(lag * (nowX - x) + place.x + place.width / 2),
		y: px(lag * (nowY - y) + place.y + place.height / 2),
		opacity: px(presence * Math.max(motion.token, motion.parked)),
		place
	};
}

const runOf = (backward: boolean, run: number): number => (backward ? 1 - run : run);

function tokenMarks(frame: Frame, { shown, motion, presence }: Act, id: EdgeId): TokenMark[] {
	const curve = frame.layout.curves[id] ?? [];
	const mark = (kind: string, at: number, opacity: number): TokenMark[] => {
		const [x, y] = pointAt(curve, at);
		const mark = {
			id: `${shown.stretch.from} ${id} ${kind}`,
			phase: shown.phase,
			x: px(x),
			y: px(y)
		};
		return opacity > 0 ? [{ ...mark, opacity: px(opacity * presence) }] : [];
	};
	return [
		...mark('runs', runOf(shown.phase === 'backward', motion.run), motion.token),
		...mark('stays', PARKED_AT[shown.phase], motion.parked)
	];
}

function earlierFlow(
	frame: Frame,
	{ shown, motion, presence, role }: Act,
	id: EdgeId,
	place: Rect
): FlowMark {
	return {
		id: `${shown.stretch.from} ${id} earlier`,
		phase: shown.phase,
		text: flowText(frame, id, shown.phase),
		...(carriesMany(frame, id, shown.phase) ? { shape: true } : {}),
		x: px(place.x + place.width / 2),
		y: px(place.y + place.height / 2),
		opacity: px(presence * (role === 'leaving' ? 1 : motion.entering)),
		place
	};
}
