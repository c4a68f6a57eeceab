// Requests already carried out, so that one sent twice hears the same answer. Neither the request's
// id nor what was asked is kept: only their sha256, because a seat's token is derived from the id of
// the request that made it (see seat-secret.ts). Ballots never come here.
import type { RequestId, SessionId } from '#domain/ids.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { hashOf } from './seat-secret.ts';
import type { Db } from './store.ts';

/** scope: whose request this is, so that two sessions never meet in one id. */
export type RequestKey = { scope: string; id: RequestId; body: unknown };
export type FormerAnswer = { answer: string; createdAtMs: number };

/** JSON with the keys in order: the same request is the same text, however it was written down. */
function writeCanonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${writeCanonical(part)}`).join(',')}}`;
}

const keyOf = (key: RequestKey): RequestId => hashOf('request', key.scope, key.id) as RequestId;
const bodyHashOf = (key: RequestKey): string => hashOf('request body', writeCanonical(key.body));

/** [W] The same id again hears the former answer; the same id with another body is a conflict. */
export async function findFormerAnswer(db: Db, key: RequestKey): Promise<FormerAnswer | Refused | undefined> {
	const row = await db
		.selectFrom('request')
		.select(['body_hash', 'answer', 'created_at_ms'])
		.where('scope', '=', key.scope)
		.where('id', '=', keyOf(key))
		.executeTakeFirst();
	if (!row) return undefined;
	if (row.body_hash !== bodyHashOf(key)) return refuse('request-conflict');
	return { answer: row.answer, createdAtMs: row.created_at_ms };
}

/** Once nothing can be asked of it any more: when somebody joined, and what was asked at the desk [Q14]. */
export async function removeRequests(db: Db, scopes: readonly string[]): Promise<void> {
	await db
		.deleteFrom('request')
		.where('scope', 'in', [...scopes])
		.execute();
}

export const joinScope = (id: SessionId): string => `join ${id}`;
export const deskScope = (id: SessionId): string => `desk ${id}`;

export async function appendAnswer(
	db: Db,
	key: RequestKey,
	answer: string,
	createdAtMs: number
): Promise<void> {
	await db
		.insertInto('request')
		.values({
			id: keyOf(key),
			scope: key.scope,
			body_hash: bodyHashOf(key),
			answer,
			created_at_ms: createdAtMs
		})
		.execute();
}
