import type { Program, Role } from '$graph/program.ts';

export const rolesOf = ({ inputs }: Program): ReadonlyMap<string, Role> =>
	new Map(inputs.map(({ name, role }) => [name, role]));
