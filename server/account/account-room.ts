// What the commands on accounts share: the database, the clock and the limit on tries, and the few
// steps that more than one of them takes.
import type { Kysely } from 'kysely';
import { may } from '#domain/ability.ts';
import type { AccountId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import type { Actor } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import type { Schema } from '../database/schema.ts';
import type { AttemptLimit } from './attempt-limit.ts';
import { hashForAccount } from './password.ts';
import { makeRecoveryCode, parseRecoveryCode, recoveryCodesGiven } from './recovery-code.ts';
import type { StoredAccount } from './store.ts';

export type AccountRoom = { db: Kysely<Schema>; clock: Clock; limit: AttemptLimit };

export const linkDays = 7;
export const dayMs = 24 * 60 * 60_000;

export function toActor(account: StoredAccount): Actor {
	return { accountId: account.id, name: account.name, login: account.login, role: account.role };
}

export function refuseUnlessManager(actor: Actor): Refused | undefined {
	return may(actor.role, 'manage-accounts') ? undefined : refuse('not-allowed');
}

/** Ten printed codes and what is stored of them. The slow part: do it before a transaction. */
export async function makeCodes(accountId: AccountId): Promise<{ codes: string[]; hashes: string[] }> {
	const codes = Array.from({ length: recoveryCodesGiven }, makeRecoveryCode);
	const hashes = await Promise.all(codes.map((code) => hashForAccount(parseRecoveryCode(code)!, accountId)));
	return { codes, hashes };
}
