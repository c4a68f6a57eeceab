// All SQL of practice: what a rehearsal must know of a meeting before it begins.
import type { Kysely } from 'kysely';
import type { SessionId } from '#domain/ids.ts';
import { readCode, type CodePicture } from '#domain/participant-code.ts';
import type { Purpose, SessionStatus } from '#domain/session.ts';
import type { Schema } from '#server/database/schema.ts';

export type Db = Kysely<Schema>;
export type Rehearsed = { purpose: Purpose; status: SessionStatus; code: string };

export async function findRehearsed(db: Db, id: SessionId): Promise<Rehearsed | undefined> {
	return db
		.selectFrom('session')
		.innerJoin('participant_group', 'participant_group.id', 'session.group_id')
		.innerJoin('programme', 'programme.id', 'participant_group.programme_id')
		.where('session.id', '=', id)
		.select(['programme.purpose', 'session.status', 'session.code'])
		.executeTakeFirst();
}

/** The cards of the meeting's group, each its pictures in order. */
export async function listCards(db: Db, id: SessionId): Promise<CodePicture[][]> {
	const rows = await db
		.selectFrom('participant_code')
		.innerJoin('session', 'session.group_id', 'participant_code.group_id')
		.where('session.id', '=', id)
		.select('participant_code.code')
		.orderBy('participant_code.code')
		.execute();
	return rows.flatMap(({ code }) => {
		const card = readCode(code);
		return card ? [card] : [];
	});
}
