// The only file that knows Lucia: making, recognising and ending a sign-in. Thirty days, counted anew
// once half of them have passed. To replace Lucia, replace this file and sign-in-store.ts.
import { Lucia, TimeSpan } from 'lucia';
import type { Kysely } from 'kysely';
import type { AccountId } from '#domain/ids.ts';
import type { Clock } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import { randomToken } from '../database/secret.ts';
import { makeSignInStore } from './sign-in-store.ts';

export type SignIns = {
	/** The clear token, given out once. */
	create(accountId: AccountId): Promise<string>;
	findAccountId(token: string): Promise<AccountId | undefined>;
	end(token: string): Promise<void>;
	endAll(accountId: AccountId): Promise<void>;
};

const tokenPattern = /^[0-9a-f]{32}$/;

/** Cheap to make: inside a transaction, make one on the transaction's own executor. */
export function makeSignIns(db: Kysely<Schema>, clock: Clock): SignIns {
	const lucia = new Lucia(makeSignInStore(db, clock), { sessionExpiresIn: new TimeSpan(30, 'd') });
	return {
		async create(accountId) {
			const made = await lucia.createSession(accountId, {}, { sessionId: randomToken() });
			return made.id;
		},
		async findAccountId(token) {
			if (!tokenPattern.test(token)) return undefined;
			const { user } = await lucia.validateSession(token);
			return user ? (user.id as AccountId) : undefined;
		},
		async end(token) {
			await lucia.invalidateSession(token);
		},
		async endAll(accountId) {
			await lucia.invalidateUserSessions(accountId);
		}
	};
}
