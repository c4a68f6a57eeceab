// One table: who may do what [A]. Whether a person belongs to a programme is a row,
// and therefore the server's second check.

export const roles = ['admin', 'facilitator', 'researcher'] as const;
export type Role = (typeof roles)[number];

export const allAbilities = [
	'manage-accounts',
	'create-programme',
	/** A programme's name, its people, groups and rosters. */
	'edit-programme',
	'read-programme',
	/** Plan, open and lead a session: everything on the desk. */
	'run-session',
	/** What lies between meetings: the mentoring log, progress rows, a group's stage and tasks. */
	'mentor-group',
	'edit-board',
	'read-instrument',
	/** Copy, write, publish and bring in instruments; a version itself never changes. */
	'edit-instrument',
	'read-records'
] as const;
export type Ability = (typeof allAbilities)[number];

// An admin can do all a facilitator can: on a lone laptop they are the same person. A researcher
// reads and changes nothing [A2].
export const abilities: Readonly<Record<Role, ReadonlySet<Ability>>> = {
	admin: new Set(allAbilities),
	facilitator: new Set([
		'create-programme',
		'edit-programme',
		'read-programme',
		'run-session',
		'mentor-group',
		'edit-board',
		'read-instrument',
		'edit-instrument',
		'read-records'
	]),
	researcher: new Set(['read-programme', 'read-instrument', 'read-records'])
};

/** May this role do this? An unknown role or ability may nothing. */
export function may(role: Role, ability: Ability): boolean {
	return Object.hasOwn(abilities, role) && abilities[role].has(ability); // [A1]
}

/** A role from outside, or undefined. */
export function parseRole(value: unknown): Role | undefined {
	return roles.find((role) => role === value);
}
