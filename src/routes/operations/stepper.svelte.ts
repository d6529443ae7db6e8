/** A small program at its step: what the two buttons of a live example move. */
import { compile } from '$graph/index.ts';
import { rolesOf } from './roles-of.ts';
import { schedule, type Beat, type Schedule } from '$graph/steps.ts';
import { Player, type Stage } from '$studio/player.svelte.ts';
import { layout } from '$viz/layout.ts';
import type { Scene } from '$viz/marks.ts';
import { beatAt, restPosition, type Granularity } from '$viz/playhead.ts';
import { scene } from '$viz/scene.ts';
import type { Demonstration } from './demonstration.ts';

/** What is said: of a beat its kind, and of what lies before and behind all of them. */
export type Moment = Beat['kind'] | 'start' | 'rest';

export class Stepper implements Stage {
	position = $state(0);
	granularity: Granularity = 'beat';
	readonly schedule: Schedule;
	readonly still: boolean;
	readonly player: Player;
	readonly #draw: (position: number) => Scene;

	constructor({ source, values, seed }: Demonstration, still: boolean) {
		const compiled = compile(source, values);
		if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.message);
		const { graph, run } = compiled.program;
		const steps = schedule(graph);
		const places = layout(graph, { direction: 'right' });
		const numbers = run(values, seed === undefined ? {} : { seed });
		const roles = rolesOf(compiled.program);
		this.#draw = (position) => scene(graph, places, numbers, steps, position, 'beat', { roles });
		this.schedule = steps;
		this.still = still;
		this.position = restPosition(steps);
		this.player = new Player(this);
	}

	get scene(): Scene {
		return this.#draw(this.position);
	}

	/** How many steps are done or under way, of how many; at rest all of them. */
	get count(): readonly [done: number, all: number] {
		const all = this.schedule.beats.length;
		return [this.moment === 'rest' ? all : this.#beat + 1, all];
	}

	get moment(): Moment {
		if (this.position > this.schedule.steps.length) return 'rest';
		return this.schedule.beats[this.#beat]?.kind ?? 'start';
	}

	get #beat(): number {
		return beatAt(this.schedule, this.position);
	}
}
