import type { Schedule } from '$graph/steps.ts';

/** Whether two schedules of one graph take the same steps. */
export const sameCourse = (one: Schedule, other: Schedule): boolean =>
	one.target === other.target &&
	one.along?.node === other.along?.node &&
	one.along?.entry === other.along?.entry;
