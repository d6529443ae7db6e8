/** The clock that moves the playhead: one motion a stop, then a rest that lasts long enough to read. */
import { timer } from 'd3';
import type { Schedule } from '$graph/steps.ts';
import { beatAt, DURATION, type Granularity, nextStop, previousStop } from '$viz/playhead.ts';
import { nextSpeed } from './speed.ts';

/** What a player moves. */
export interface Stage {
	position: number;
	granularity: Granularity;
	readonly schedule: Schedule;
	/** True under `prefers-reduced-motion`: every stop is a cut. */
	readonly still: boolean;
}

/** Calls back once a frame with the milliseconds since it was started, until it is stopped. */
export type Clock = (tick: (elapsed: number) => void) => { stop(): void };

/** Milliseconds at 1× for which a step stands still after its motion, and where there is no motion. */
const HOLD = 800;
const HOLD_STILL = 1400;

export class Player {
	playing = $state(false);
	speed = $state(1);
	readonly #stage: Stage;
	readonly #clock: Clock;
	#timer: { stop(): void } | undefined;
	/** Where a motion set off that no frame has shown yet: several keys may come between two frames. */
	#setOff: number | undefined;

	constructor(stage: Stage, clock: Clock = timer) {
		this.#stage = stage;
		this.#clock = clock;
	}

	toggle(): void {
		if (this.playing) this.pause();
		else this.play();
	}

	/** From rest or the last stop it begins again. */
	play(): void {
		const { schedule, position } = this.#stage;
		if (position >= schedule.steps.length) this.#stage.position = 0;
		this.playing = true;
		this.#advance();
	}

	/** Stops where it is: a motion under way stands still. */
	pause(): void {
		this.playing = false;
		this.#stop();
	}

	next(granularity: Granularity = 'beat'): void {
		this.#leave(granularity);
		const { schedule, position } = this.#stage;
		const stop = nextStop(schedule, position, granularity);
		// Behind the summary the first step comes again.
		if (stop < position) this.#stage.position = 0;
		this.#move(stop);
	}

	previous(granularity: Granularity = 'beat'): void {
		this.#leave(granularity);
		this.#stage.position = previousStop(this.#stage.schedule, this.#stage.position, granularity);
	}

	seek(position: number): void {
		this.pause();
		this.#stage.position = position;
	}

	faster(): void {
		this.speed = nextSpeed(this.speed);
	}

	/** Ends a motion under way at its stop, so that every key press moves by one. */
	#leave(granularity: Granularity): void {
		const { schedule } = this.#stage;
		const { position } = this.#stage;
		const begun = !Number.isInteger(position) || position === this.#setOff;
		const moving = this.#timer !== undefined && begun;
		this.pause();
		if (moving) this.#stage.position = nextStop(schedule, position, this.#stage.granularity);
		this.#stage.granularity = granularity;
	}

	#advance(): void {
		const { schedule, position, granularity } = this.#stage;
		if (position >= schedule.steps.length) this.pause();
		else this.#move(nextStop(schedule, position, granularity));
	}

	#move(stop: number): void {
		this.#stop();
		const { schedule, position: from } = this.#stage;
		const phase = schedule.beats[beatAt(schedule, stop)]?.phase ?? 'backward';
		const cut = this.#stage.still || stop > schedule.steps.length;
		let progress = cut ? 1 : 0;
		let last = 0;
		let held = 0;
		let written = cut ? stop : from;
		this.#stage.position = written;
		this.#setOff = cut ? undefined : from;
		this.#timer = this.#clock((now) => {
			this.#setOff = undefined;
			// An edit, an undo or a link has moved the playhead: what was under way is no more.
			if (this.#stage.position !== written) {
				if (this.playing) this.#advance();
				else this.#stop();
				return;
			}
			const elapsed = (now - last) * this.speed;
			last = now;
			if (progress < 1) {
				progress = Math.min(1, progress + elapsed / DURATION[phase]);
				written = progress < 1 ? from + (stop - from) * progress : stop;
				this.#stage.position = written;
				return;
			}
			held += elapsed;
			if (!this.playing) this.#stop();
			else if (held >= (this.#stage.still ? HOLD_STILL : HOLD)) this.#advance();
		});
	}

	#stop(): void {
		this.#timer?.stop();
		this.#timer = undefined;
		this.#setOff = undefined;
	}
}
