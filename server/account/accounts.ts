// Accounts as the rest of the server sees them: each method of Backstage's Accounts, in the file that
// does it. Nothing outside this folder knows that Lucia exists.
import type { Kysely } from 'kysely';
import type { Accounts } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import type { AccountRoom } from './account-room.ts';
import * as administration from './administration.ts';
import { makeAttemptLimit } from './attempt-limit.ts';
import * as enrolment from './enrolment.ts';
import * as entry from './entry.ts';
import * as recovery from './recovery.ts';
import { countAccounts } from './store.ts';

export type AccountService = Accounts & {
	/** For start-up: the path of a fresh one-time link, or undefined once there is an account. */
	issueFirstLink(): Promise<string | undefined>;
};

export function makeAccounts({ db, clock }: { db: Kysely<Schema>; clock: Clock }): AccountService {
	const room: AccountRoom = { db, clock, limit: makeAttemptLimit(clock) };
	return {
		isFirstNeeded: async () => (await countAccounts(db)) === 0,
		issueFirstLink: () => enrolment.issueFirstLink(room),
		createFirst: (form) => enrolment.enrol(room, form, { isFirst: true }),
		findFirst: (token) => enrolment.findInvitation(room, token, { isFirst: true }),
		findInvitation: (token) => enrolment.findInvitation(room, token, { isFirst: false }),
		acceptInvitation: (form) => enrolment.enrol(room, form, { isFirst: false }),

		signIn: (form) => entry.signIn(room, form),
		validate: (token) => entry.validate(room, token),
		signOut: (token) => entry.signOut(room, token),

		recover: (form) => recovery.recover(room, form),
		renewRecoveryCodes: (actor, password) => recovery.renewRecoveryCodes(room, actor, password),
		changePassword: (actor, form) => recovery.changePassword(room, actor, form),

		invite: (actor, role) => administration.invite(room, actor, role),
		listInvitations: (actor) => administration.listInvitations(room, actor),
		withdrawInvitation: (actor, id) => administration.withdrawInvitation(room, actor, id),
		list: (actor) => administration.list(room, actor),
		setRole: (actor, id, role) => administration.setRole(room, actor, { id, role }),
		setDisabled: (actor, asked) => administration.setDisabled(room, actor, asked)
	};
}
