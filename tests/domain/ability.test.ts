import { describe, expect, test } from 'vitest';
import { abilities, allAbilities, may, parseRole, roles, type Ability, type Role } from '#domain/ability.ts';

describe('who may do what', () => {
	// The table written out once more by hand: a change has to be made in both places on purpose.
	const table: Record<Ability, readonly Role[]> = {
		'manage-accounts': ['admin'],
		'create-programme': ['admin', 'facilitator'],
		'edit-programme': ['admin', 'facilitator'],
		'read-programme': ['admin', 'facilitator', 'researcher'],
		'run-session': ['admin', 'facilitator'],
		'mentor-group': ['admin', 'facilitator'],
		'edit-board': ['admin', 'facilitator'],
		'read-instrument': ['admin', 'facilitator', 'researcher'],
		'edit-instrument': ['admin', 'facilitator'],
		'read-records': ['admin', 'facilitator', 'researcher']
	};

	test.each(allAbilities)('[A1] %s', (ability) => {
		expect(roles.filter((role) => may(role, ability))).toEqual(table[ability]);
	});

	test('[A1] what is not in the table is not allowed', () => {
		for (const role of ['constructor', '__proto__', 'toString', '', 'guest']) {
			for (const ability of allAbilities) expect(may(role as Role, ability), role).toBe(false);
		}
		for (const ability of ['constructor', 'has', '', 'drop-tables']) {
			for (const role of roles) expect(may(role, ability as Ability)).toBe(false);
		}
	});

	test('[A2] a researcher only reads', () => {
		expect([...abilities.researcher].every((ability) => ability.startsWith('read-'))).toBe(true);
	});

	test('[A2] only an admin manages accounts', () => {
		expect(roles.filter((role) => may(role, 'manage-accounts'))).toEqual(['admin']);
	});

	test('[A1] a role from outside is one of three', () => {
		expect(roles.map(parseRole)).toEqual([...roles]);
		for (const other of ['Admin', '', 'constructor', null, undefined, 0, ['admin']]) {
			expect(parseRole(other)).toBeUndefined();
		}
	});
});
