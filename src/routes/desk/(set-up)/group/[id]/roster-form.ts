// One person of a roster, as a form sends it.
import type { RosterRow } from '#domain/roster.ts';
import { readText } from '../../../../sign-in/sign-in-cookie.ts';

export function readRosterRow(form: FormData): RosterRow {
	const sex = form.get('sex');
	return {
		name: readText(form, 'name'),
		role: form.get('role') === 'officer' ? 'officer' : 'member',
		sex: sex === 'female' || sex === 'male' ? sex : undefined
	};
}
