import { expect, test } from 'vitest';
import { FIRST } from './example-document.ts';
import { Player, type Clock } from './player.svelte.ts';
import { Session } from './session.svelte.ts';

/** A clock that a test turns by hand. */
function clockwork(): { clock: Clock; pass: (milliseconds: number) => void } {
	const running = new Set<(milliseconds: number) => void>();
	const clock: Clock = (tick) => {
		let elapsed = 0;
		const turn = (milliseconds: number): void => tick((elapsed += milliseconds));
		running.add(turn);
		return { stop: () => void running.delete(turn) };
	};
	const pass = (milliseconds: number): void => {
		for (let left = milliseconds; left > 0; left -= 16)
			for (const turn of [...running]) if (running.has(turn)) turn(16);
	};
	return { clock, pass };
}

function begin(): { session: Session; player: Player; pass: (milliseconds: number) => void } {
	const { clock, pass } = clockwork();
	const session = new Session(FIRST);
	return { session, player: new Player(session, clock), pass };
}

test('next moves through one step and stays there; previous is a cut', () => {
	const { session, player, pass } = begin();
	player.next();
	pass(200);
	expect(session.position).toBeGreaterThan(0);
	expect(session.position).toBeLessThan(5);
	pass(2000);
	expect(session.position).toBe(5);
	player.next();
	pass(2000);
	expect(session.position).toBe(6);
	player.previous();
	expect(session.position).toBe(5);
});

test('keys that come between two frames each move by one step', () => {
	const { session, player, pass } = begin();
	for (let press = 0; press < 4; press++) player.next();
	expect(session.position).toBe(7);
	pass(2000);
	expect(session.position).toBe(8);
});

test('playing goes on from step to step and pauses where it is', () => {
	const { session, player, pass } = begin();
	player.play();
	pass(60_000);
	expect(session.position).toBe(session.schedule.steps.length);
	expect(player.playing).toBe(false);
	player.play();
	pass(3000);
	player.pause();
	const { position } = session;
	pass(3000);
	expect(session.position).toBe(position);
});

test('an edit while playing moves the playhead, and playing goes on from there', () => {
	const { session, player, pass } = begin();
	player.play();
	pass(4000);
	session.write('f = w1 * x1', 'fix');
	const { length } = session.schedule.steps;
	pass(100);
	expect(session.position).toBeLessThanOrEqual(length);
	pass(60_000);
	expect(session.position).toBe(length);
	expect(player.playing).toBe(false);
});

test('another document at rest is left at rest', () => {
	const { session, player, pass } = begin();
	player.play();
	pass(1000);
	session.open({ ...FIRST, source: 'f = w1 * x1' });
	const rest = session.position;
	expect(rest).toBe(session.schedule.steps.length + 1);
	pass(5000);
	expect(session.position).toBe(rest);
	expect(player.playing).toBe(false);
});

test('under reduced motion every step is a cut', () => {
	const { session, player } = begin();
	session.still = true;
	player.next();
	expect(session.position).toBe(5);
});
