// Lucia's seven methods on our table. The table holds sha256 of a token and never the token: whoever
// copies the file cannot sign in with it. What Lucia hands in and gets back is always the clear token,
// save for getUserSessions, which cannot know it.
// Lucia reads the machine's clock; times are shifted here so that ours is the one that counts.
import type { Adapter, DatabaseSession } from 'lucia';
import type { Kysely } from 'kysely';
import type { AccountId } from '#domain/ids.ts';
import type { Clock } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import { sha256Hex } from '../database/secret.ts';
import { reportFault } from '../fault.ts';

export function makeSignInStore(db: Kysely<Schema>, clock: Clock): Adapter {
	const toOurs = (date: Date) => date.getTime() - Date.now() + clock.nowMs();
	const toLucias = (ms: number) => new Date(ms - clock.nowMs() + Date.now());
	const asLucias = (row: Schema['sign_in'], id: string): DatabaseSession => ({
		id,
		userId: row.account_id,
		expiresAt: toLucias(row.expires_at_ms),
		attributes: {}
	});

	return {
		async getSessionAndUser(token) {
			const id = sha256Hex(token);
			const row = await db.selectFrom('sign_in').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? [asLucias(row, token), { id: row.account_id, attributes: {} }] : [null, null];
		},
		async getUserSessions(accountId) {
			const rows = await db
				.selectFrom('sign_in')
				.selectAll()
				.where('account_id', '=', accountId as AccountId)
				.execute();
			return rows.map((row) => asLucias(row, row.id));
		},
		async setSession(signIn) {
			const row = {
				id: sha256Hex(signIn.id),
				account_id: signIn.userId as AccountId,
				expires_at_ms: toOurs(signIn.expiresAt)
			};
			await db.insertInto('sign_in').values(row).execute();
		},
		async updateSessionExpiration(token, expiresAt) {
			try {
				await db
					.updateTable('sign_in')
					.set({ expires_at_ms: toOurs(expiresAt) })
					.where('id', '=', sha256Hex(token))
					.execute();
			} catch (fault) {
				// On a full disk a sign-in is not prolonged, but whoever is signed in reads on.
				reportFault('prolonging a sign-in', fault);
			}
		},
		async deleteSession(token) {
			await db.deleteFrom('sign_in').where('id', '=', sha256Hex(token)).execute();
		},
		async deleteUserSessions(accountId) {
			await db
				.deleteFrom('sign_in')
				.where('account_id', '=', accountId as AccountId)
				.execute();
		},
		async deleteExpiredSessions() {
			await db.deleteFrom('sign_in').where('expires_at_ms', '<=', clock.nowMs()).execute();
		}
	};
}
