import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canRedo, canUndo, historyOf, record, redo, undo, type History } from './history.ts';

interface Action {
	readonly kind: 'record' | 'undo' | 'redo';
	readonly merge: string | undefined;
	readonly pause: number;
}

/** The plainest thing that could be right: every snapshot ever reachable, and where we stand. */
class Model {
	states: number[] = [0];
	at = 0;
	merge: string | undefined;
	time = -Infinity;

	do({ kind, merge }: Action, snapshot: number, now: number): void {
		if (kind === 'record') {
			const joins = merge !== undefined && merge === this.merge && now - this.time <= 600;
			this.states.length = this.at + 1;
			if (joins) this.states[this.at] = snapshot;
			else this.states.push(snapshot);
			if (this.states.length > 201) this.states.shift();
			this.at = this.states.length - 1;
			[this.merge, this.time] = [merge, now];
			return;
		}
		const to = this.at + (kind === 'undo' ? -1 : 1);
		if (this.states[to] === undefined) return;
		this.at = to;
		this.merge = undefined;
	}
}

const action = fc.record<Action>({
	kind: fc.constantFrom('record', 'record', 'record', 'undo', 'redo'),
	merge: fc.constantFrom('type', 'slide w1', undefined),
	pause: fc.constantFrom(0, 16, 600, 601)
});

function step(history: History<number>, { kind, merge }: Action, snapshot: number, time: number) {
	if (kind === 'undo') return undo(history);
	if (kind === 'redo') return redo(history);
	return record(history, snapshot, {
		time,
		...(merge === undefined ? {} : { merge, within: 600 })
	});
}

test('any mixture of records, undo and redo agrees with a list and a cursor', () => {
	fc.assert(
		fc.property(fc.array(action, { maxLength: 400, size: 'max' }), (actions) => {
			const model = new Model();
			let history = historyOf(0);
			let time = 0;
			for (const [index, each] of actions.entries()) {
				time += each.pause;
				history = step(history, each, index + 1, time);
				model.do(each, index + 1, time);
				const all = [...history.past, history.present, ...history.future];
				expect(all).toEqual(model.states);
				expect(history.past.length).toBe(model.at);
				expect(canUndo(history)).toBe(model.at > 0);
				expect(canRedo(history)).toBe(model.at < model.states.length - 1);
			}
		}),
		{ numRuns: 100 }
	);
});

test('a stretch of typing is undone at once, up to a pause', () => {
	let history = historyOf('');
	for (const [text, time] of [
		['a', 0],
		['ab', 500],
		['abc', 1000],
		['abcd', 1601]
	] as const)
		history = record(history, text, { time, merge: 'type', within: 600 });
	expect(history.past).toEqual(['', 'abc']);
	expect(undo(undo(history)).present).toBe('');
});

test('after undo the same kind of change starts anew', () => {
	const typed = record(historyOf('a'), 'ab', { time: 0, merge: 'type' });
	const again = record(undo(typed), 'ac', { time: 1, merge: 'type' });
	expect(undo(again).present).toBe('a');
	expect(canRedo(again)).toBe(false);
});

test('the same snapshot again is no record, and nothing to undo changes nothing', () => {
	const start = historyOf('a');
	expect(record(start, 'a', { time: 0 })).toBe(start);
	expect(undo(start)).toBe(start);
	expect(redo(start)).toBe(start);
});

test('no more than 200 records are kept, the newest ones', () => {
	let history = historyOf(0);
	for (let index = 1; index <= 500; index++) history = record(history, index, { time: index });
	expect(history.past.length).toBe(200);
	expect(history.past[0]).toBe(300);
});
