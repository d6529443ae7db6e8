/** How fast the steps are played, as factors of the speed the motions are made for. */
export const SPEEDS: readonly number[] = [0.5, 1, 2];

/** The next one, round and round. */
export const nextSpeed = (speed: number): number =>
	SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;

export const speedName = (speed: number): string => `${speed === 0.5 ? '½' : speed}×`;
